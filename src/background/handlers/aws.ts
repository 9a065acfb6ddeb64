import { checkRole } from '../../connection/check-role';
import { type Connection, readyDetails } from '../../connection/connection';
import { parseConsoleOrigin } from '../../connection/hosts';
import { parsePolicyName, parseRoleName, sameName } from '../../connection/names';
import { parsePolicyArn } from '../../connection/policy-arn';
import { factsRead } from '../../connection/reuse';
import type { AwsCard, AwsConnection, AwsState, Request, RoleReading } from '../../messages';
import { buildTrustPolicy, compareTrust } from '../../policy/trust-policy';
import { text } from '../../text';
import { awsCard } from '../console/card';
import { trustStops } from '../console/lines';
import { policyToChange, reuseOf } from '../console/reuse';
import type { Scene } from '../console/scene';
import { backToRole, CHECK_TIME, deliverArn } from '../courier';
import { alignInjection, injectRoleCheck, notify } from '../injection';
import { openConnections, saveConnection } from '../store';
import { type BoundTab, bindTab, boundTab, tabsOf } from '../tabs';

type AwsRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

/** The connection that leads in a tab: its own, else the one that the page's role or policy is of, else the newest. */
async function leading(
  tabId: number,
  about = '',
): Promise<{ connection: Connection; bound?: BoundTab } | undefined> {
  const open = await openConnections();
  const bound = await boundTab(tabId);
  const own = open.find(({ id }) => id === bound?.connectionId);
  if (own && bound) return { connection: own, bound };
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
    ...policyToChange(connection),
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
    return { others: [], adopted: false, roleWaits: false, check: 'none' };
  }
  if (lead.bound) await noteVisit(lead.connection, origin, account);
  const state = await stateOf(lead, tabId, account);
  if (state.check === 'running' && about === state.connection?.roleName) await injectRoleCheck(tabId);
  return state;
}

/** What is known where a connection leads. */
async function stateOf(
  { connection, bound }: { connection: Connection; bound?: BoundTab },
  tabId: number,
  account: AwsRequest<'aws-state'>['account'],
): Promise<AwsState> {
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
    check: isChecking(bound) ? 'running' : bound?.check ? 'done' : 'none',
  };
}

/** What the card says to what a look saw. */
export async function cardFor(
  { about, look }: AwsRequest<'aws-card'>,
  tabId: number,
  origin: string,
): Promise<AwsCard> {
  const lead = await leading(tabId, about);
  if (!lead) return { trustStops: false };
  const ready = readyDetails(lead.connection.details);
  const shown = look.trustPolicy && ready.ok ? compareTrust(ready.value, look.trustPolicy) : undefined;
  const check = look.at === 'role' ? lead.bound?.check : undefined;
  const scene: Scene = {
    state: await stateOf(lead, tabId, look.account),
    look,
    base: parseConsoleOrigin(`${origin}/?region=${encodeURIComponent(look.region)}`) ?? { origin },
    ...(shown ? { trust: shown.differences } : {}),
    ...(check ? { check } : {}),
    ...reuseOf(lead.connection),
  };
  const card = awsCard(scene);
  return { trustStops: trustStops(scene), ...(card ? { card } : {}) };
}

const isChecking = (tab: BoundTab | undefined): boolean => (tab?.checkUntil ?? 0) > Date.now();

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

/** The console said that the policy was created. Its ARN follows from the account; the role page proves it later. */
export async function policyCreated({ name }: AwsRequest<'policy-created'>, tabId: number): Promise<void> {
  const own = await bound(tabId);
  if (!own || own.connection.facts.policySeenAt || !sameName(name, view(own.connection)?.policyName ?? ''))
    return;
  const { connection } = own;
  const { awsAccountId, reuses } = connection.facts;
  // That of a role that is used once more was there before: its ARN was read.
  const arn = awsAccountId && !reuses ? { policyArn: `arn:aws:iam::${awsAccountId}:policy/${name}` } : {};
  await saveConnection({ ...connection, facts: { ...connection.facts, ...arn, policySeenAt: Date.now() } });
}

export async function roleCreated({ name }: AwsRequest<'role-created'>, tabId: number): Promise<void> {
  const own = await bound(tabId);
  if (!own || own.connection.facts.roleSeenAt || !sameName(name, view(own.connection)?.roleName ?? ''))
    return;
  const { connection } = own;
  await saveConnection({ ...connection, facts: { ...connection.facts, roleSeenAt: Date.now() } });
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
  if (!tab) return;
  const { check: _before, ...rest } = tab;
  await bindTab(tabId, { ...rest, checkUntil: Date.now() + CHECK_TIME });
}

/** The role that the check in this tab is about. Without a press there is none. */
export async function roleAsked(tabId: number): Promise<{ roleName: string; policyName: string }> {
  const own = await bound(tabId);
  const ready = own && readyDetails(own.connection.details);
  if (!ready?.ok || !isChecking(own?.bound)) throw { code: 'check_not_asked' };
  const { roleName, policyName } = ready.value;
  return { roleName, policyName };
}

/** The role as its page shows it. Without a press it is refused; without a difference its ARN is carried to Logz.io. */
export async function roleRead({ reading }: { reading: RoleReading | null }, tabId: number): Promise<void> {
  const own = await bound(tabId);
  const ready = own && readyDetails(own.connection.details);
  if (!own || !ready?.ok || !isChecking(own.bound)) throw { code: 'check_not_asked' };
  const { checkUntil: _done, ...rest } = own.bound;
  const { reuses, awsAccountId } = own.connection.facts;
  const check = reading && checkRole(ready.value, reading, awsAccountId, reuses);
  await bindTab(tabId, { ...rest, ...(check ? { check } : {}) });
  const facts = reading
    ? factsRead(own.connection.facts, ready.value, reading.policies, Date.now())
    : own.connection.facts;
  const connection = { ...own.connection, facts };
  await saveConnection(connection);
  if (check?.passed) {
    await deliverArn({
      ...connection,
      facts: { ...facts, roleArn: check.arn, roleSeenAt: facts.roleSeenAt ?? Date.now() },
    });
  }
  notify(tabId, { kind: 'changed' });
}
