export { handleIamRequest } from './api';
export { logzioCanConnect } from './authorize';
export { canReadBucket } from './bucket-access';
export { type AccountFixture, ENCRYPTED_BUCKET_KEY } from './fixture';
export { createPolicy, createPolicyVersion } from './policy-operations';
export { attachRolePolicy, createRole, putRolePolicy, updateAssumeRolePolicy } from './role-operations';
export { createIamState } from './state';
export { assumeRole } from './trust';
export type * from './types';
