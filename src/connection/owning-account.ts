import type { Facts } from './connection';
import { parsePolicyArn } from './policy-arn';
import { parseRoleArn } from './role-arn';

/**
 * The AWS account that the connection's policy or role was made in: what is still to be made belongs there too.
 * undefined while nothing was made.
 */
export function owningAccountId(facts: Facts): string | undefined {
  const policy = parsePolicyArn(facts.policyArn ?? '');
  if (policy) return policy.accountId;
  const role = parseRoleArn(facts.roleArn ?? '');
  if (role.ok) return role.value.accountId;
  const seen = facts.policySeenAt !== undefined || facts.roleSeenAt !== undefined;
  return seen ? facts.awsAccountId : undefined;
}
