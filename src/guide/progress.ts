import { type Connection, problemsOf } from '../connection/connection';
import type { TaskNumber } from './screen';

export interface TaskProgress {
  task: TaskNumber;
  state: 'done' | 'now' | 'todo';
}

/** The companion's own order: the policy is made before the role, so that a link can name it. */
const ORDER: TaskNumber[] = [1, 3, 2, 4, 5, 6];

function isDone(task: TaskNumber, { details, facts, status }: Connection): boolean {
  if (status === 'finished') return true;
  if (task === 1) return Object.keys(problemsOf(details)).length === 0;
  // A role that is used once more is there before its policy holds the bucket.
  if (task === 3) return facts.policySeenAt !== undefined || (!!facts.roleSeenAt && !facts.reuses);
  if (task === 6) return facts.arnDeliveredAt !== undefined;
  return facts.roleSeenAt !== undefined || facts.roleArn !== undefined;
}

/** Where a connection stands in the six tasks, in the guide's order. At most one is `now`. */
export function tasksOf(connection: Connection): TaskProgress[] {
  const now = ORDER.find((task) => !isDone(task, connection));
  return ([1, 2, 3, 4, 5, 6] as const).map((task) => ({
    task,
    state: isDone(task, connection) ? 'done' : task === now ? 'now' : 'todo',
  }));
}
