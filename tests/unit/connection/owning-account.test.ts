import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/connection/connection';
import { owningAccountId } from '../../../src/connection/owning-account';

const OURS = '111122223333';
const policyArn = `arn:aws:iam::${OURS}:policy/logzio-acme-read`;
const roleArn = `arn:aws:iam::${OURS}:role/logzio-acme`;

describe('the account of a connection', () => {
  it.each<[string, Facts, string | undefined]>([
    [
      'is open while nothing was made, whatever tab was looked at',
      { awsAccountId: '444455556666' },
      undefined,
    ],
    ["is the policy's, whatever tab was looked at since", { policyArn, awsAccountId: '444455556666' }, OURS],
    [
      "is the policy's before the role's",
      { policyArn, roleArn: roleArn.replace(OURS, '444455556666') },
      OURS,
    ],
    ["is the role's where no policy was seen", { roleArn, awsAccountId: '444455556666' }, OURS],
    ['is that of the tab in which the role was made', { roleSeenAt: 1, awsAccountId: OURS }, OURS],
    ['is that of the tab in which the policy was made', { policySeenAt: 1, awsAccountId: OURS }, OURS],
    ['is not known from a broken ARN', { policyArn: 'arn:aws:iam::policy/x' }, undefined],
  ])('%s', (_what, facts, account) => {
    expect(owningAccountId(facts)).toBe(account);
  });
});
