import { denialOf } from './denials';
import { IamError } from './errors';
import {
  createPolicy,
  createPolicyVersion,
  deletePolicyVersion,
  getPolicy,
  listPolicies,
} from './policy-operations';
import {
  attachRolePolicy,
  createRole,
  detachRolePolicy,
  getRole,
  listRoles,
  putRolePolicy,
  updateAssumeRolePolicy,
} from './role-operations';
import type { IamResponse, IamState } from './types';
import { createUser } from './user-operations';

// Bodies come from a browser; each operation checks the fields it uses.
// biome-ignore lint/suspicious/noExplicitAny: one table for operations with different inputs
type Operation = (state: IamState, accountId: string, body: any) => unknown;

const READS: Record<string, Operation> = { getRole, getPolicy, listRoles, listPolicies };
const WRITES: Record<string, Operation> = {
  createPolicy,
  createPolicyVersion,
  deletePolicyVersion,
  createRole,
  updateAssumeRolePolicy,
  attachRolePolicy,
  detachRolePolicy,
  putRolePolicy,
  createUser,
};

function run(operation: Operation, state: IamState, accountId: string, body: unknown): IamResponse {
  try {
    return { status: 200, body: structuredClone(operation(state, accountId, body ?? {})) };
  } catch (error) {
    if (!(error instanceof IamError)) throw error;
    return { status: error.status, body: { code: error.code, message: error.message } };
  }
}

export function handleIamRequest(state: IamState, accountId: string, op: string, body: unknown): IamResponse {
  const operation = READS[op] ?? WRITES[op];
  if (!operation)
    return { status: 400, body: { code: 'InvalidAction', message: `Could not find operation ${op}` } };
  const denied = denialOf(state, accountId, op, body);
  const response = denied ?? run(operation, state, accountId, body);
  if (op in WRITES) {
    const ok = response.status === 200;
    const failure = ok ? {} : { errorCode: (response.body as { code: string }).code };
    const time = new Date().toISOString();
    state.audit.push({ time, op, accountId, body: structuredClone(body), ok, ...failure });
  }
  return response;
}
