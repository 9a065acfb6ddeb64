import { describe, expect, it } from 'vitest';
import messages from '../../../_locales/en/messages.json';
import { checkRole } from '../../../src/connection/check-role';
import { EMPTY_DETAILS, readyDetails } from '../../../src/connection/connection';
import type { RoleSnapshot } from '../../../src/connection/role-check';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { buildTrustPolicy } from '../../../src/policy/trust-policy';

const EXTERNAL_ID = 'logzio:aws:extid:abcdefghijklmnopq';
const policy = generatePolicy('acme').text;
const ready = readyDetails({
  ...EMPTY_DETAILS,
  accountId: '406095609952',
  externalId: EXTERNAL_ID,
  bucket: 'acme',
  policy,
});
if (!ready.ok) throw new Error(ready.problem.code);
const details = ready.value;

const right: RoleSnapshot = {
  arn: 'arn:aws:iam::111122223333:role/logzio-acme',
  trustPolicy: buildTrustPolicy(details),
  policies: [
    { name: 'logzio-acme-read', arn: 'arn:aws:iam::111122223333:policy/logzio-acme-read', document: policy },
  ],
};
const attached = (name: string, document?: string) => [
  { name, arn: `arn:aws:iam::111122223333:policy/${name}`, ...(document === undefined ? {} : { document }) },
];

/** Differences of which one side has no value: the sentence says in words what is wanted. */
const ONE_SIDED = [
  'trust_unreadable',
  'trust_no_assume_role',
  'trust_external_id_missing',
  'trust_mfa_required',
  'trust_other_condition',
  'trust_condition_never',
  'trust_deny',
];

describe('a difference is said with both values', () => {
  const sentences = Object.entries(messages).filter(([key]) => key.startsWith('difference_'));
  it.each(sentences)('%s', (key, { message }) => {
    const names = ['$EXPECTED$', '$ACTUAL$'].filter((name) => message.includes(name));
    const oneSided = ONE_SIDED.includes(key.replace('difference_', ''));
    expect(names).toHaveLength(oneSided ? Math.min(names.length, 1) : 2);
    if (oneSided && names.length > 0) expect(message).toMatch(/ (Remove|Add|Edit|Only) /);
  });
});

describe('checking a role', () => {
  it('passes one that trusts and allows what the connection needs', () => {
    expect(checkRole(details, right, '111122223333')).toEqual({
      arn: right.arn,
      passed: true,
      differences: [],
      notes: [{ code: 'trust_same' }, { code: 'policy_same', values: ['logzio-acme-read'] }],
    });
  });

  it('counts a policy by its contents, whatever its name', () => {
    const check = checkRole(details, { ...right, policies: attached('by-hand', policy) });
    expect([check.passed, check.notes.at(-1)]).toEqual([true, { code: 'policy_same', values: ['by-hand'] }]);
  });

  it('says so when the attached policy could not be read', () => {
    const check = checkRole(details, { ...right, policies: attached('logzio-acme-read') });
    expect([check.passed, check.notes.at(-1)]).toEqual([
      true,
      { code: 'policy_not_read', values: ['logzio-acme-read'] },
    ]);
  });

  const other = generatePolicy('other').text;
  it.each<[string, Partial<RoleSnapshot>, string | undefined, string]>([
    ['another account than the policy', {}, '444455556666', 'role_other_account'],
    ['no ARN', { arn: '' }, undefined, 'role_arn_unusable'],
    ['a policy ARN', { arn: 'arn:aws:iam::111122223333:policy/x' }, undefined, 'role_arn_unusable'],
    ['a GovCloud role', { arn: 'arn:aws-us-gov:iam::111122223333:role/x' }, undefined, 'role_arn_unusable'],
    ['no trust policy', { trustPolicy: '' }, undefined, 'trust_unreadable'],
    ['no policy', { policies: [] }, undefined, 'policy_not_attached'],
    ['another policy only', { policies: attached('other', other) }, undefined, 'policy_not_attached'],
    ['other contents', { policies: attached('logzio-acme-read', other) }, undefined, 'policy_other_document'],
    [
      'another External ID',
      { trustPolicy: buildTrustPolicy({ accountId: details.accountId, externalId: 'other' }) },
      undefined,
      'trust_external_id_other',
    ],
  ])('stops a role with %s, and names it', (_what, facts, account, code) => {
    const check = checkRole(details, { ...right, ...facts }, account);
    expect(check.passed).toBe(false);
    expect(check.differences.map((difference) => difference.code)).toContain(code);
  });
});
