import type { Connection } from '../connection/connection';
import { owningAccountId } from '../connection/owning-account';
import type { AwsState } from '../messages/responses';
import type { BoundTab } from './tabs';

/**
 * The account that already holds a part of the connection when this tab is signed in to another: a role can only carry
 * policies of its own account.
 * @param others the other console tabs of the connection
 */
export function otherAccount(
  { facts }: Connection,
  account: string | undefined,
  others: readonly BoundTab[],
): Pick<AwsState, 'otherAccount'> {
  const made = owningAccountId(facts);
  const id = made ?? others.find(({ waitsForPolicy }) => waitsForPolicy)?.account;
  const holds = made && (facts.policyArn || facts.policySeenAt) ? ('policy' as const) : ('role' as const);
  return account && id && id !== account ? { otherAccount: { id, holds } } : {};
}
