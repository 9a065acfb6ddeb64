import { checkRole, type RoleCheck } from '../../connection/check-role';
import { type Connection, policyNameOf, readyDetails, roleNameOf } from '../../connection/connection';
import { parseConsoleOrigin } from '../../connection/hosts';
import { parsePolicyName, parseRoleName, sameName } from '../../connection/names';
import { parsePolicyArn } from '../../connection/policy-arn';
import { descriptionFor, type Settings } from '../../connection/settings';
import type { AwsConnection, AwsState, Request, RoleReading } from '../../messages';
import { buildTrustPolicy } from '../../policy/trust-policy';
import { text } from '../../text';
import { backToRole, deliverArn } from '../courier';
import { alignInjection } from '../injection';
import { accountRefusal } from '../organisation';
import { loadSettings } from '../settings';
import { openConnections, saveConnection } from '../store';
import { type BoundTab, bindTab, boundTab, tabsOf } from '../tabs';

type AwsRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

/** A press for a role check is carried out for this long (ms). */
const CHECK_TIME = 60_000;

/** The connection that leads in a tab: its own, else the one that the page's role or policy is of, else the newest. */
async function leading(
  tabId: number,
  about = '',
): Promise<{ connection: Connection; bound?: BoundTab } | undefined> {
  const open = await openConnections();
  const { settings } = await loadSettings();
  const bound = await boundTab(tabId);
  const own = open.find(({ id }) => id === bound?.connectionId);
  if (own && bound) return { connection: own, bound };
  const named = (connection: Connection) => {
    const ready = readyDetails(connection.details, settings);
    return ready.ok && [ready.value.roleName, ready.value.policyName].some((name) => sameName(name, about));
  };
  const connection = (about && open.find(named)) || open[0];
  return connection && { connection };
}

function view(connection: Connection, settings: Settings): AwsConnection | undefined {
  const ready = readyDetails(connection.details, settings);
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
    policyDescription: descriptionFor(settings.description, bucket) || text('policy_description', bucket),
    roleName,
    roleDescription: descriptionFor(settings.description, bucket) || text('role_description', bucket),
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
    return { others: [], adopted: false, roleWaits: false, checkRole: false, onPress: false, tags: [] };
  }
  const { connection, bound } = lead;
  // A visit that cannot be noted, as where storage is full, holds nothing up.
  if (bound) await noteVisit(connection, origin, account).catch(() => undefined);
  const waiting = await tabsOf(connection.id, 'aws');
  const { settings, organisation } = await loadSettings();
  const shown = view(connection, settings);
  const ready = readyDetails(connection.details);
  const refused = accountRefusal(organisation, account?.id);
  const madeIn = parsePolicyArn(connection.facts.policyArn ?? '');
  const elsewhere = account && madeIn.ok && madeIn.value.accountId !== account.id;
  const others = (await openConnections()).filter(({ id }) => id !== connection.id);
  return {
    ...(shown ? { connection: shown } : {}),
    ...(ready.ok ? {} : { unready: { bucket: connection.details.bucket, problem: ready.problem } }),
    ...(refused ? { refused } : {}),
    onPress: settings.fill === 'press',
    tags: organisation.tags,
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
  if (lead && !lead.bound) await bindTab(tabId, { connectionId: lead.connection.id, side: 'aws' });
}

/** The admin chose which connection leads in this tab. */
export async function lead({ id }: AwsRequest<'lead'>, tabId: number): Promise<void> {
  const open = await openConnections();
  if (open.some((connection) => connection.id === id))
    await bindTab(tabId, { connectionId: id, side: 'aws' });
}

/** Only tabs of a connection report facts; others are looked at, not believed. */
async function bound(tabId: number): Promise<{ connection: Connection; bound: BoundTab } | undefined> {
  const lead = await leading(tabId);
  return lead?.bound && { connection: lead.connection, bound: lead.bound };
}

/** The admin gave the policy or role another name on the page: that name counts from now on. */
export async function namesTyped(
  { policyName, roleName }: AwsRequest<'names-typed'>,
  tabId: number,
): Promise<void> {
  const own = await bound(tabId);
  if (!own) return;
  const { connection } = own;
  await saveConnection({
    ...connection,
    details: {
      ...connection.details,
      ...(parsePolicyName(policyName).ok ? { policyName } : {}),
      ...(parseRoleName(roleName).ok ? { roleName } : {}),
    },
  });
}

/** The names that a connection goes by now. */
async function namesOf({ details }: Connection): Promise<{ policyName: string; roleName: string }> {
  const { settings } = await loadSettings();
  return { policyName: policyNameOf(details, settings), roleName: roleNameOf(details, settings) };
}

/** The console said that the policy was created. Its ARN follows from the account; the role page proves it later. */
export async function policyCreated({ name }: AwsRequest<'policy-created'>, tabId: number): Promise<void> {
  const own = await bound(tabId);
  if (!own || own.connection.facts.policySeenAt) return;
  const { connection } = own;
  const { policyName } = await namesOf(connection);
  if (!sameName(name, policyName)) return;
  const account = connection.facts.awsAccountId;
  const arn = account ? { policyArn: `arn:aws:iam::${account}:policy/${name}` } : {};
  await saveConnection({
    ...connection,
    // It goes by this name from now on, whatever pattern comes.
    details: { ...connection.details, policyName },
    facts: { ...connection.facts, ...arn, policySeenAt: Date.now() },
  });
}

export async function roleCreated({ name }: AwsRequest<'role-created'>, tabId: number): Promise<void> {
  const own = await bound(tabId);
  if (!own || own.connection.facts.roleSeenAt) return;
  const { connection } = own;
  const { roleName } = await namesOf(connection);
  if (!sameName(name, roleName)) return;
  await saveConnection({
    ...connection,
    details: { ...connection.details, roleName },
    facts: { ...connection.facts, roleSeenAt: Date.now() },
  });
}

export async function roleWaiting({ waiting }: AwsRequest<'role-waiting'>, tabId: number): Promise<void> {
  const tab = await boundTab(tabId);
  if (tab) await bindTab(tabId, { ...tab, waits: waiting });
}

export async function returnToRole(tabId: number): Promise<void> {
  const own = await bound(tabId);
  if (own) await backToRole(own.connection.id);
}

/** The admin pressed **Check role and send ARN** in this tab: its role page carries the check out. */
export async function askCheck(tabId: number): Promise<void> {
  await adopt(tabId);
  const tab = await boundTab(tabId);
  if (tab) await bindTab(tabId, { ...tab, checkUntil: Date.now() + CHECK_TIME });
}

/** The role as its page shows it. Without a press it is refused; without a difference its ARN is carried to Logz.io. */
export async function roleRead({ reading }: { reading: RoleReading }, tabId: number): Promise<RoleCheck> {
  const own = await bound(tabId);
  const ready = own && readyDetails(own.connection.details, (await loadSettings()).settings);
  if (!own || !ready?.ok || (own.bound.checkUntil ?? 0) < Date.now()) throw { code: 'check_not_asked' };
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
