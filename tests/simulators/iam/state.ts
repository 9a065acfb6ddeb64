import { type AccountFixture, DEFAULT_FIXTURE } from './fixture';
import { awsManagedPolicies } from './managed-policies';
import { createPolicy } from './policy-operations';
import { createRole } from './role-operations';
import type { IamState } from './types';

export function createIamState(fixture: AccountFixture[] = DEFAULT_FIXTURE): IamState {
  const state: IamState = { accounts: {}, awsManagedPolicies: awsManagedPolicies(), audit: [] };
  for (const { id, alias, buckets = [], policies = [], roles = [] } of fixture) {
    state.accounts[id] = {
      id,
      alias,
      buckets: structuredClone(buckets),
      policies: [],
      roles: [],
      userNames: [],
      denied: [],
    };
    for (const policy of policies) createPolicy(state, id, policy);
    for (const { policies: names = [], ...role } of roles)
      createRole(state, id, {
        ...role,
        policyArns: names.map((name) =>
          name.startsWith('arn:') ? name : `arn:aws:iam::${id}:policy/${name}`,
        ),
      });
  }
  return state;
}
