import type { ProblemCode } from '../message-key';
import { fail } from '../policy/result';

/** The partition that Logz.io's AWS account is in. */
const COMMERCIAL = 'aws';

/**
 * The problem `code` [partition] for an ARN outside the commercial partition, undefined within it. A role in GovCloud
 * (`aws-us-gov`), China (`aws-cn`), the EU Sovereign Cloud (`aws-eusc`) or an isolated partition (`aws-iso…`) cannot
 * trust an account of another partition (IAM user guide, cross-account access).
 */
export function partitionProblem(
  partition: string,
  code: Extract<ProblemCode, `${string}_partition`>,
): ReturnType<typeof fail> | undefined {
  return partition === COMMERCIAL ? undefined : fail(code, partition);
}
