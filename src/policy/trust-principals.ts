import { splitArn } from './arn';
import { principalAccount, principalsOf } from './principals';
import type { Statement } from './statement';
import { difference, type TrustDifference } from './trust-difference';

/** The principals of a statement that are others than the account as a whole. */
export function otherPrincipals(statement: Statement, accountId: string): string[] {
  return principalsOf(statement.Principal)
    .map((principal) => principal.value)
    .filter((value) => value !== '*' && principalAccount(value) !== accountId);
}

/** Whether a statement names the account, someone in it, or everyone. */
export function appliesToAccount(statement: Statement, accountId: string): boolean {
  if (statement.NotPrincipal !== undefined) return true;
  return principalsOf(statement.Principal).some(
    ({ type, value }) => type === 'AWS' && (value === '*' || principalAccount(value) === accountId),
  );
}

/** The differences that a statement's Principal makes when it should be the account `accountId` and no one else. */
export function comparePrincipals(statement: Statement, accountId: string): TrustDifference[] {
  const root = `arn:aws:iam::${accountId}:root`;
  const all = principalsOf(statement.Principal);
  const named = all.filter((principal) => principal.type === 'AWS').map((principal) => principal.value);
  if (statement.NotPrincipal !== undefined) {
    const excepted = principalsOf(statement.NotPrincipal).map((principal) => `!${principal.value}`);
    return [difference('stop', 'trust_open', root, excepted.join(', '))];
  }
  if (named.includes('*')) return [difference('stop', 'trust_open', root, '*')];
  const others = otherPrincipals(statement, accountId).join(', ');
  const also = others === '' ? [] : [difference('warn', 'trust_also_trusts', root, others)];
  if (named.includes(root)) return also;
  const inside = named.filter((value) => principalAccount(value) === accountId);
  const partition = inside.find((value) => splitArn(value)?.partition !== 'aws');
  const narrower = inside.filter((value) => splitArn(value)?.partition === 'aws');
  if (narrower.length > 0) {
    return [difference('warn', 'trust_principal_narrower', root, narrower.join(', ')), ...also];
  }
  if (partition !== undefined) return [difference('stop', 'trust_partition', root, partition), ...also];
  return [difference('stop', 'trust_other_account', root, others)];
}
