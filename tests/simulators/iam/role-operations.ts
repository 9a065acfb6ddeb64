import { checkPolicyDocument, checkTrustDocument } from './documents';
import { IamError } from './errors';
import { findAccount, findPolicy, findRole } from './lookup';
import { checkDescription, checkName, sameName } from './names';
import { parseStatements } from './statement';
import type { IamState, Role, RoleSummary } from './types';

const MAX_POLICIES_PER_ROLE = 10;

export interface CreateRoleInput {
  roleName: string;
  description?: string;
  trustPolicyDocument: string;
  policyArns?: string[];
}

function checkQuota(count: number) {
  if (count > MAX_POLICIES_PER_ROLE)
    throw new IamError(
      'LimitExceededException',
      `Cannot exceed quota for PoliciesPerRole: ${MAX_POLICIES_PER_ROLE}`,
    );
}

export function createRole(state: IamState, accountId: string, input: CreateRoleInput): Role {
  const account = findAccount(state, accountId);
  const roleName = checkName('roleName', input.roleName, 64);
  const description = checkDescription(input.description, 'role');
  const trustPolicy = checkTrustDocument(input.trustPolicyDocument);
  if (account.roles.some((role) => sameName(role.roleName, roleName)))
    throw new IamError('EntityAlreadyExistsException', `Role with name ${roleName} already exists.`);
  const policyArns = [...new Set(input.policyArns ?? [])];
  for (const arn of policyArns) findPolicy(state, accountId, arn);
  checkQuota(policyArns.length);
  const role: Role = {
    arn: `arn:aws:iam::${accountId}:role/${roleName}`,
    roleName,
    description,
    createDate: new Date().toISOString(),
    maxSessionSeconds: 3600,
    trustPolicy,
    attachedPolicyArns: policyArns,
    inlinePolicies: [],
  };
  account.roles.push(role);
  return role;
}

export function updateAssumeRolePolicy(
  state: IamState,
  accountId: string,
  input: { roleName: string; policyDocument: string },
): Role {
  const role = findRole(state, accountId, input.roleName);
  role.trustPolicy = checkTrustDocument(input.policyDocument);
  return role;
}

interface Attachment {
  roleName: string;
  policyArn: string;
}

export function attachRolePolicy(state: IamState, accountId: string, input: Attachment): Role {
  const role = findRole(state, accountId, input.roleName);
  findPolicy(state, accountId, input.policyArn);
  if (role.attachedPolicyArns.includes(input.policyArn)) return role;
  checkQuota(role.attachedPolicyArns.length + 1);
  role.attachedPolicyArns.push(input.policyArn);
  return role;
}

export function detachRolePolicy(state: IamState, accountId: string, input: Attachment): Role {
  const role = findRole(state, accountId, input.roleName);
  if (!role.attachedPolicyArns.includes(input.policyArn))
    throw new IamError('NoSuchEntityException', `Policy ${input.policyArn} was not found.`);
  role.attachedPolicyArns = role.attachedPolicyArns.filter((arn) => arn !== input.policyArn);
  return role;
}

export function putRolePolicy(
  state: IamState,
  accountId: string,
  input: { roleName: string; policyName: string; policyDocument: string },
): Role {
  const role = findRole(state, accountId, input.roleName);
  const policyName = checkName('policyName', input.policyName, 128);
  const document = checkPolicyDocument(input.policyDocument);
  role.inlinePolicies = role.inlinePolicies.filter((policy) => policy.policyName !== policyName);
  role.inlinePolicies.push({ policyName, document });
  return role;
}

export const getRole = (state: IamState, accountId: string, input: { roleName: string }): Role =>
  findRole(state, accountId, input.roleName);

export function listRoles(state: IamState, accountId: string): { roles: RoleSummary[] } {
  const roles = findAccount(state, accountId).roles.map((role) => ({
    arn: role.arn,
    roleName: role.roleName,
    description: role.description,
    createDate: role.createDate,
    trustedEntities: parseStatements(role.trustPolicy).flatMap(({ principals }) =>
      Object.values(principals ?? {}).flat(),
    ),
  }));
  return { roles: roles.sort((a, b) => (a.roleName.toLowerCase() < b.roleName.toLowerCase() ? -1 : 1)) };
}
