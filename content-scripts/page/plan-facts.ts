import type { PlanFacts } from '../../src/messages';
import type { Look } from './look';

/** What a look planned and what was written so far, as data for the card. A value is told where it is short. */
export const planFacts = ({ screen, plan, written }: Look): PlanFacts => ({
  press: plan?.press ?? '',
  notices: (plan?.notices ?? []).map(({ code, step }) => ({ code, step })),
  written: written.map(({ step, kind, value, unsure, screen: on }) => ({
    step,
    ...(kind === 'fill' || kind === 'select-row' ? { value } : {}),
    unsure: unsure && on === screen?.id,
  })),
});
