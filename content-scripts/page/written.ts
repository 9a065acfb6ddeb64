import type { Action } from '../../src/guide/plan';
import type { Outcome, Sight } from './sight';

/** One thing that the companion wrote, for the card. */
export interface Written {
  screen: string;
  step: string;
  kind: Action['kind'];
  value: string;
  /** What stood there before the first time; '' for an editor whose text could not be told. */
  previous: string;
  /** ms since epoch */
  at: number;
  /** It could not be read back: the admin is asked to check. */
  unsure: boolean;
}

/** Notes what was written; a field that was written again keeps its place and what stood there first. */
export function noteWritten(
  written: Written[],
  screen: string,
  action: Action,
  sight: Sight,
  outcome: Outcome,
): void {
  const { step, kind, value = '' } = action;
  const before = written.find((entry) => entry.step === step && entry.screen === screen);
  const seen = sight.sighting.state === 'found' ? sight.sighting.value : '';
  const previous = before?.previous ?? (kind === 'edit' ? (outcome.before ?? '') : seen);
  const entry: Written = { screen, step, kind, value, previous, at: Date.now(), unsure: outcome.unsure };
  if (before) Object.assign(before, entry);
  else written.push(entry);
}
