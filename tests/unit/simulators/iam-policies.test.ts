import { describe, expect, test } from 'vitest';
import { createIamState, handleIamRequest } from '../../simulators/iam';

const ACCOUNT = '111122223333';
const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::acme-app-logs/*' }],
});
const policyWith = (statement: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...statement }],
  });

const send = (op: string, body: unknown, state = createIamState()) =>
  handleIamRequest(state, ACCOUNT, op, body);

describe('creating a policy', () => {
  const policyName = 'logzio-read';
  const cases: [why: string, body: object, status: number, error?: [code: string, message: string]][] = [
    ['a sound policy', { policyName, policyDocument: POLICY }, 200],
    [
      'placeholders in a bucket ARN',
      { policyName, policyDocument: policyWith({ Resource: 'arn:aws:s3:::<BUCKET_NAME>' }) },
      200,
    ],
    ['white space beyond the limit', { policyName, policyDocument: POLICY + ' '.repeat(7000) }, 200],
    [
      'a name of 129 characters',
      { policyName: 'x'.repeat(129), policyDocument: POLICY },
      400,
      ['ValidationError', 'length less than or equal to 128'],
    ],
    [
      'a name with a space',
      { policyName: 'a b', policyDocument: POLICY },
      400,
      ['ValidationError', 'regular expression'],
    ],
    ['no name', { policyDocument: POLICY }, 400, ['ValidationError', 'length greater than']],
    [
      'a name taken in other case',
      { policyName: 'APP-LOGS-WRITER', policyDocument: POLICY },
      409,
      [
        'EntityAlreadyExistsException',
        'A policy called APP-LOGS-WRITER already exists. Duplicate names are not allowed.',
      ],
    ],
    [
      'text that is no JSON',
      { policyName, policyDocument: '{' },
      400,
      ['MalformedPolicyDocumentException', 'invalid Json'],
    ],
    [
      'no actions',
      { policyName, policyDocument: policyWith({ Action: [] }) },
      400,
      ['MalformedPolicyDocumentException', 'must contain actions'],
    ],
    [
      'no resources',
      { policyName, policyDocument: policyWith({ Resource: [] }) },
      400,
      ['MalformedPolicyDocumentException', 'must contain resources'],
    ],
    [
      'a principal',
      { policyName, policyDocument: policyWith({ Principal: '*' }) },
      400,
      ['MalformedPolicyDocumentException', 'should not specify a principal'],
    ],
    [
      'the key placeholder of Logz.io',
      { policyName, policyDocument: policyWith({ Resource: '<<ARN_OF_THE_KMS_KEY_ROLE>>' }) },
      400,
      ['MalformedPolicyDocumentException', 'must be in ARN format'],
    ],
    [
      'an ARN with a colon missing',
      { policyName, policyDocument: policyWith({ Resource: 'arn:aws:s3::bucket' }) },
      400,
      ['MalformedPolicyDocumentException', 'must be in ARN format'],
    ],
    [
      'more than 6144 characters',
      { policyName, policyDocument: policyWith({ Resource: `arn:aws:s3:::${'b'.repeat(6144)}` }) },
      409,
      ['LimitExceededException', 'PolicySize: 6144'],
    ],
  ];

  test.each(cases)('%s', (_why, body, status, error) => {
    const response = send('createPolicy', body);
    expect(response.status).toBe(status);
    if (error)
      expect(response.body).toMatchObject({ code: error[0], message: expect.stringContaining(error[1]) });
    else expect(response.body).toMatchObject({ arn: `arn:aws:iam::${ACCOUNT}:policy/${policyName}` });
  });
});

test('a policy has five versions at most, the newest being the default', () => {
  const state = createIamState();
  const body = { policyArn: `arn:aws:iam::${ACCOUNT}:policy/app-logs-writer`, policyDocument: POLICY };
  for (const versionId of ['v2', 'v3', 'v4', 'v5'])
    expect(send('createPolicyVersion', body, state).body).toMatchObject({ defaultVersionId: versionId });
  expect(send('createPolicyVersion', body, state)).toMatchObject({
    status: 409,
    body: { code: 'LimitExceededException' },
  });
});

test('a version can be deleted, which makes room for another; the default one cannot', () => {
  const state = createIamState();
  const policyArn = `arn:aws:iam::${ACCOUNT}:policy/app-logs-writer`;
  const made = send('createPolicyVersion', { policyArn, policyDocument: POLICY, setAsDefault: false }, state);
  expect(made.body).toMatchObject({ defaultVersionId: 'v1' });
  expect(send('deletePolicyVersion', { policyArn, versionId: 'v1' }, state).status).toBe(409);
  const left = send('deletePolicyVersion', { policyArn, versionId: 'v2' }, state).body;
  expect(left).toMatchObject({ versions: [{ versionId: 'v1' }] });
});

test('there are about 1,150 policies, the same ones every time', () => {
  const names = () => createIamState().awsManagedPolicies.map(({ policyName }) => policyName);
  expect(names()).toEqual(names());
  expect(new Set(names()).size).toBe(1150);
  expect(names()).toEqual(expect.arrayContaining(['AmazonS3ReadOnlyAccess', 'AdministratorAccess']));
});

test('the audit lists what was written and what was refused, and no reads', () => {
  const state = createIamState();
  send('listPolicies', {}, state);
  send('createPolicy', { policyName: 'p', policyDocument: POLICY }, state);
  send('createPolicy', { policyName: 'P', policyDocument: POLICY }, state);
  expect(state.audit).toMatchObject([
    { op: 'createPolicy', accountId: ACCOUNT, body: { policyName: 'p' }, ok: true },
    { op: 'createPolicy', ok: false, errorCode: 'EntityAlreadyExistsException' },
  ]);
});

test('an operation that does not exist is refused', () => {
  expect(send('deleteEverything', {})).toMatchObject({ status: 400, body: { code: 'InvalidAction' } });
});
