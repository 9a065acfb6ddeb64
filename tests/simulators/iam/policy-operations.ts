import { checkPolicyDocument } from './documents';
import { IamError } from './errors';
import { findAccount, findPolicy } from './lookup';
import { checkDescription, checkName, sameName } from './names';
import type { IamState, ManagedPolicy, PolicySummary } from './types';

const MAX_VERSIONS = 5;
const now = () => new Date().toISOString();

export interface CreatePolicyInput {
  policyName: string;
  description?: string;
  policyDocument: string;
}

export function createPolicy(state: IamState, accountId: string, input: CreatePolicyInput): ManagedPolicy {
  const account = findAccount(state, accountId);
  const policyName = checkName('policyName', input.policyName, 128);
  const description = checkDescription(input.description, 'policy');
  const document = checkPolicyDocument(input.policyDocument);
  if (account.policies.some((policy) => sameName(policy.policyName, policyName)))
    throw new IamError(
      'EntityAlreadyExistsException',
      `A policy called ${policyName} already exists. Duplicate names are not allowed.`,
    );
  const createDate = now();
  const policy: ManagedPolicy = {
    arn: `arn:aws:iam::${accountId}:policy/${policyName}`,
    policyName,
    type: 'Customer managed',
    description,
    createDate,
    defaultVersionId: 'v1',
    versions: [{ versionId: 'v1', document, createDate }],
  };
  account.policies.push(policy);
  return policy;
}

export interface CreatePolicyVersionInput {
  policyArn: string;
  policyDocument: string;
  setAsDefault?: boolean;
}

export function createPolicyVersion(state: IamState, accountId: string, input: CreatePolicyVersionInput) {
  const policy = findPolicy(state, accountId, input.policyArn);
  if (policy.type !== 'Customer managed')
    throw new IamError('AccessDenied', `${policy.arn} is managed by AWS and cannot be changed.`);
  const document = checkPolicyDocument(input.policyDocument);
  if (policy.versions.length >= MAX_VERSIONS)
    throw new IamError(
      'LimitExceededException',
      'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
    );
  const versionId = `v${Math.max(...policy.versions.map((v) => Number(v.versionId.slice(1)))) + 1}`;
  policy.versions.push({ versionId, document, createDate: now() });
  if (input.setAsDefault !== false) policy.defaultVersionId = versionId;
  return policy;
}

export function deletePolicyVersion(
  state: IamState,
  accountId: string,
  input: { policyArn: string; versionId: string },
): ManagedPolicy {
  const policy = findPolicy(state, accountId, input.policyArn);
  if (input.versionId === policy.defaultVersionId)
    throw new IamError('DeleteConflictException', 'Cannot delete the default version of a policy.');
  policy.versions = policy.versions.filter(({ versionId }) => versionId !== input.versionId);
  return policy;
}

export function getPolicy(state: IamState, accountId: string, input: { policyArn: string }): ManagedPolicy {
  return findPolicy(state, accountId, input.policyArn);
}

export function listPolicies(state: IamState, accountId: string): { policies: PolicySummary[] } {
  const account = findAccount(state, accountId);
  const attached = account.roles.flatMap((role) => role.attachedPolicyArns);
  const policies = [...account.policies, ...state.awsManagedPolicies]
    .map(({ arn, policyName, type, description, createDate }) => ({
      arn,
      policyName,
      type,
      description,
      createDate,
      attachmentCount: attached.filter((other) => other === arn).length,
    }))
    .sort((a, b) => (a.policyName.toLowerCase() < b.policyName.toLowerCase() ? -1 : 1));
  return { policies };
}
