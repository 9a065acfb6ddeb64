import type { Action } from '../../../src/guide/plan';
import type { StepId } from '../../../src/message-key';

/** One thing that the companion wrote, for the card. */
export interface WriteEntry {
  screen: string;
  step: StepId;
  kind: Action['kind'];
  value: string;
  /** What stood there before the first time (see `previousValueOf`). */
  previous: string;
  /** ms since epoch */
  at: number;
  /** What stood there before was put back. */
  undone: boolean;
}

/** The entry of a step of a screen. */
export const findWrite = (
  written: readonly WriteEntry[],
  screen: string,
  step: string,
): WriteEntry | undefined => written.find((entry) => entry.step === step && entry.screen === screen);

/** Notes what was written; a field that was written again keeps its place and what stood there first. */
export function logWrite(written: WriteEntry[], screen: string, action: Action, stood: string): void {
  const { step, kind, value = '' } = action;
  const before = findWrite(written, screen, step);

  const previous = (before?.undone ? undefined : before?.previous) ?? stood;
  const entry: WriteEntry = {
    screen,
    step: step,
    kind,
    value,
    previous,
    at: Date.now(),
    undone: false,
  };
  if (before) Object.assign(before, entry);
  else written.push(entry);
}
