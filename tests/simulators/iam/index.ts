export { handleIamRequest, type IamResponse } from './api';
export { type LogzioConnection, logzioCanConnect } from './authorize';
export { canReadBucket } from './bucket-access';
export { IamError, type IamErrorCode } from './errors';
export { type AccountFixture, DEFAULT_FIXTURE, ENCRYPTED_BUCKET_KEY } from './fixture';
export {
  type CreatePolicyInput,
  type CreatePolicyVersionInput,
  createPolicy,
  createPolicyVersion,
  getPolicy,
  listPolicies,
} from './policy-operations';
export {
  attachRolePolicy,
  type CreateRoleInput,
  createRole,
  detachRolePolicy,
  getRole,
  listRoles,
  putRolePolicy,
  updateAssumeRolePolicy,
} from './role-operations';
export { createIamState } from './state';
export { type AssumeRoleRequest, assumeRole, type Verdict } from './trust';
export type * from './types';
export { createUser } from './user-operations';
