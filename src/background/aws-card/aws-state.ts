import type { Connection, Facts, ReadyDetails } from '../../connection/connection';
import { owningAccountId } from '../../connection/owning-account';
import { CHECK_TIME_MS, isPending } from '../../connection/pending';
import type { Settings } from '../../connection/settings';
import { readyDetailsOf } from '../../flows';
import type { SignedInAccount } from '../../messages/page-facts';
import type { AwsConnection, AwsState } from '../../messages/responses';
import { buildBucketPolicy } from '../../policy/bucket-policy';
import { otherAccount } from '../account-mismatch';
import { handoverOf } from '../handover';
import { accountProblem } from '../org-policy-check';
import { shownConnection } from '../pressed-connection';
import { loadSettings } from '../settings';
import { openConnections } from '../store';
import { type BoundTab, tabsOf } from '../tabs';
import { policyToChange } from './reuse';

async function view(connection: Connection, settings: Settings): Promise<AwsConnection | undefined> {
  const ready = readyDetailsOf(connection, settings);
  if (!ready.ok) return undefined;
  const { accountId, externalId } = ready.value;
  const { policySeenAt, policyArn, roleSeenAt, roleArn, arnDeliveredAt } = connection.facts;
  const bucketPolicy = bucketPolicyOf(connection.facts, ready.value);
  return {
    ...(await shownConnection(connection)),
    flow: connection.flow,
    accountId,
    externalId,
    ...handoverOf(connection, ready.value, settings),
    roleFirst: connection.facts.roleFirst !== undefined,
    ...(policySeenAt === undefined ? {} : { policySeenAt }),
    ...(policyArn === undefined ? {} : { policyArn }),
    ...(roleSeenAt === undefined ? {} : { roleSeenAt }),
    ...(roleArn === undefined ? {} : { roleArn }),
    ...(arnDeliveredAt === undefined ? {} : { arnDeliveredAt }),
    ...policyToChange(connection),
    ...(bucketPolicy === undefined ? {} : { bucketPolicy }),
  };
}

/** What a bucket of another account needs; undefined while the admin did not say that it is one. */
function bucketPolicyOf(facts: Facts, { bucket, prefix, roleName }: ReadyDetails): string | undefined {
  const account = owningAccountId(facts) ?? facts.awsAccountId;
  if (!facts.bucketElsewhere || !account) return undefined;
  const roleArn = facts.roleArn ?? `arn:aws:iam::${account}:role/${roleName}`;
  return buildBucketPolicy({ roleArn, bucket, prefix });
}

/** The other console tabs of a connection. */
export const tabsBeside = async ({ id }: Connection, tabId: number): Promise<BoundTab[]> =>
  (await tabsOf(id, 'aws')).flatMap((other) => (other.tabId === tabId ? [] : other.bound));

export const isChecking = (tab: BoundTab | undefined): boolean => isPending(tab?.checkUntil, CHECK_TIME_MS);

/** What is known where a connection leads. */
export async function stateOf(
  { connection, bound }: { connection: Connection; bound?: BoundTab },
  tabId: number,
  account: SignedInAccount | null,
): Promise<AwsState> {
  const beside = await tabsBeside(connection, tabId);
  const { settings, orgPolicy } = await loadSettings();
  const shown = await view(connection, settings);
  const ready = readyDetailsOf(connection, settings);
  const problem = accountProblem(orgPolicy, account?.id);
  const others = (await openConnections()).filter(({ id }) => id !== connection.id);
  return {
    ...(shown ? { connection: shown } : {}),
    ...(ready.ok ? {} : { invalidDetails: { bucket: connection.details.bucket, problem: ready.problem } }),
    ...(problem ? { accountProblem: problem } : {}),
    fillOnRequest: settings.fill === 'press',
    tags: orgPolicy.tags,
    ...otherAccount(connection, account?.id, beside),
    otherConnections: others.map(({ id, details }) => ({ id, bucket: details.bucket })),
    adopted: bound !== undefined,
    roleWaits: beside.some(({ waitsForPolicy }) => waitsForPolicy === true),
    check: isChecking(bound) ? 'running' : bound?.check ? 'done' : 'none',
  };
}
