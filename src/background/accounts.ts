import type { Connection } from '../connection/connection';
import { parsePolicyArn } from '../connection/policy-arn';
import { parseRoleArn } from '../connection/role-arn';
import type { AwsState } from '../messages';
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
  const policy = parsePolicyArn(facts.policyArn ?? '');
  const role = parseRoleArn(facts.roleArn ?? '');
  const waiting = others.find(({ waits }) => waits)?.account;
  const held = policy.ok
    ? { id: policy.value.accountId, holds: 'policy' as const }
    : { id: role.ok ? role.value.accountId : waiting, holds: 'role' as const };
  const { id, holds } = held;
  return account && id && id !== account ? { otherAccount: { id, holds } } : {};
}
