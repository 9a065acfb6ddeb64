import { checkRole, type RoleCheck } from '../../connection/check-role';
import { type Connection, readyDetails } from '../../connection/connection';
import { parseConsoleOrigin } from '../../connection/hosts';
import { parsePolicyName, parseRoleName, sameName } from '../../connection/names';
import { parsePolicyArn } from '../../connection/policy-arn';
import type { AwsConnection, AwsState, Request, RoleReading } from '../../messages';
import { buildTrustPolicy } from '../../policy/trust-policy';
import { text } from '../../text';
import { backToRole, deliverArn } from '../courier';
import { alignInjection } from '../injection';
import { openConnections, saveConnection } from '../store';
import { type BoundTab, bindTab, boundTab, tabsOf } from '../tabs';

type AwsRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

/** A press for a role check is carried out for this long (ms). */
const CHECK_TIME = 60_000;
/** A fact that is known already, or of something else than the connection's own. */
const NOT_NEW = { code: 'not_new' };

/** The connection that leads in a tab: its own, else the one that the page's role or policy is of, else the newest. */
async function leading(
  tabId: number,
  about = '',
): Promise<{ connection: Connection; bound?: BoundTab } | undefined> {
  const open = await openConnections();
  const bound = await boundTab(tabId);
  const own = open.find(({ id }) => id === bound?.connectionId);
  // A Logz.io tab that went on to the console is not one that the companion opened there.
  if (own && bound?.side === 'aws') return { connection: own, bound };
  const named = (connection: Connection) => {
    const ready = readyDetails(connection.details);
    return ready.ok && [ready.value.roleName, ready.value.policyName].some((name) => sameName(name, about));
  };
  const connection = (about && open.find(named)) || open[0];
  return connection && { connection };
}

function view(connection: Connection): AwsConnection | undefined {
  const ready = readyDetails(connection.details);
  if (!ready.ok) return undefined;
  const { accountId, externalId, bucket, policy, policyName, roleName } = ready.value;
  const { policySeenAt, policyArn, roleSeenAt, roleArn, arnDeliveredAt } = connection.facts;
  return {
    id: connection.id,
    accountId,
    externalId,
    bucket,
    policy: policy.text,
    policyName,
    policyDescription: text('policy_description', bucket),
    roleName,
    roleDescription: text('role_description', bucket),
    trustPolicy: buildTrustPolicy({ accountId, externalId }),
    ...(policySeenAt === undefined ? {} : { policySeenAt }),
    ...(policyArn === undefined ? {} : { policyArn }),
    ...(roleSeenAt === undefined ? {} : { roleSeenAt }),
    ...(roleArn === undefined ? {} : { roleArn }),
    ...(arnDeliveredAt === undefined ? {} : { arnDeliveredAt }),
  };
}

/** What a console page may know. Notes the visit, and in the companion's own tabs the account and session. */
export async function awsState(
  { account, about }: AwsRequest<'aws-state'>,
  tabId: number,
  origin: string,
): Promise<AwsState> {
  const lead = await leading(tabId, about);
  if (!lead) {
    await alignInjection();
    return { others: [], adopted: false, roleWaits: false, checkRole: false };
  }
  const { connection, bound } = lead;
  if (bound) await noteVisit(connection, origin, account);
  const waiting = await tabsOf(connection.id, 'aws');
  const shown = view(connection);
  const ready = readyDetails(connection.details);
  const madeIn = parsePolicyArn(connection.facts.policyArn ?? '');
  const elsewhere = account && madeIn.ok && madeIn.value.accountId !== account.id;
  const others = (await openConnections()).filter(({ id }) => id !== connection.id);
  return {
    ...(shown ? { connection: shown } : {}),
    ...(ready.ok ? {} : { unready: { bucket: connection.details.bucket, problem: ready.problem } }),
    ...(elsewhere ? { otherAccount: madeIn.value.accountId } : {}),
    others: others.map(({ id, details }) => ({ id, bucket: details.bucket })),
    adopted: bound !== undefined,
    roleWaits: waiting.some((other) => other.tabId !== tabId && other.bound.waits === true),
    checkRole: (bound?.checkUntil ?? 0) > Date.now(),
  };
}

async function noteVisit(
  connection: Connection,
  origin: string,
  account: AwsRequest<'aws-state'>['account'],
): Promise<void> {
  const console = parseConsoleOrigin(origin);
  await saveConnection({
    ...connection,
    visitedAt: Date.now(),
    facts: {
      ...connection.facts,
      ...(account ? { awsAccountId: account.id, awsAccountAlias: account.alias } : {}),
      ...(console ? { consoleOrigin: console.origin } : {}),
      ...(console?.region ? { consoleRegion: console.region } : {}),
    },
  });
}

/** **Fill this page** in a tab that is not the companion's: from now on it is. */
export async function adopt(tabId: number): Promise<void> {
  const lead = await leading(tabId);
  if (!lead) throw { code: 'connection_gone' };
  if (!lead.bound) await bindTab(tabId, { connectionId: lead.connection.id, side: 'aws' });
}

/** The admin chose which connection leads in this tab. */
export async function lead({ id }: AwsRequest<'lead'>, tabId: number): Promise<void> {
  const open = await openConnections();
  if (!open.some((connection) => connection.id === id)) throw { code: 'connection_gone' };
  await bindTab(tabId, { connectionId: id, side: 'aws' });
}

/** Only tabs of a connection report facts; others are looked at, not believed. */
async function ownOf(tabId: number): Promise<{ connection: Connection; bound: BoundTab }> {
  const lead = await leading(tabId);
  if (!lead?.bound) throw { code: 'not_in_this_tab' };
  return { connection: lead.connection, bound: lead.bound };
}

/** The admin gave the policy or role another name on the page: that name counts from now on. */
export async function namesTyped(
  { policyName, roleName }: AwsRequest<'names-typed'>,
  tabId: number,
): Promise<void> {
  const { connection } = await ownOf(tabId);
  await saveConnection({
    ...connection,
    details: {
      ...connection.details,
      ...(parsePolicyName(policyName).ok ? { policyName } : {}),
      ...(parseRoleName(roleName).ok ? { roleName } : {}),
    },
  });
}

/** The console said that the policy was created. Its ARN follows from the account; the role page proves it later. */
export async function policyCreated({ name }: AwsRequest<'policy-created'>, tabId: number): Promise<void> {
  const { connection } = await ownOf(tabId);
  if (connection.facts.policySeenAt || !sameName(name, view(connection)?.policyName ?? '')) throw NOT_NEW;
  const account = connection.facts.awsAccountId;
  const arn = account ? { policyArn: `arn:aws:iam::${account}:policy/${name}` } : {};
  await saveConnection({ ...connection, facts: { ...connection.facts, ...arn, policySeenAt: Date.now() } });
}

export async function roleCreated({ name }: AwsRequest<'role-created'>, tabId: number): Promise<void> {
  const { connection } = await ownOf(tabId);
  if (connection.facts.roleSeenAt || !sameName(name, view(connection)?.roleName ?? '')) throw NOT_NEW;
  await saveConnection({ ...connection, facts: { ...connection.facts, roleSeenAt: Date.now() } });
}

export async function roleWaiting({ waiting }: AwsRequest<'role-waiting'>, tabId: number): Promise<void> {
  const { bound } = await ownOf(tabId);
  await bindTab(tabId, { ...bound, waits: waiting });
}

export async function returnToRole(tabId: number): Promise<void> {
  const { connection } = await ownOf(tabId);
  await backToRole(connection.id);
}

/** The admin pressed **Check role and send ARN** in this tab: its role page carries the check out. */
export async function askCheck(tabId: number): Promise<void> {
  await adopt(tabId);
  const { bound } = await ownOf(tabId);
  await bindTab(tabId, { ...bound, checkUntil: Date.now() + CHECK_TIME });
}

/** The role as its page shows it. Without a press it is refused; without a difference its ARN is carried to Logz.io. */
export async function roleRead({ reading }: { reading: RoleReading }, tabId: number): Promise<RoleCheck> {
  const own = await ownOf(tabId);
  const ready = readyDetails(own.connection.details);
  if (!ready.ok || (own.bound.checkUntil ?? 0) < Date.now()) throw { code: 'check_not_asked' };
  const { checkUntil: _done, ...rest } = own.bound;
  await bindTab(tabId, rest);
  const check = checkRole(ready.value, reading, own.connection.facts.awsAccountId);
  if (!check.passed) return check;
  const { facts } = own.connection;
  const connection = {
    ...own.connection,
    facts: { ...facts, roleArn: check.arn, roleSeenAt: facts.roleSeenAt ?? Date.now() },
  };
  await deliverArn(connection);
  return check;
}
