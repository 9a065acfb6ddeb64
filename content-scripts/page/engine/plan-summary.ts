import type { PlanSummary } from '../../../src/messages/page-facts';
import { isStillWritten } from '../act/undo';
import type { WriteEntry } from '../act/write-log';
import type { Scan } from './engine';

/** What was written, as far as it is told: a short text, or whether a choice was made. An editor's text is too long. */
const resultOf = ({ kind, value, previous }: WriteEntry): { value?: string; selected?: boolean } => {
  if (kind === 'fill' || kind === 'select-row') return { value };
  if (kind === 'edit') return {};
  return { selected: kind === 'choose' || !previous };
};

/** What a scan planned and what was written so far, as data for the card. */
export const planSummary = ({ screen, plan, written, located }: Scan): PlanSummary => ({
  press: plan?.press ?? '',
  notices: plan?.notices ?? [],
  written: written.map((entry) => {
    const { step, at, undone } = entry;
    const target = entry.screen === screen?.id ? located.get(step) : undefined;
    return {
      step,
      ...resultOf(entry),
      at,
      ...(undone ? { undone } : {}),
      ...(target && isStillWritten(entry, target) ? { undo: true } : {}),
    };
  }),
});
