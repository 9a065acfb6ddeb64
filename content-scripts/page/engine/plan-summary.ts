import type { PlanSummary } from '../../../src/messages/page-facts';
import { isStillWritten } from '../act/undo';
import type { Scan } from './engine';

/** What a scan planned and what was written so far, as data for the card. A value is told where it is short. */
export const planSummary = ({ screen, plan, written, located }: Scan): PlanSummary => ({
  press: plan?.press ?? '',
  notices: (plan?.notices ?? []).map(({ copy: _offered, ...notice }) => notice),
  written: written.map((entry) => {
    const { step, kind, value, previous, at, unsure, undone } = entry;
    const target = entry.screen === screen?.id ? located.get(step) : undefined;
    return {
      step,
      // '': turned off
      ...(kind === 'fill' || kind === 'select-row'
        ? { value }
        : kind === 'tick' && previous
          ? { value: '' }
          : {}),
      at,
      unsure: unsure && !undone && target !== undefined,
      ...(undone ? { undone } : {}),
      ...(target && isStillWritten(entry, target) ? { undo: true } : {}),
    };
  }),
});
