import { sameJson } from '../../../src/guide/plan';
import type { Choices } from '../find/choice-controls';
import type { LocatedStep } from '../find/locator';
import { clickChoice, writeText } from './fill';
import type { WriteEntry } from './write-log';

/** What stands there before a write: text, '1' or '' for a tick, which one of the group for a choice. */
export const previousValueOf = (
  kind: WriteEntry['kind'],
  { element, state }: LocatedStep,
  choices: Choices | undefined,
): string => {
  if (kind === 'choose' && element) return choices?.selectedIndex(element) ?? '';
  return state.state === 'found' ? state.value : '';
};

/** Whether what was written still stands: what the admin changed since is not the companion's to take back. */
export const isStillWritten = (
  { kind, value, previous, undone }: WriteEntry,
  { state }: LocatedStep,
): boolean => {
  if (undone || state.state !== 'found') return false;
  if (kind === 'edit') return sameJson(state.value, value);
  const ticked = kind === 'choose' || !previous ? '1' : '';
  return state.value === (kind === 'fill' || kind === 'select-row' ? value : ticked);
};

/** Whether an editor that did not keep what was written holds the text that stood there before. */
export const holdsAgain = ({ kind, previous }: WriteEntry, target: LocatedStep | undefined): boolean =>
  kind === 'edit' && target?.state.state === 'found' && sameJson(target.state.value, previous);

/** Puts back what stood there before the companion wrote. */
export async function undo(
  { kind, previous }: WriteEntry,
  { element, write, state }: LocatedStep,
  choices: Choices | undefined,
): Promise<void> {
  if (!element) return;
  if (write) await write(previous);
  else if (kind === 'fill') writeText(element as HTMLInputElement, previous);
  else if (kind === 'choose') choices?.selectIndex(element, previous);
  else if (state.state === 'found' && state.value !== previous) clickChoice(element);
}
