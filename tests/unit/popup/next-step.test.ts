import { describe, expect, it, vi } from 'vitest';
import { nextStep } from '../../../popup/next-step';
import { type Connection, EMPTY_DETAILS } from '../../../src/connection/connection';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { connection } from './fake-browser';

vi.mock('../../../src/browser-native', () => import('./fake-browser'));

const NOW = 1000;
const details = {
  ...EMPTY_DETAILS,
  accountId: '406095609952',
  externalId: 'logzio:aws:extid:abc',
  bucket: 'acme-logs',
  policy: generatePolicy('acme-logs').text,
};
const roleArn = 'arn:aws:iam::111122223333:role/logzio-acme-logs';

describe('the next step', () => {
  it.each<[string, Partial<Connection>, string | undefined, string]>([
    ['an empty draft', {}, undefined, 'Account ID, External ID, S3 bucket name, and Role policy'],
    ['a complete draft', { details }, 'open-console', 'All details are complete'],
    ['an open one', { details, status: 'open' }, 'open-console', 'create the policy'],
    [
      'one whose policy exists',
      { details, status: 'open', facts: { policySeenAt: 1 } },
      'open-console',
      'create the role',
    ],
    [
      'one whose role exists',
      { details, status: 'open', facts: { roleSeenAt: 1 } },
      'open-console',
      'checks it and reads its ARN',
    ],
    [
      'one whose role serves another bucket already',
      {
        details,
        status: 'open',
        facts: { roleSeenAt: 1, reuses: { fromId: 'other', roleArn } },
      },
      'open-console',
      'add the bucket to the role’s policy',
    ],
    ['one whose ARN is known', { details, status: 'open', facts: { roleArn } }, 'send-arn', 'is known'],
    [
      'one whose ARN was sent for',
      { details, status: 'open', facts: { roleArn }, request: { kind: 'send-arn', expiresAt: NOW + 1 } },
      'send-arn',
      'as soon as',
    ],
    [
      'one whose press for the ARN has expired',
      { details, status: 'open', facts: { roleArn }, request: { kind: 'send-arn', expiresAt: NOW - 1 } },
      'send-arn',
      'is known',
    ],
    [
      'one whose ARN was delivered',
      { details, status: 'open', facts: { roleArn, arnDeliveredAt: 1 } },
      undefined,
      'Press “Save”',
    ],
    ['a paused one', { details, status: 'paused', facts: { roleArn } }, 'resume', 'Paused'],
    ['a stopped one', { details, status: 'stopped', facts: { roleArn } }, 'resume', 'You stopped'],
    [
      'a stopped one whose values are gone',
      { details, status: 'stopped', valuesRemovedAt: 1, facts: {} },
      undefined,
      'Stopped',
    ],
    ['a finished one', { details, status: 'finished', facts: { roleArn } }, undefined, 'connected'],
  ])('of %s', (_name, more, press, sentence) => {
    const step = nextStep(connection('one', more), NOW);
    expect(step.press).toBe(press);
    expect(step.sentence).toContain(sentence);
  });
});
