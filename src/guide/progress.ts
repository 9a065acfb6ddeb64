import { type Connection, type Facts, problemsOf } from '../connection/connection';
import { TASKS, type Task } from './screen';

export interface TaskProgress {
  task: Task;
  /** 1 to 6. */
  number: number;
  state: 'done' | 'now' | 'todo';
}

/** The tasks in the order in which the admin does them. Who began with the role creates the policy after it. */
const orderOf = (roleFirst: boolean): readonly Task[] => {
  const [details, policy, role, ...rest] = TASKS;
  return roleFirst ? [details, role, policy, ...rest] : TASKS;
};

/** A task's number, from 1. */
export const taskNumber = (task: Task, roleFirst: boolean): number => orderOf(roleFirst).indexOf(task) + 1;

function isDone(task: Task, { details, facts, status }: Connection): boolean {
  if (status === 'finished') return true;
  if (task === 'details') return Object.keys(problemsOf(details)).length === 0;
  // A role that is used once more is there before its policy holds the bucket.
  if (task === 'policy') return facts.policySeenAt !== undefined || (!!facts.roleSeenAt && !facts.reuses);
  if (task === 'send_arn') return facts.arnDeliveredAt !== undefined;
  return facts.roleSeenAt !== undefined || facts.roleArn !== undefined;
}

/** Where a connection stands in the six tasks, in order. At most one is `now`. */
export function tasksOf(connection: Connection): TaskProgress[] {
  const { roleFirst } = connection.facts;
  const order = orderOf(roleFirst !== undefined);
  // A role that waits for its policy cannot go on without it.
  const next = roleFirst === 'waiting' ? TASKS : order;
  const now = next.find((task) => !isDone(task, connection));
  return order.map((task, index) => ({
    task,
    number: index + 1,
    state: isDone(task, connection) ? 'done' : task === now ? 'now' : 'todo',
  }));
}

/** A task and its number. */
export type NumberedTask = Pick<TaskProgress, 'task' | 'number'>;

export const FIRST_TASK: NumberedTask = { task: 'details', number: 1 };

/** The task that a connection stands at: the next one, or the last. */
export const currentTask = (connection: Connection): NumberedTask =>
  tasksOf(connection).find(({ state }) => state === 'now') ?? { task: 'send_arn', number: TASKS.length };

/** Where in the console a page stands, as far as it tells with what the admin began. */
interface PlaceInConsole {
  /** As `route.ts` names it. */
  location: string;
  /** The task of the screen; undefined for a page that is not recognized. */
  task: Task | undefined;
  /** Another tab stands in the Create role wizard and waits for the policy. */
  roleWaits: boolean;
}

/** With what the admin began, once a page was seen. What was created first settles it. */
export function roleFirstAfter(
  facts: Facts,
  { location, task, roleWaits }: PlaceInConsole,
): Facts['roleFirst'] {
  if (facts.policySeenAt !== undefined || facts.reuses) return facts.roleFirst;
  if (location === 'create-role') return task === 'attach' || task === 'finalize' ? 'waiting' : 'begun';
  return location === 'create-policy' && !roleWaits ? undefined : facts.roleFirst;
}
