import { describe, expect, it } from 'vitest';
import { checkRole } from '../../../src/connection/check-role';
import { type Connection, EMPTY_DETAILS, readyDetails } from '../../../src/connection/connection';
import {
  factsAfterRoleRead,
  reusableRoles,
  withExistingRole,
  withOwnRole,
} from '../../../src/connection/reuse';
import { READ_LOGS } from '../../../src/policy/access-needs';
import { mergePolicies } from '../../../src/policy/merge';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { buildTrustPolicy } from '../../../src/policy/trust-policy';

const ACCOUNT = '406095609952';
const EXTERNAL = 'logzio:aws:extid:aaaa1111';
const ROLE = 'arn:aws:iam::111122223333:role/logzio-acme-one';
const POLICY = 'arn:aws:iam::111122223333:policy/logzio-acme-one-read';

const connection = (bucket: string, more: Partial<Connection> = {}): Connection => ({
  ...{
    id: bucket,
    flow: 's3-logs',
    status: 'open',
    region: 'us',
    createdAt: 1,
    visitedAt: 1,
    policyGenerated: false,
    facts: {},
  },
  details: {
    ...EMPTY_DETAILS,
    ...{ accountId: ACCOUNT, externalId: EXTERNAL, bucket, policy: generatePolicy(bucket).text },
  },
  ...more,
});
const first = connection('acme-one', {
  status: 'finished',
  facts: { roleArn: ROLE, policyArn: POLICY, roleSeenAt: 5, arnDeliveredAt: 6, awsAccountId: '111122223333' },
});
const second = withExistingRole(connection('acme-two'), first, false);
const details = (of: Connection) => {
  const ready = readyDetails(of.details);
  if (!ready.ok) throw new Error(ready.problem.code);
  return ready.value;
};
const WANTED = { region: 'us', accountId: ACCOUNT, externalId: EXTERNAL, takesExternalId: false } as const;

describe('the roles offered for another bucket', () => {
  it.each([
    ['of the same Logz.io account', first, WANTED, true],
    [
      'whose values are not kept any more',
      { ...first, details: { ...first.details, accountId: '', externalId: '' } },
      WANTED,
      true,
    ],
    ['in another region of Logz.io', first, { ...WANTED, region: 'eu' as const }, false],
    ['that trust another account', first, { ...WANTED, accountId: '123456789012' }, false],
    ['with another External ID', first, { ...WANTED, externalId: 'other' }, false],
    [
      'with another External ID, where the form takes one',
      first,
      { ...WANTED, externalId: 'other', takesExternalId: true },
      true,
    ],
    ['that were never delivered', { ...first, facts: { roleArn: ROLE } }, WANTED, false],
  ])('hold those %s: %#', (_what, kept, wanted, offered) => {
    const roles = offered ? [{ id: 'acme-one', roleName: 'logzio-acme-one' }] : [];
    expect(reusableRoles([kept, kept], wanted)).toEqual(roles);
  });
});

describe('a role used for another bucket', () => {
  const role = (policies: { name: string; arn: string; document?: string }[], externalId = EXTERNAL) => ({
    arn: ROLE,
    trustPolicy: buildTrustPolicy({ accountId: ACCOUNT, externalId }),
    policies,
  });
  const attached = (document: string) => ({ name: 'logzio-acme-one-read', arn: POLICY, document });
  const check = (policies: Parameters<typeof role>[0], externalId?: string) =>
    checkRole(details(second), role(policies, externalId), undefined, second.facts.reuses);
  const old = generatePolicy('acme-one').text;
  const merged = mergePolicies(old, details(second).policy);

  it('keeps its name and policy, and is left again without a trace of them', () => {
    expect(details(second)).toMatchObject({
      roleName: 'logzio-acme-one',
      policyName: 'logzio-acme-one-read',
    });
    expect(withOwnRole(second)).toEqual({
      ...connection('acme-two'),
      facts: { awsAccountId: '111122223333' },
    });
  });

  it('passes once its policy holds the bucket, and not before', () => {
    expect(check([attached(old)]).differences).toMatchObject([
      { code: 'policy_lacks_bucket', severity: 'stop' },
    ]);
    expect(check([attached(merged.ok ? merged.value.text : '')])).toMatchObject({
      passed: true,
      differences: [],
    });
  });

  it('is not to have its External ID corrected: the other bucket needs it', () => {
    expect(check([attached(old)], 'theirs').differences[0]).toMatchObject({
      ...{ code: 'reuse_external_id_other', expected: EXTERNAL, actual: 'theirs' },
    });
  });

  it.each([
    ['inline policies alone', [], undefined],
    [
      'a policy of AWS',
      [{ ...attached(old), arn: 'arn:aws:iam::aws:policy/logzio-acme-one-read' }],
      undefined,
    ],
    [
      'a policy under another name',
      [{ ...attached(old), name: 'theirs', arn: POLICY.replace('logzio', 'x') }],
      old,
    ],
    ['a policy that could not be read', [{ name: 'logzio-acme-one-read', arn: POLICY }], undefined],
  ])('with %s is mended by hand', (_what, policies, before) => {
    expect(check(policies).differences).toMatchObject([{ code: 'policy_by_hand' }]);
    const facts = factsAfterRoleRead(second.facts, details(second), policies, READ_LOGS, 9);
    expect([facts.policyArn, facts.reuses?.policyBefore]).toEqual([undefined, before]);
  });

  it('is led to the policy that was read, and no further once the policy holds the bucket', () => {
    const before = factsAfterRoleRead(second.facts, details(second), [attached(old)], READ_LOGS, 9);
    expect(before).toMatchObject({ policyArn: POLICY, reuses: { policyBefore: old } });
    expect(before.policySeenAt).toBeUndefined();
    const text = merged.ok ? merged.value.text : '';
    expect(factsAfterRoleRead(before, details(second), [attached(text)], READ_LOGS, 9).policySeenAt).toBe(9);
  });
});
