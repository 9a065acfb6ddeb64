import { IamError } from './errors';
import { sameName } from './names';
import type { Account, IamState, ManagedPolicy, Role } from './types';

export function findAccount(state: IamState, accountId: string): Account {
  const account = state.accounts[accountId];
  if (!account) throw new IamError('AccessDenied', `Account ${accountId} is not known.`);
  return account;
}

export function findRole(state: IamState, accountId: string, roleName: unknown): Role {
  const role = findAccount(state, accountId).roles.find((r) => sameName(r.roleName, String(roleName)));
  if (!role) throw new IamError('NoSuchEntityException', `The role with name ${roleName} cannot be found.`);
  return role;
}

export function findPolicy(state: IamState, accountId: string, arn: unknown): ManagedPolicy {
  const policies = [...state.awsManagedPolicies, ...findAccount(state, accountId).policies];
  const policy = policies.find((p) => p.arn === arn);
  if (!policy) throw new IamError('NoSuchEntityException', `Policy ${arn} was not found.`);
  return policy;
}

export function findRoleByArn(state: IamState, arn: string): { account: Account; role: Role } | undefined {
  for (const account of Object.values(state.accounts))
    for (const role of account.roles) if (role.arn === arn) return { account, role };
  return undefined;
}

export const defaultDocument = (policy: ManagedPolicy): string =>
  policy.versions.find(({ versionId }) => versionId === policy.defaultVersionId)?.document ?? '';
