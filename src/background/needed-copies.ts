import type { CardButton, CardCopy } from '../card-model';
import type { PlanSummary } from '../messages/page-facts';

/** Marks the copies of the values that notices are about: they are what the admin is to paste. */
export function withNeededCopies(copies: CardButton[], notices: PlanSummary['notices']): CardCopy[] {
  const needed = new Set(notices.map(({ valueName }) => `copy:${valueName}`));
  return copies.map((copy) => (needed.has(copy.id) ? { ...copy, needed: true } : copy));
}
