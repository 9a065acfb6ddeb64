import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrustPolicy, compareTrust, readTrustedExternalIds } from '../../../src/policy/trust-policy';

const E = { accountId: '406095609952', externalId: 'logzio:aws:extid:abc' };
const ROOT = `arn:aws:iam::${E.accountId}:root`;
const ID = { StringEquals: { 'sts:ExternalId': E.externalId } };
const allow = (AWS: unknown, Condition: unknown = ID) => ({
  Effect: 'Allow',
  Principal: { AWS },
  Action: 'sts:AssumeRole',
  Condition,
});
const codes = (...Statement: unknown[]) =>
  compareTrust(E, JSON.stringify({ Version: '2012-10-17', Statement })).differences.map(
    (each) => `${each.severity} ${each.code}`,
  );

describe('a trust policy', () => {
  it('that was built for a connection has no differences and names its External ID', () => {
    const text = buildTrustPolicy(E);
    expect(compareTrust(E, text)).toEqual({ differences: [] });
    expect(readTrustedExternalIds(text)).toEqual([E.externalId]);
    expect(compareTrust({ ...E, externalId: 'other' }, text).differences).toEqual([
      { code: 'trust_external_id_other', expected: 'other', actual: E.externalId, severity: 'stop' },
    ]);
  });

  it.each<[string, unknown]>([
    ['the bare account ID', allow(E.accountId)],
    ['a list of principals', allow([ROOT])],
    [
      'a list of external IDs that has it',
      allow(ROOT, { StringEquals: { 'sts:ExternalId': ['x', E.externalId] } }),
    ],
    ['StringLike of the whole ID', allow(ROOT, { StringLike: { 'STS:externalid': `${E.externalId}*` } })],
    [
      'another case ignored',
      allow(ROOT, { StringEqualsIgnoreCase: { 'sts:ExternalId': 'LOGZIO:aws:extid:ABC' } }),
    ],
    [
      'MFA asked to be absent',
      allow(ROOT, { ...ID, BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }),
    ],
    ['a wildcard action', { ...allow(ROOT), Action: 'sts:*' }],
  ])('with %s is what is needed', (_what, statement) => {
    expect(codes(statement)).toEqual([]);
  });

  it.each<[string, unknown[], string]>([
    ['another account', [allow('arn:aws:iam::111122223333:root')], 'stop trust_other_account'],
    ['a user of the account', [allow(`arn:aws:iam::${E.accountId}:user/x`)], 'warn trust_principal_narrower'],
    ['everyone', [allow('*')], 'stop trust_open'],
    ['everyone, in short', [{ ...allow(''), Principal: '*' }], 'stop trust_open'],
    ['no external ID', [allow(ROOT, {})], 'stop trust_external_id_missing'],
    [
      'another external ID',
      [allow(ROOT, { StringEquals: { 'sts:ExternalId': 'x1' } })],
      'stop trust_external_id_other',
    ],
    [
      'the ID excluded',
      [allow(ROOT, { StringNotEquals: { 'sts:ExternalId': E.externalId } })],
      'stop trust_external_id_other',
    ],
    [
      'any external ID',
      [allow(ROOT, { StringLike: { 'sts:ExternalId': '*' } })],
      'stop trust_external_id_open',
    ],
    [
      'the account as ID',
      [allow(ROOT, { StringEquals: { 'sts:ExternalId': E.accountId } })],
      'stop trust_swapped',
    ],
    [
      'MFA',
      [allow(ROOT, { ...ID, Bool: { 'aws:MultiFactorAuthPresent': true } })],
      'stop trust_mfa_required',
    ],
    [
      'MFA if exists',
      [allow(ROOT, { ...ID, BoolIfExists: { 'aws:multifactorauthpresent': 'true' } })],
      'stop trust_mfa_required',
    ],
    [
      'an address range',
      [allow(ROOT, { ...ID, IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })],
      'warn trust_other_condition',
    ],
    ['a Deny', [allow(ROOT), { ...allow(ROOT), Effect: 'Deny', Condition: undefined }], 'stop trust_deny'],
    ['someone else too', [allow([ROOT, '111122223333'])], 'warn trust_also_trusts'],
    [
      'a service too',
      [allow(ROOT), { ...allow(ROOT), Principal: { Service: 'ec2.amazonaws.com' } }],
      'warn trust_also_trusts',
    ],
    ['the China partition', [allow(ROOT.replace('aws', 'aws-cn'))], 'stop trust_partition'],
    ['nobody', [{ ...allow(ROOT), Action: 'sts:TagSession' }], 'stop trust_no_assume_role'],
    ['a second way in without ID', [allow(ROOT), allow(ROOT, {})], 'stop trust_external_id_missing'],
  ])('that lets in %s differs', (_what, statements, expected) => {
    expect(codes(...statements)).toEqual([expected]);
  });

  it('of which no sense can be made is unreadable, whatever the text', () => {
    expect(compareTrust(E, 'x').differences.map((each) => each.code)).toEqual(['trust_unreadable']);
    const json = fc.jsonValue().map((Statement) => JSON.stringify({ Statement }));
    fc.assert(
      fc.property(fc.oneof(fc.string(), json), (text) => {
        expect(compareTrust(E, text).differences).not.toEqual([]);
        expect(readTrustedExternalIds(text)).toEqual([]);
      }),
    );
  });
});
