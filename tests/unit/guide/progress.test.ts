import { describe, expect, it } from 'vitest';
import { type Connection, EMPTY_DETAILS, type Facts } from '../../../src/connection/connection';
import { currentTask, roleFirstAfter, taskNumber, tasksOf } from '../../../src/guide/progress';
import { TASKS } from '../../../src/guide/screen';
import { generatePolicy } from '../../../src/policy/minimal-policy';

const connection = (facts: Facts, over: Partial<Connection> = {}): Connection => ({
  id: 'x',
  flow: 's3-logs',
  status: 'open',
  region: 'us',
  createdAt: 0,
  visitedAt: 0,
  details: {
    ...EMPTY_DETAILS,
    accountId: '406095609952',
    externalId: 'logzio:aws:extid:abcdefghijklmnopq',
    bucket: 'acme',
    policy: generatePolicy('acme').text,
  },
  policyGenerated: false,
  facts,
  ...over,
});

/** One letter a task: d(one), n(ow), t(odo). */
const states = (of: Connection): string =>
  tasksOf(of)
    .map(({ state }) => state[0])
    .join('');

describe('where a connection stands in the six tasks', () => {
  it.each<[string, string, Facts, Partial<Connection>]>([
    ['with details missing, the first is next', 'nttttt', {}, { details: EMPTY_DETAILS }],
    ['with all details, the policy is next', 'dntttt', {}, {}],
    ['once the policy exists, the role is next', 'ddnttt', { policySeenAt: 1 }, {}],
    ['with the role begun first, it is second', 'dntttt', { roleFirst: 'begun' }, {}],
    ['once that role waits, the policy is next', 'dtnttt', { roleFirst: 'waiting' }, {}],
    ['once it has its policy, the role is next', 'dndttt', { roleFirst: 'waiting', policySeenAt: 1 }, {}],
    ['once the role exists, its ARN is next', 'dddddn', { roleSeenAt: 1 }, {}],
    ['once the ARN is delivered, all are done', 'dddddd', { roleSeenAt: 1, arnDeliveredAt: 2 }, {}],
    ['a stopped one stands where it stood', 'ddnttt', { policySeenAt: 1 }, { status: 'stopped' }],
    ['a finished one is done', 'dddddd', {}, { status: 'finished', details: EMPTY_DETAILS }],
  ])('%s', (_what, expected, facts, over) => {
    expect(states(connection(facts, over))).toBe(expected);
  });
});

describe('the tasks are numbered in the order in which they are done', () => {
  it.each<[Facts, string]>([
    [{}, 'details policy role attach finalize send_arn'],
    [{ roleFirst: 'begun' }, 'details role policy attach finalize send_arn'],
    [{ roleFirst: 'waiting', policySeenAt: 1 }, 'details role policy attach finalize send_arn'],
  ])('%j', (facts, order) => {
    const tasks = tasksOf(connection(facts));
    expect(tasks.map(({ task }) => task).join(' ')).toBe(order);
    expect(tasks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { task, number } of tasks) expect(taskNumber(task, 'roleFirst' in facts)).toBe(number);
    expect(currentTask(connection(facts, { status: 'finished' }))).toEqual({ task: 'send_arn', number: 6 });
    expect(new Set(tasks.map(({ task }) => task))).toEqual(new Set(TASKS));
  });
});

describe('with what the admin began', () => {
  const role = (task: 'role' | 'attach' | 'finalize' | undefined) =>
    ({ location: 'create-role', task, roleWaits: false }) as const;
  const policy = { location: 'create-policy', task: 'policy', roleWaits: false } as const;
  const elsewhere = { location: 'other', task: undefined, roleWaits: false } as const;
  it.each<[string, Facts, Parameters<typeof roleFirstAfter>[1], Facts['roleFirst']]>([
    ['nothing yet', {}, elsewhere, undefined],
    ['the policy', {}, policy, undefined],
    ['the role', {}, role('role'), 'begun'],
    ['the role, on a page that is not recognized', {}, role(undefined), 'begun'],
    ['the role, which waits', { roleFirst: 'begun' }, role('attach'), 'waiting'],
    ['the role, gone back in its wizard', { roleFirst: 'waiting' }, role('role'), 'begun'],
    ['the role, another page since', { roleFirst: 'begun' }, elsewhere, 'begun'],
    [
      'the role, which waits for this policy',
      { roleFirst: 'waiting' },
      { ...policy, roleWaits: true },
      'waiting',
    ],
    ['the policy, the role given up', { roleFirst: 'begun' }, policy, undefined],
    ['the policy, which exists', { policySeenAt: 1 }, role('role'), undefined],
    ['the role, whose policy exists', { roleFirst: 'waiting', policySeenAt: 1 }, policy, 'waiting'],
    [
      'a role of before',
      { reuses: { fromId: 'x', roleArn: 'arn:aws:iam::111122223333:role/x' } },
      role('role'),
      undefined,
    ],
  ])('%s', (_what, facts, seen, expected) => {
    expect(roleFirstAfter(facts, seen)).toBe(expected);
  });
});
