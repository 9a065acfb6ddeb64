import type { Action } from '../../../src/guide/plan';
import type { LocatedStep, WriteOutcome } from '../find/locator';
import { nextMacrotask } from '../find/next-macrotask';
import { clickChoice, writeText } from './fill';

const DONE: WriteOutcome = { done: true };

/**
 * Carries one action out on the element that this very scan found. What was written is read back by the next scan, or by
 * what found the element in its own way.
 * @param mayWrite counts a write of the step; false where the page refused the same one too often
 */
export async function executeAction(
  action: Action,
  located: LocatedStep,
  mayWrite: (action: Action) => boolean,
): Promise<WriteOutcome> {
  const { element, write } = located;
  const value = action.value ?? '';
  if (!element) return { done: false };
  // A row is brought in many moves, which it counts itself.
  if (action.kind !== 'select-row' && !mayWrite(action)) return DONE;
  let outcome = DONE;
  if (write) outcome = await write(value);
  else if (action.kind === 'fill') writeText(element as HTMLInputElement, value);
  else clickChoice(element);
  await nextMacrotask();
  return outcome;
}
