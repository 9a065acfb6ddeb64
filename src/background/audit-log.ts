import type { StepId } from '../message-key';
import type { PlanSummary } from '../messages/page-facts';
import { sessionRecord } from './session-record';

/** What is checked, and not written. */
type CheckedKey = 'role' | 'trust_policy';

/** One thing that was written or checked for a connection. */
export interface LogEntry {
  /** The step that wrote, or what was checked; each has its newest entry. */
  key: StepId | CheckedKey;
  /** ms since epoch */
  at: number;
  /** The AWS account, or the host of Logz.io's app. */
  where: string;
  /** A text that is short. */
  value?: string;
  /** The whole of a longer one. */
  document?: string;
  /** Of a choice: whether it was made, or a box was cleared. */
  selected?: boolean;
  undone?: true;
  /** What a check found. */
  found?: string[];
}

/** By connection. Kept for the session: the values are the connection's own, and a change ticket is written at once. */
const logs = sessionRecord<LogEntry[]>('log');

/**
 * What a scan says was written, as entries.
 * @param policy what is written into editors, whose text no scan tells
 */
export const entriesOf = (written: PlanSummary['written'], where: string, policy?: string): LogEntry[] =>
  written.map(({ step, value, selected, at, undone }) => ({
    ...{ key: step, at, where },
    ...(value === undefined ? {} : { value }),
    ...(selected === undefined ? {} : { selected }),
    ...(value === undefined && selected === undefined && policy ? { document: policy } : {}),
    ...(undone ? { undone } : {}),
  }));

/** A check that finds the same as before keeps its time. */
const isKnown = (before: LogEntry | undefined, entry: LogEntry): boolean =>
  before !== undefined &&
  (entry.found
    ? before.where === entry.where && before.found?.join() === entry.found.join()
    : before.at >= entry.at);

/**
 * Notes what was written and checked for a connection.
 * @returns all that was, the oldest first
 */
export async function addToLog(connectionId: string, entries: LogEntry[]): Promise<LogEntry[]> {
  const before = (await logs.get(connectionId)) ?? [];
  const fresh = entries.filter(
    (entry) =>
      !isKnown(
        before.find(({ key }) => key === entry.key),
        entry,
      ),
  );
  if (fresh.length === 0) return before;
  const kept = before.filter(({ key }) => fresh.every((entry) => entry.key !== key));
  const all = [...kept, ...fresh].sort((a, b) => a.at - b.at);
  await logs.set(connectionId, all);
  return all;
}
