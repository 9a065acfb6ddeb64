import { expect, test } from 'vitest';
import {
  canReadBucket,
  createIamState,
  createPolicy,
  createRole,
  ENCRYPTED_BUCKET_KEY,
  logzioCanConnect,
} from '../../simulators/iam';

const ACCOUNT = '111122223333';
const LOGZIO = '406095609952';
const EXTERNAL_ID = 'logzio:aws:extid:abc';
const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/logzio`;

const document = (statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const trust = (more: object) =>
  document([{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: LOGZIO }, ...more }]);
const ids = { StringEquals: { 'sts:ExternalId': EXTERNAL_ID } };

const read = (bucket: string, more: object = {}) => ({
  Effect: 'Allow',
  Action: ['s3:GetObject', 's3:ListBucket'],
  Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
  ...more,
});
const decrypt = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: ENCRYPTED_BUCKET_KEY };
const prefixOnly = {
  Effect: 'Allow',
  Action: ['s3:Get*', 's3:List*'],
  Resource: ['arn:aws:s3:::acme-app-logs', 'arn:aws:s3:::acme-app-logs/web/*'],
};

const reads: [why: string, bucket: string, prefix: string, statements: object[], ok: boolean][] = [
  ['both actions', 'acme-app-logs', '', [read('acme-app-logs')], true],
  [
    'actions in other case',
    'acme-app-logs',
    '',
    [read('acme-app-logs', { Action: ['S3:getobject', 's3:LISTBUCKET'] })],
    true,
  ],
  ['wildcards', 'acme-app-logs', 'a/', [read('acme-*', { Action: 's3:*' })], true],
  ['the prefix alone', 'acme-app-logs', 'web/', [prefixOnly], true],
  ['another prefix', 'acme-app-logs', 'db/', [prefixOnly], false],
  ['no listing', 'acme-app-logs', '', [read('acme-app-logs', { Action: 's3:GetObject' })], false],
  [
    'the bucket without its objects',
    'acme-app-logs',
    '',
    [read('acme-app-logs', { Resource: 'arn:aws:s3:::acme-app-logs' })],
    false,
  ],
  ['another bucket', 'acme-cloudtrail', '', [read('acme-app-logs')], false],
  [
    'a Deny as well',
    'acme-app-logs',
    '',
    [read('acme-app-logs'), read('*', { Effect: 'Deny', Action: 's3:GetObject' })],
    false,
  ],
  [
    'an encrypted bucket and its key',
    'acme-encrypted-logs',
    '',
    [read('acme-encrypted-logs'), decrypt],
    true,
  ],
  ['an encrypted bucket without its key', 'acme-encrypted-logs', '', [read('acme-encrypted-logs')], false],
  ['a bucket that does not exist', 'nowhere', '', [read('nowhere')], false],
  ['a bucket of another account', 'acme-dev-logs', '', [read('acme-dev-logs')], false],
];

test.each(reads)('a role with %s', (_why, bucket, prefix, statements, ok) => {
  const state = createIamState();
  const { arn } = createPolicy(state, ACCOUNT, { policyName: 'read', policyDocument: document(statements) });
  createRole(state, ACCOUNT, { roleName: 'logzio', trustPolicyDocument: trust({}), policyArns: [arn] });
  const verdict = canReadBucket(state, ROLE_ARN, bucket, prefix);
  expect(verdict.ok, verdict.reasons.join(' ')).toBe(ok);
});

test.each([
  ['names the role', ROLE_ARN, true],
  ['names another role', `${ROLE_ARN}2`, false],
])("another account's bucket is readable when its policy %s: %s", (_why, principal, ok) => {
  const bucketPolicy = document([{ ...read('theirs'), Principal: { AWS: principal } }]);
  const state = createIamState([
    { id: ACCOUNT, alias: 'ours' },
    {
      id: '444455556666',
      alias: 'theirs',
      buckets: [{ name: 'theirs', region: 'us-east-1', policy: bucketPolicy }],
    },
  ]);
  const { arn } = createPolicy(state, ACCOUNT, {
    policyName: 'read',
    policyDocument: document([read('theirs')]),
  });
  createRole(state, ACCOUNT, { roleName: 'logzio', trustPolicyDocument: trust({}), policyArns: [arn] });
  expect(canReadBucket(state, ROLE_ARN, 'theirs').ok).toBe(ok);
});

test('Logz.io connects when it may assume the role and the role may read the bucket', () => {
  const state = createIamState();
  const connection = {
    logzioAccountId: LOGZIO,
    externalId: EXTERNAL_ID,
    roleArn: ROLE_ARN,
    bucket: 'acme-app-logs',
    prefix: 'web/',
  };
  expect(logzioCanConnect(state, connection).reasons).toEqual([`Role ${ROLE_ARN} does not exist.`]);
  const { arn } = createPolicy(state, ACCOUNT, { policyName: 'r', policyDocument: document([prefixOnly]) });
  createRole(state, ACCOUNT, {
    roleName: 'logzio',
    trustPolicyDocument: trust({ Condition: ids }),
    policyArns: [arn],
  });
  expect(logzioCanConnect(state, connection)).toEqual({ ok: true, reasons: [] });
  expect(logzioCanConnect(state, { ...connection, externalId: 'other' }).ok).toBe(false);
  expect(logzioCanConnect(state, { ...connection, prefix: 'db/' }).ok).toBe(false);
});
