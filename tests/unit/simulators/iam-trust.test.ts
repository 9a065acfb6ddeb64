import { expect, test } from 'vitest';
import { assumeRole, createIamState, createRole } from '../../simulators/iam';

const ACCOUNT = '111122223333';
const LOGZIO = '406095609952';
const EXTERNAL_ID = 'logzio:aws:extid:abc';
const MFA = 'aws:MultiFactorAuthPresent';
const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/logzio`;

const list = (value: object | object[]) => (Array.isArray(value) ? value : [value]);
const document = (statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const trust = (statement: object | object[]) =>
  document(
    list(statement).map((s) => ({
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { AWS: LOGZIO },
      ...s,
    })),
  );
const ids = { StringEquals: { 'sts:ExternalId': EXTERNAL_ID } };

const trusts: [why: string, trustPolicy: string, ok: boolean][] = [
  ['the account and its external ID', trust({ Condition: ids }), true],
  ['the root ARN', trust({ Principal: { AWS: `arn:aws:iam::${LOGZIO}:root` }, Condition: ids }), true],
  ['one of several accounts', trust({ Principal: { AWS: ['999988887777', LOGZIO] } }), true],
  ['anyone', trust({ Principal: '*', Condition: ids }), true],
  [
    'a pattern of the external ID',
    trust({ Condition: { StringLike: { 'sts:externalid': 'logzio:*' } } }),
    true,
  ],
  [
    'one of several external IDs',
    trust({ Condition: { StringEquals: { 'sts:ExternalId': ['x', EXTERNAL_ID] } } }),
    true,
  ],
  ['the second of two statements', trust([{ Principal: { AWS: '999988887777' } }, {}]), true],
  ['MFA to be absent', trust({ Condition: { Bool: { [MFA]: 'false' } } }), true],
  ['another account', trust({ Principal: { AWS: '999988887777' } }), false],
  ['one user of the account', trust({ Principal: { AWS: `arn:aws:iam::${LOGZIO}:user/someone` } }), false],
  ['a service', trust({ Principal: { Service: 'ec2.amazonaws.com' } }), false],
  ['another external ID', trust({ Condition: { StringEquals: { 'sts:ExternalId': 'other' } } }), false],
  [
    'an external ID in other case',
    trust({ Condition: { StringEquals: { 'sts:ExternalId': EXTERNAL_ID.toUpperCase() } } }),
    false,
  ],
  ['MFA', trust({ Condition: { ...ids, Bool: { [MFA]: 'true' } } }), false],
  ['MFA if the key exists', trust({ Condition: { BoolIfExists: { [MFA]: 'true' } } }), false],
  ['a recent MFA', trust({ Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } } }), false],
  [
    'a condition that is not known here',
    trust({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }),
    false,
  ],
  ['another action', trust({ Action: 'sts:TagSession' }), false],
  ['it, and denies it too', trust([{}, { Effect: 'Deny' }]), false],
];

test.each(trusts)('a role that trusts %s', (_why, trustPolicyDocument, ok) => {
  const state = createIamState();
  createRole(state, ACCOUNT, { roleName: 'logzio', trustPolicyDocument });
  const request = { callerAccountId: LOGZIO, roleArn: ROLE_ARN, externalId: EXTERNAL_ID, mfa: false };
  const verdict = assumeRole(state, request);
  expect(verdict.ok).toBe(ok);
  expect(verdict.reasons.length > 0).toBe(!ok);
});
