import { describe, expect, it } from 'vitest';
import { type Connection, EMPTY_DETAILS, type Facts } from '../../../src/connection/connection';
import { tasksOf } from '../../../src/guide/progress';
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
    ['with all details, the policy is next', 'dtnttt', {}, {}],
    ['once the policy exists, the role is next', 'dndttt', { policySeenAt: 1 }, {}],
    ['once the role exists, its ARN is next', 'dddddn', { roleSeenAt: 1 }, {}],
    ['once the ARN is delivered, all are done', 'dddddd', { roleSeenAt: 1, arnDeliveredAt: 2 }, {}],
    ['a finished one is done', 'dddddd', {}, { status: 'finished', details: EMPTY_DETAILS }],
  ])('%s', (_what, expected, facts, over) => {
    expect(states(connection(facts, over))).toBe(expected);
  });
});
