import { splitArn } from './arn';
import { principalAccount, principalsOf } from './principals';
import type { Statement } from './statement';
import { difference, type TrustDifference } from './trust-difference';

/** The unique ID of a role or user, which IAM shows in place of the ARN once it is deleted (IAM user guide, identifiers). */
const DELETED = /^A(?:ROA|IDA)[A-Z0-9]+$/;

const valuesOf = (principal: Statement['Principal']): string[] =>
  principalsOf(principal).map(({ value }) => value);

/** The principals of a statement that were deleted since. */
export const deletedPrincipals = (statement: Statement): string[] =>
  valuesOf(statement.Principal).filter((value) => DELETED.test(value));

/** The principals of a statement that are others than the account as a whole, and still exist. */
export function otherPrincipals(statement: Statement, accountId: string): string[] {
  return valuesOf(statement.Principal).filter(
    (value) => value !== '*' && !DELETED.test(value) && principalAccount(value) !== accountId,
  );
}

/** The differences that a statement's Principal makes when it should let the account `accountId` in. */
export function comparePrincipals(statement: Statement, accountId: string): TrustDifference[] {
  const root = `arn:aws:iam::${accountId}:root`;
  const named = principalsOf(statement.Principal)
    .filter(({ type }) => type === 'AWS')
    .map(({ value }) => value);
  if (statement.NotPrincipal !== undefined || named.includes('*') || named.includes(root)) return [];
  const inside = named.filter((value) => principalAccount(value) === accountId);
  const narrower = inside.filter((value) => splitArn(value)?.partition === 'aws');
  if (narrower.length > 0) return [difference('warn', 'trust_principal_narrower', root, narrower.join(', '))];
  const [partition] = inside;
  if (partition !== undefined) return [difference('stop', 'trust_partition', root, partition)];
  const others = otherPrincipals(statement, accountId);
  const deleted = deletedPrincipals(statement);
  return others.length === 0 && deleted.length > 0
    ? [difference('stop', 'trust_principal_deleted', root, deleted.join(', '))]
    : [difference('stop', 'trust_other_account', root, others.join(', '))];
}
