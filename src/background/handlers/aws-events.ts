import { type Connection, policyNameOf, roleNameOf } from '../../connection/connection';
import { parsePolicyName, parseRoleName, sameName } from '../../connection/iam-names';
import { owningAccountId } from '../../connection/owning-account';
import { namePatternsOf } from '../../flows';
import type { Request } from '../../messages/requests';
import type { Problem } from '../../policy/result';
import { requireBoundConnection } from '../active-connection';
import { noteFollowedLink } from '../descendants';
import { adoptFor } from '../pressed-connection';
import { loadSettings } from '../settings';
import { saveConnection } from '../store';
import { bindTab } from '../tabs';

/** What pages of the console tell of a connection: only its own tabs are believed. */
type Fact<K extends Request['kind']> = Extract<Request, { kind: K }>;

/** An event that is known already, or of something else than the connection's own. */
const IGNORED_EVENT: Problem = { code: 'message_not_yours' };

/** The admin gave the policy or role another name on the page: that name counts from now on. */
export async function renameInAws(
  { id, policyName, roleName }: Fact<'rename-in-aws'>,
  tabId: number,
): Promise<void> {
  const { connection } = await requireBoundConnection(tabId, id);
  await saveConnection({
    ...connection,
    details: {
      ...connection.details,
      ...(parsePolicyName(policyName).ok ? { policyName } : {}),
      ...(parseRoleName(roleName).ok ? { roleName } : {}),
    },
  });
}

/**
 * The connection and account for an event that something was created. It counts once, for the connection's own name, and in the
 * account where the rest was created.
 */
async function created(
  tabId: number,
  { id, name }: Fact<'policy-created' | 'role-created'>,
  kind: 'policy' | 'role',
): Promise<{ connection: Connection; account: string | undefined }> {
  const { connection, bound } = await requireBoundConnection(tabId, id);
  const { details, facts } = connection;
  const patterns = namePatternsOf(connection, (await loadSettings()).settings);
  const account = bound.account ?? facts.awsAccountId;
  const ours = kind === 'policy' ? policyNameOf(details, patterns) : roleNameOf(details, patterns);
  const isOurs = ours !== '' && sameName(name, ours);
  if (!isOurs || facts[`${kind}SeenAt`] || (owningAccountId(facts) ?? account) !== account)
    throw IGNORED_EVENT;
  // Keeps this name from now on, whatever name pattern is set later.
  return { connection: { ...connection, details: { ...details, [`${kind}Name`]: ours } }, account };
}

/** The console said that the policy was created. Its ARN follows from the account; the role page proves it later. */
export async function policyCreated(seen: Fact<'policy-created'>, tabId: number): Promise<void> {
  const { connection, account } = await created(tabId, seen, 'policy');
  // The policy of a reused role was there before: its ARN was read from the role's page.
  const made = account && !connection.facts.reuses;
  const arn = made ? { awsAccountId: account, policyArn: `arn:aws:iam::${account}:policy/${seen.name}` } : {};
  await saveConnection({ ...connection, facts: { ...connection.facts, ...arn, policySeenAt: Date.now() } });
}

export async function roleCreated(seen: Fact<'role-created'>, tabId: number): Promise<void> {
  const { connection, account } = await created(tabId, seen, 'role');
  const made = account ? { awsAccountId: account } : {};
  await saveConnection({ ...connection, facts: { ...connection.facts, ...made, roleSeenAt: Date.now() } });
}

/** The admin said that the bucket is in another account: its bucket policy is offered from now on. */
export async function setBucketInOtherAccount(
  shown: Fact<'set-bucket-in-other-account'>,
  tabId: number,
): Promise<void> {
  const { connection } = await adoptFor(shown, tabId);
  await saveConnection({ ...connection, facts: { ...connection.facts, bucketElsewhere: true } });
}

export async function roleWaiting({ id, waiting }: Fact<'role-waiting'>, tabId: number): Promise<void> {
  const { bound } = await requireBoundConnection(tabId, id);
  await bindTab(tabId, { ...bound, waitsForPolicy: waiting });
}

export async function linkFollowed({ route }: Fact<'link-followed'>, tabId: number): Promise<void> {
  await requireBoundConnection(tabId);
  await noteFollowedLink(tabId, route);
}
