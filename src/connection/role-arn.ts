import { splitArn } from '../policy/arn';
import { fail, ok, type Result } from '../policy/result';
import { cleanPastedText } from './clean-pasted-text';
import { isIamPath, splitIamArn } from './iam-arn';
import { parseRoleName } from './iam-names';
import { partitionProblem } from './partition';

/** A role's ARN and its parts. `path` begins and ends with a slash; `accountId` is the admin's own account. */
export interface RoleArn {
  arn: string;
  partition: string;
  accountId: string;
  path: string;
  name: string;
}

/** What people paste for a role, by the word that stands in the ARN's resource. */
const OTHER_KINDS = {
  'instance-profile': 'role_arn_instance_profile',
  policy: 'role_arn_policy',
  user: 'role_arn_user',
  'assumed-role': 'role_arn_assumed_role',
  root: 'role_arn_account',
} as const;

/**
 * Reads a role's ARN, `arn:aws:iam::ACCOUNT:role/[path/]NAME` (IAM user guide, IAM identifiers).
 *
 * Problems: `role_arn_empty`; `role_arn_name_only`; `role_arn_bucket`, `role_arn_policy`, `role_arn_user`,
 * `role_arn_instance_profile`, `role_arn_assumed_role`, `role_arn_account` for another thing's ARN, `role_arn_other`
 * [service]; `role_arn_partition` [partition]; `role_arn_service_linked` (only its service can assume it);
 * `role_arn_shape` for a role ARN that is broken.
 */
export function parseRoleArn(text: string): Result<RoleArn> {
  const arn = cleanPastedText(text);
  if (arn === '') return fail('role_arn_empty');
  if (!/^arn:/i.test(arn) && (/^role\//.test(arn) || parseRoleName(arn).ok))
    return fail('role_arn_name_only');
  // Cut off where it was shown; the dots alone would be legal in a name.
  if (arn.endsWith('...')) return fail('role_arn_shape');
  const parts = splitIamArn(arn);
  if (!parts) {
    const service = splitArn(arn)?.service;
    if (service === undefined || service === '') return fail('role_arn_shape');
    return service === 's3' ? fail('role_arn_bucket') : fail('role_arn_other', service);
  }
  const { partition, account, region, kind, path, name } = parts;
  if (kind !== 'role') {
    const code = Object.hasOwn(OTHER_KINDS, kind) ? OTHER_KINDS[kind as keyof typeof OTHER_KINDS] : undefined;
    return code ? fail(code) : fail('role_arn_shape');
  }
  const sound = parts.service === 'iam' && region === '' && /^\d{12}$/.test(account) && isIamPath(path);
  if (!sound || !/^aws[a-z-]*$/.test(partition) || !parseRoleName(name).ok || name !== name.trim()) {
    return fail('role_arn_shape');
  }
  if (path.startsWith('/aws-service-role/')) return fail('role_arn_service_linked');
  const value = { arn, partition, accountId: account, path, name };
  return partitionProblem(partition, 'role_arn_partition') ?? ok(value);
}
