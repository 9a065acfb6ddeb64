import { splitArn } from '../policy/arn';
import { fail, ok, type Result } from '../policy/result';
import { cleanPastedText } from './clean-pasted-text';
import { isIamPath, splitIamArn } from './iam-arn';
import { parsePolicyName } from './iam-names';
import { partitionProblem } from './partition';

/** A managed policy's ARN and its parts. `accountId` is `aws` for those that AWS manages. */
export interface PolicyArn {
  arn: string;
  partition: string;
  accountId: string;
  path: string;
  name: string;
}

/**
 * Reads a managed policy's ARN, `arn:aws:iam::ACCOUNT:policy/[path/]NAME` (IAM user guide, IAM identifiers).
 *
 * Problems: `policy_arn_empty`; `policy_arn_name_only`; `policy_arn_other` [what it names]; `policy_arn_shape`;
 * `policy_arn_partition` [partition].
 */
export function parsePolicyArn(text: string): Result<PolicyArn> {
  const arn = cleanPastedText(text);
  if (arn === '') return fail('policy_arn_empty');
  if (!/^arn:/i.test(arn) && (/^policy\//.test(arn) || parsePolicyName(arn).ok))
    return fail('policy_arn_name_only');
  const parts = splitIamArn(arn);
  if (!parts) {
    const service = splitArn(arn)?.service;
    return service ? fail('policy_arn_other', service) : fail('policy_arn_shape');
  }
  const { partition, account, region, kind, path, name } = parts;
  if (kind !== 'policy') return fail('policy_arn_other', kind);
  const sound = parts.service === 'iam' && region === '' && /^(\d{12}|aws)$/.test(account) && isIamPath(path);
  if (!sound || !/^aws[a-z-]*$/.test(partition) || !parsePolicyName(name).ok || name !== name.trim()) {
    return fail('policy_arn_shape');
  }
  const value = { arn, partition, accountId: account, path, name };
  return partitionProblem(partition, 'policy_arn_partition') ?? ok(value);
}
