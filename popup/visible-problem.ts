import { parseBucketName } from '../src/connection/bucket';
import { type DetailName, type Details, problemOf } from '../src/connection/connection';
import type { Problem } from '../src/policy/result';

/**
 * The problem to show for a detail. A default name follows from the bucket: where the bucket is missing or wrong, the name
 * itself has nothing to fix.
 */
export function visibleProblem(details: Details, name: DetailName): Problem | undefined {
  const isDefaultName = (name === 'policyName' || name === 'roleName') && details[name].trim() === '';
  if (isDefaultName && !parseBucketName(details.bucket).ok) return undefined;
  return problemOf(details, name);
}
