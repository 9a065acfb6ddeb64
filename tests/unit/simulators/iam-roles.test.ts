import { describe, expect, test } from 'vitest';
import { createIamState, handleIamRequest } from '../../simulators/iam';

const ACCOUNT = '111122223333';
const trustWith = (statement: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '406095609952' }, ...statement },
    ],
  });

const send = (op: string, body: unknown, state = createIamState()) =>
  handleIamRequest(state, ACCOUNT, op, body);

describe('creating a role', () => {
  const roleName = 'logzio';
  const trust = trustWith({});
  const cases: [why: string, body: object, status: number, error?: [code: string, message: string]][] = [
    ['a sound role', { roleName, trustPolicyDocument: trust }, 200],
    [
      'a name of 65 characters',
      { roleName: 'x'.repeat(65), trustPolicyDocument: trust },
      400,
      ['ValidationError', 'equal to 64'],
    ],
    [
      'a name taken in other case',
      { roleName: 'APP-server', trustPolicyDocument: trust },
      409,
      ['EntityAlreadyExistsException', 'Role with name APP-server already exists.'],
    ],
    [
      'a description beyond Latin-1',
      { roleName, description: 'ロール', trustPolicyDocument: trust },
      400,
      ['ValidationError', 'description'],
    ],
    [
      'an account of 11 digits',
      { roleName, trustPolicyDocument: trustWith({ Principal: { AWS: '40609560995' } }) },
      400,
      ['MalformedPolicyDocumentException', 'Invalid principal'],
    ],
    [
      'a resource in the trust policy',
      { roleName, trustPolicyDocument: trustWith({ Resource: '*' }) },
      400,
      ['MalformedPolicyDocumentException', 'prohibited field Resource'],
    ],
    [
      'a policy that does not exist',
      { roleName, trustPolicyDocument: trust, policyArns: ['arn:aws:iam::aws:policy/Nope'] },
      404,
      ['NoSuchEntityException', 'was not found'],
    ],
  ];

  test.each(cases)('%s', (_why, body, status, error) => {
    const response = send('createRole', body);
    expect(response.status).toBe(status);
    if (error)
      expect(response.body).toMatchObject({ code: error[0], message: expect.stringContaining(error[1]) });
  });

  test('stores a bare account number as the ARN of its root', () => {
    expect(send('createRole', { roleName, trustPolicyDocument: trust }).body).toMatchObject({
      trustPolicy: expect.stringContaining('"arn:aws:iam::406095609952:root"'),
    });
  });

  test('takes ten managed policies and no eleventh', () => {
    const state = createIamState();
    const arns = state.awsManagedPolicies.slice(0, 11).map(({ arn }) => arn);
    const body = { roleName, trustPolicyDocument: trust, policyArns: arns.slice(0, 10) };
    expect(send('createRole', body, state).status).toBe(200);
    expect(send('attachRolePolicy', { roleName, policyArn: arns[10] }, state)).toMatchObject({
      status: 409,
      body: { code: 'LimitExceededException' },
    });
    expect(send('detachRolePolicy', { roleName, policyArn: arns[0] }, state).status).toBe(200);
    expect(send('attachRolePolicy', { roleName, policyArn: arns[10] }, state).status).toBe(200);
  });
});
