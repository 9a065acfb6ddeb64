import { describe, expect, it } from 'vitest';
import { otherAccount } from '../../../src/background/account-mismatch';
import type { Connection } from '../../../src/connection/connection';

const HERE = '111122223333';
const THERE = '444455556666';
const policyIn = (account: string) => ({ policyArn: `arn:aws:iam::${account}:policy/p` });
const roleIn = (account: string) => ({ roleArn: `arn:aws:iam::${account}:role/r` });
const waitingIn = (account: string) => ({
  connectionId: 'c',
  site: 'aws' as const,
  waitsForPolicy: true,
  account,
});
const judged = (facts: object, account: string | undefined, others = [] as ReturnType<typeof waitingIn>[]) =>
  otherAccount({ facts } as Connection, account, others).otherAccount;

describe('an account that already holds a part of the connection', () => {
  it.each([
    ['nothing made yet', {}, HERE, [], undefined],
    ['the policy made here', policyIn(HERE), HERE, [], undefined],
    ['the policy made elsewhere', policyIn(THERE), HERE, [], { id: THERE, holds: 'policy' }],
    ['the role made elsewhere', roleIn(THERE), HERE, [], { id: THERE, holds: 'role' }],
    ['a role waiting elsewhere', {}, HERE, [waitingIn(THERE)], { id: THERE, holds: 'role' }],
    ['a role waiting here', {}, HERE, [waitingIn(HERE)], undefined],
    ['an account that is not told', policyIn(THERE), undefined, [], undefined],
  ])('%s', (_name, facts, account, others, said) => {
    expect(judged(facts, account, others)).toEqual(said);
  });
});
