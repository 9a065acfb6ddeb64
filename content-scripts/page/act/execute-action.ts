import type { Action } from '../../../src/guide/plan';
import { clickChoice, writeText } from './fill';
import { nextTask } from '../find/next-macrotask';
import type { Outcome, Sight } from '../engine/locate-steps';
import type { Visit } from '../engine/screen-visit';

const DONE: Outcome = { done: true, unsure: false };

/**
 * Carries one action out on the element that this very look found. What was written is read back by the next look, or by
 * what found the element in its own way.
 */
export async function carryOut(action: Action, sight: Sight, visit: Visit): Promise<Outcome> {
  const { element, write } = sight;
  const value = action.value ?? '';
  if (!element) return { done: false, unsure: false };
  // A row is brought in many moves, which it counts itself.
  if (action.kind !== 'select-row' && !visit.mayWrite(action.step)) return DONE;
  let outcome = DONE;
  if (write) outcome = await write(value);
  else if (action.kind === 'fill') writeText(element as HTMLInputElement, value);
  else clickChoice(element);
  await nextTask();
  return outcome;
}
