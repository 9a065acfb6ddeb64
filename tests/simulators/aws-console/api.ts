import type { ManagedPolicy, PolicySummary, Role, RoleSummary } from '../iam';
import type { FailedRequest } from './options';
import { options } from './session';

export class RequestFailed extends Error {
  readonly code: string;

  constructor({ code, message }: FailedRequest) {
    super(message);
    this.code = code;
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function call<T>(op: string, body: object): Promise<T> {
  const response = await fetch('/iamv2/api/iam', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ op, body }),
  });
  const answer = await response.json();
  if (!response.ok) throw new RequestFailed(answer);
  return answer;
}

async function fails(failure: FailedRequest | undefined) {
  if (!failure) return;
  await pause(150);
  throw new RequestFailed(failure);
}

export interface NewRole {
  roleName: string;
  description: string;
  trustPolicyDocument: string;
  policyArns: string[];
}

export interface NewPolicy {
  policyName: string;
  description: string;
  policyDocument: string;
}

export const iam = {
  async createRole(role: NewRole) {
    await fails(options.failCreateRole);
    return call<Role>('createRole', role);
  },
  async createPolicy(policy: NewPolicy) {
    await fails(options.failCreatePolicy);
    return call<ManagedPolicy>('createPolicy', policy);
  },
  async listPolicies() {
    await pause(options.listDelayMs);
    return (await call<{ policies: PolicySummary[] }>('listPolicies', {})).policies;
  },
  async listRoles() {
    await pause(options.listDelayMs);
    return (await call<{ roles: RoleSummary[] }>('listRoles', {})).roles;
  },
  getRole: (roleName: string) => call<Role>('getRole', { roleName }),
  getPolicy: (policyArn: string) => call<ManagedPolicy>('getPolicy', { policyArn }),
  createPolicyVersion: (policyArn: string, policyDocument: string, setAsDefault: boolean) =>
    call<ManagedPolicy>('createPolicyVersion', { policyArn, policyDocument, setAsDefault }),
  deletePolicyVersion: (policyArn: string, versionId: string) =>
    call<ManagedPolicy>('deletePolicyVersion', { policyArn, versionId }),
  updateAssumeRolePolicy: (roleName: string, policyDocument: string) =>
    call<Role>('updateAssumeRolePolicy', { roleName, policyDocument }),
  attachRolePolicy: (roleName: string, policyArn: string) =>
    call<Role>('attachRolePolicy', { roleName, policyArn }),
  putRolePolicy: (roleName: string, policyName: string, policyDocument: string) =>
    call<Role>('putRolePolicy', { roleName, policyName, policyDocument }),
  createUser: (userName: string) => call<{ userName: string }>('createUser', { userName }),
};
