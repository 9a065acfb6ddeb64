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

/** A field as it stands: what is right, and what a notice is about. */
const fieldsOf = ({ screen, plan, located }: Scan): PlanSummary['fields'] =>
  (screen?.steps ?? []).flatMap(({ id: step, kind }) => {
    const { element, state } = located.get(step) ?? {};
    if (!element || kind === 'press') return [];
    if (plan?.notices.some((notice) => notice.step === step)) return { step, awaited: true as const };
    if (state?.state !== 'found' || !plan?.right.includes(step)) return [];
    if (kind === 'edit') return { step };
    return kind === 'fill' || kind === 'select-row'
      ? { step, value: state.value }
      : { step, selected: state.value !== '' };
  });

/** What a scan planned and what was written so far, as data for the card. */
export const planSummary = (scan: Scan): PlanSummary => ({
  press: scan.plan?.press ?? '',
  notices: scan.plan?.notices ?? [],
  fields: fieldsOf(scan),
  written: scan.written.map((entry) => {
    const { step, at, undone } = entry;
    const target = entry.screen === scan.screen?.id ? scan.located.get(step) : undefined;
    return {
      step,
      ...resultOf(entry),
      at,
      ...(undone ? { undone } : {}),
      ...(target && isStillWritten(entry, target) ? { undo: true } : {}),
    };
  }),
});
