import { describe, expect, it } from 'vitest';
import { type Decision, evaluate } from '../../../src/policy/evaluate';
import { ANY_TEXT } from '../../../src/policy/pattern-match';
import {
  assumeRoleContext,
  decryptContext,
  listContext,
  objectContext,
} from '../../../src/policy/request-context';
import type { Statement } from '../../../src/policy/statement';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const SESSION = { roleArn: 'arn:aws:iam::444455556666:role/logzio', accountId: '444455556666', now: NOW };
const LOGZIO = '111122223333';
const ID = 'logzio:aws:extid:0123456789abcdef0';
const BUCKET = 'arn:aws:s3:::acme-logs';
const KEY = 'arn:aws:kms:us-east-1:444455556666:key/0123';

const named = (name: string, statements: Statement[], Version = '2012-10-17') => ({
  name,
  document: { Version, Statement: statements },
});
const list = (statements: Statement[], prefix = 'AWSLogs/', boundary?: Statement[]) =>
  evaluate(
    [named('p', statements)],
    { action: 's3:ListBucket', resource: BUCKET, context: listContext(SESSION, prefix) },
    boundary && named('boundary', boundary),
  ).decision;
const get = (statements: Statement[], prefix = 'AWSLogs/', boundary?: Statement[], version?: string) =>
  evaluate(
    [named('p', statements, version)],
    { action: 's3:GetObject', resource: `${BUCKET}/${prefix}${ANY_TEXT}`, context: objectContext(SESSION) },
    boundary && named('boundary', boundary),
  ).decision;
const decrypt = (Condition: NonNullable<Statement['Condition']>) =>
  evaluate([named('p', [{ Effect: 'Allow', Action: 'kms:Decrypt', Resource: KEY, Condition }])], {
    action: 'kms:Decrypt',
    resource: KEY,
    context: decryptContext(SESSION, 'acme-logs', 'AWSLogs/'),
  }).decision;
const assume = (...statements: Statement[]) =>
  evaluate([named('trust', statements)], {
    action: 'sts:AssumeRole',
    resource: '',
    callerAccountId: LOGZIO,
    context: assumeRoleContext({ accountId: LOGZIO, externalId: ID, now: NOW }),
  }).decision;

const GET: Statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: `${BUCKET}/*` };
const LIST: Statement = { Effect: 'Allow', Action: 's3:ListBucket', Resource: BUCKET };

describe('what a role may do', () => {
  it.each<[string, Decision, Statement[]]>([
    ['the statement as published', 'allowed', [GET]],
    ['another case', 'allowed', [{ ...GET, Action: 'S3:GETOBJECT' }]],
    ['a wildcard', 'allowed', [{ ...GET, Action: 's3:Get*', Resource: '*' }]],
    ['question marks', 'allowed', [{ ...GET, Action: 's3:?etObjec?' }]],
    ['the prefix alone', 'allowed', [{ ...GET, Resource: `${BUCKET}/AWSLogs/*` }]],
    ['a part of the prefix', 'unknown', [{ ...GET, Resource: `${BUCKET}/AWSLogs/444455556666/*` }]],
    ['another folder', 'refused', [{ ...GET, Resource: `${BUCKET}/other/*` }]],
    ['the bucket, not its objects', 'refused', [{ ...GET, Resource: BUCKET }]],
    ['everything but IAM', 'allowed', [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }]],
    ['everything but S3', 'refused', [{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }]],
    [
      'every resource but another bucket',
      'allowed',
      [{ Effect: 'Allow', Action: 's3:*', NotResource: 'arn:aws:s3:::x/*' }],
    ],
    ['a Deny beside', 'refused', [GET, { Effect: 'Deny', Action: 's3:GetObject*', Resource: '*' }]],
    [
      'a Deny on a part',
      'unknown',
      [GET, { ...GET, Effect: 'Deny', Resource: `${BUCKET}/AWSLogs/secret/*` }],
    ],
    [
      'a Deny for all other buckets',
      'allowed',
      [GET, { Effect: 'Deny', Action: 's3:*', NotResource: [BUCKET, `${BUCKET}/*`] }],
    ],
    ['no Resource', 'refused', [{ Effect: 'Allow', Action: 's3:GetObject' }]],
    [
      'a variable without value',
      'refused',
      [{ ...GET, Resource: `${BUCKET}/\${cognito-identity.amazonaws.com:sub}/*` }],
    ],
    ['a variable not known', 'unknown', [{ ...GET, Resource: `${BUCKET}/\${aws:PrincipalTag/x}*` }]],
    ['a name that is no action', 'refused', [{ ...GET, Action: 's3:GetObjects' }]],
  ])('with %s, reading: %s', (_what, decision, statements) => {
    expect(get(statements)).toBe(decision);
  });

  it.each<[string, Decision, NonNullable<Statement['Condition']>]>([
    ['a key of listing alone', 'refused', { StringLike: { 's3:prefix': 'AWSLogs/*' } }],
    ['TLS', 'allowed', { Bool: { 'aws:SecureTransport': true } }],
    ['no TLS', 'refused', { Bool: { 'aws:SecureTransport': 'false' } }],
    ['MFA', 'refused', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }],
    ['MFA where it is told', 'refused', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }],
    ['MFA age', 'refused', { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } }],
    ['a network', 'unknown', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }],
    ['not a network', 'unknown', { NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }],
    ['a VPC', 'unknown', { StringEquals: { 'aws:SourceVpc': 'vpc-1' } }],
    ['an organization', 'unknown', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }],
    ['the role’s own account', 'allowed', { StringEquals: { 'aws:PrincipalAccount': '444455556666' } }],
    ['another account', 'refused', { StringEquals: { 'aws:PrincipalAccount': LOGZIO } }],
    ['the role itself', 'allowed', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/log*' } }],
    ['another role', 'refused', { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::444455556666:role/x' } }],
    ['the past', 'refused', { DateLessThan: { 'aws:CurrentTime': '2025-01-01T00:00:00Z' } }],
    ['the future', 'allowed', { DateLessThan: { 'AWS:currenttime': '2030-01-01T00:00:00Z' } }],
    ['seconds', 'allowed', { NumericGreaterThan: { 'aws:EpochTime': '1700000000' } }],
    ['a Region', 'unknown', { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }],
    ['a tag of the object', 'unknown', { StringEquals: { 's3:ExistingObjectTag/a': 'b' } }],
    ['a header of uploads', 'refused', { StringEquals: { 's3:x-amz-acl': 'private' } }],
    ['no such header', 'allowed', { StringNotEquals: { 's3:x-amz-acl': 'public-read' } }],
    ['a service', 'refused', { Null: { 'aws:SourceArn': 'false' } }],
    ['no service', 'allowed', { Null: { 'aws:SourceArn': 'true' } }],
    ['the key if it is there', 'allowed', { StringEqualsIfExists: { 's3:prefix': 'x' } }],
    ['any of none', 'refused', { 'ForAnyValue:StringLike': { 'aws:CalledVia': '*' } }],
    ['all of none', 'allowed', { 'ForAllValues:StringLike': { 'aws:CalledVia': 'x' } }],
    ['an operator that is none', 'unknown', { StringEqual: { 'aws:SecureTransport': 'true' } }],
    [
      'its account as a variable',
      'allowed',
      { StringEquals: { 'aws:PrincipalAccount': `\${aws:PrincipalAccount}` } },
    ],
  ])('under the condition of %s, reading: %s', (_what, decision, Condition) => {
    expect(get([{ ...GET, Condition }])).toBe(decision);
    const denied = { Effect: 'Deny', Action: '*', Resource: '*', Condition };
    const opposite = { allowed: 'refused', refused: 'allowed', unknown: 'unknown' }[decision];
    expect(get([GET, denied])).toBe(opposite);
  });

  it.each<[string, string, Decision, NonNullable<Statement['Condition']>]>([
    ['under its prefix', 'AWSLogs/', 'allowed', { StringLike: { 's3:prefix': 'AWSLogs/*' } }],
    ['under another prefix', 'AWSLogs/', 'refused', { StringLike: { 's3:prefix': 'other/*' } }],
    ['under no prefix', '', 'refused', { StringLike: { 's3:prefix': 'AWSLogs/*' } }],
    ['under no prefix or the empty one', '', 'unknown', { StringEquals: { 's3:prefix': '' } }],
    ['with a delimiter', '', 'unknown', { StringEquals: { 's3:delimiter': '/' } }],
  ])('listing %s (%j): %s', (_what, prefix, decision, Condition) => {
    expect(list([{ ...LIST, Condition }], prefix)).toBe(decision);
  });

  it('stays within the boundary, and an older policy knows no variables', () => {
    expect(get([GET], '', [LIST])).toBe('refused');
    expect(get([GET], '', [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }])).toBe('allowed');
    expect(get([{ ...GET, Resource: `${BUCKET}/\${*}` }], '')).toBe('unknown');
    expect(get([{ ...GET, Resource: `\${aws:SourceArn}*` }], '', undefined, '2008-10-17')).toBe('refused');
  });

  it.each<[string, Decision, NonNullable<Statement['Condition']>]>([
    ['S3', 'allowed', { StringLike: { 'kms:ViaService': 's3.*.amazonaws.com' } }],
    ['S3 in a Region', 'unknown', { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } }],
    ['another service', 'refused', { StringEquals: { 'kms:ViaService': 'ec2.us-east-1.amazonaws.com' } }],
    ['its objects', 'unknown', { StringLike: { 'kms:EncryptionContext:aws:s3:arn': `${BUCKET}/*` } }],
    ['bucket and objects', 'allowed', { StringLike: { 'kms:EncryptionContext:aws:s3:arn': `${BUCKET}*` } }],
    ['another bucket', 'refused', { StringLike: { 'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::x/*' } }],
    [
      'a context of CloudTrail’s',
      'unknown',
      { StringEquals: { 'kms:EncryptionContext:aws:cloudtrail:arn': 'x' } },
    ],
  ])('decrypting by way of %s: %s', (_what, decision, condition) => {
    expect(decrypt(condition)).toBe(decision);
  });
});

describe('whether Logz.io may assume the role', () => {
  const trust = (
    AWS: unknown,
    Condition: Statement['Condition'] = { StringEquals: { 'sts:ExternalId': ID } },
  ) => ({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole', Condition }) as Statement;
  const byId = (operator: string, ...values: string[]) =>
    trust(LOGZIO, { [operator]: { 'sts:ExternalId': values } });
  const under = (operator: string, key: string, value: unknown) =>
    trust(LOGZIO, { StringEquals: { 'sts:ExternalId': ID }, [operator]: { [key]: value } });
  const deny = (Condition: NonNullable<Statement['Condition']>) => ({
    ...trust('*', Condition),
    Effect: 'Deny',
  });
  it.each<[string, Decision, Statement[]]>([
    ['account', 'allowed', [trust(LOGZIO)]],
    ['a role within', 'unknown', [trust(`arn:aws:iam::${LOGZIO}:role/x`)]],
    ['another account', 'refused', [trust('444455556666')]],
    ['a deleted role', 'refused', [trust('AROAEXAMPLEID1234567890')]],
    ['another partition', 'refused', [trust(`arn:aws-cn:iam::${LOGZIO}:root`)]],
    ['a service', 'refused', [{ ...trust(''), Principal: { Service: 's3.amazonaws.com' } }]],
    ['a pattern', 'allowed', [byId('StringLike', 'logzio:*')]],
    ['any case', 'allowed', [byId('StringEqualsIgnoreCase', ID.toUpperCase())]],
    ['a space', 'refused', [byId('StringEquals', `${ID} `)]],
    ['no ID asked', 'refused', [trust(LOGZIO, { Null: { 'sts:ExternalId': 'true' } })]],
    ['the source account', 'refused', [under('StringEquals', 'aws:SourceAccount', LOGZIO)]],
    ['another principal account', 'refused', [under('StringEquals', 'aws:PrincipalAccount', '444455556666')]],
    ['a federation', 'refused', [under('StringEquals', 'token.actions.githubusercontent.com:aud', 'x')]],
    ['an AWS service', 'refused', [under('Bool', 'aws:PrincipalIsAWSService', 'true')]],
    ['an organization', 'refused', [under('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')]],
    [
      'an organization’s paths',
      'refused',
      [under('ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-a1/r-b/*')],
    ],
    ['not an organization', 'allowed', [under('StringNotEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')]],
    ['no MFA key', 'unknown', [under('Null', 'aws:MultiFactorAuthPresent', 'true')]],
    ['an address', 'unknown', [under('IpAddress', 'aws:SourceIp', '203.0.113.0/24')]],
    [
      'a guard for other IDs',
      'allowed',
      [trust(LOGZIO), deny({ StringNotEquals: { 'sts:ExternalId': ID } })],
    ],
    [
      'a guard for other organizations',
      'refused',
      [trust(LOGZIO), deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })],
    ],
    [
      'a Deny for all but someone',
      'refused',
      [trust(LOGZIO), { Effect: 'Deny', NotPrincipal: { AWS: '444455556666' }, Action: 'sts:AssumeRole' }],
    ],
    ['another action', 'refused', [{ ...trust(LOGZIO), Action: 'sts:TagSession' }]],
  ])('by %s: %s', (_what, decision, statements) => {
    expect(assume(...statements)).toBe(decision);
  });
});
