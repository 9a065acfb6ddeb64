import type { PlanFacts } from '../../../src/messages/page-facts';
import type { Look } from './engine';
import { stands } from '../act/undo';

/** What a look planned and what was written so far, as data for the card. A value is told where it is short. */
export const planFacts = ({ screen, plan, written, sights }: Look): PlanFacts => ({
  press: plan?.press ?? '',
  notices: (plan?.notices ?? []).map(({ code, step }) => ({ code, step })),
  written: written.map((entry) => {
    const { step, kind, value, previous, at, unsure, undone } = entry;
    const sight = entry.screen === screen?.id ? sights.get(step) : undefined;
    return {
      step,
      // '': turned off
      ...(kind === 'fill' || kind === 'select-row'
        ? { value }
        : kind === 'tick' && previous
          ? { value: '' }
          : {}),
      at,
      unsure: unsure && !undone && sight !== undefined,
      ...(undone ? { undone } : {}),
      ...(sight && stands(entry, sight) ? { undo: true } : {}),
    };
  }),
});
