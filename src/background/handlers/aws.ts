import { checkRole } from '../../connection/check-role';
import {
  type Connection,
  type Facts,
  policyNameOf,
  type ReadyDetails,
  readyDetails,
  roleNameOf,
} from '../../connection/connection';
import { parseConsoleOrigin } from '../../connection/hosts';
import { madeIn } from '../../connection/made-in';
import { parsePolicyName, parseRoleName, sameName } from '../../connection/names';
import { factsRead } from '../../connection/reuse';
import { descriptionFor, type Settings } from '../../connection/settings';
import type { AwsCard, AwsConnection, AwsState, Request, RoleReading } from '../../messages';
import { buildBucketPolicy } from '../../policy/bucket-policy';
import { isProblem } from '../../policy/result';
import { buildTrustPolicy, compareTrust } from '../../policy/trust-policy';
import { text } from '../../text';
import { otherAccount } from '../accounts';
import { alertsOf } from '../console/alerts';
import { awsCard } from '../console/card';
import { foundLines, mustNotCreate, trustLines } from '../console/lines';
import { policyToChange, reuseOf } from '../console/reuse';
import type { Scene } from '../console/scene';
import { backToRole, CHECK_TIME, deliverArn } from '../courier';
import { alignInjection, injectRoleCheck, notify } from '../injection';
import { entriesOf, type LogEntry, noteInLog } from '../log';
import { accountRefusal } from '../organisation';
import type { TabSender } from '../sender';
import { loadSettings } from '../settings';
import { openConnections, saveConnection } from '../store';
import { type BoundTab, bindTab, boundTab, tabsOf } from '../tabs';

type AwsRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

/** A fact that is known already, or of something else than the connection's own. */
const NOT_NEW = { code: 'not_new' };

/** The connection that leads in a tab: its own, else the one that the page's role or policy is of, else the newest. */
async function leading(
  tabId: number,
  about = '',
): Promise<{ connection: Connection; bound?: BoundTab } | undefined> {
  const open = await openConnections();
  const { settings } = await loadSettings();
  const bound = await boundTab(tabId);
  const own = open.find(({ id }) => id === bound?.connectionId);
  // A Logz.io tab that went on to the console is not one that the companion opened there.
  if (own && bound?.side === 'aws') return { connection: own, bound };
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
  const bucketPolicy = bucketPolicyOf(connection.facts, ready.value);
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
    ...policyToChange(connection),
    ...(bucketPolicy === undefined ? {} : { bucketPolicy }),
  };
}

/** What a bucket of another account needs; undefined while the admin did not say that it is one. */
function bucketPolicyOf(facts: Facts, { bucket, prefix, roleName }: ReadyDetails): string | undefined {
  const account = madeIn(facts) ?? facts.awsAccountId;
  if (!facts.bucketElsewhere || !account) return undefined;
  const roleArn = facts.roleArn ?? `arn:aws:iam::${account}:role/${roleName}`;
  return buildBucketPolicy({ roleArn, bucket, prefix });
}

type Account = AwsRequest<'aws-state'>['account'];

/** A frame of another origin of the console cannot read who is signed in: it is whom the page around it told of. */
const accountFor = (told: Account, bound: BoundTab | undefined, { frameId }: TabSender): Account =>
  told ?? (frameId !== 0 && bound?.account ? { id: bound.account, alias: '', session: '' } : null);

/** What a console page may know. Notes the visit, and in the companion's own tabs the account and session. */
export async function awsState(request: AwsRequest<'aws-state'>, sender: TabSender): Promise<AwsState> {
  const { tabId, origin } = sender;
  const lead = await leading(tabId, request.about);
  const account = accountFor(request.account, lead?.bound, sender);
  if (!lead) {
    await alignInjection();
    return { others: [], adopted: false, roleWaits: false, check: 'none', onPress: false, tags: [] };
  }
  if (lead.bound) {
    const beside = await tabsBeside(lead.connection, tabId);
    const elsewhere = otherAccount(lead.connection, account?.id, beside).otherAccount;
    // A visit that cannot be noted, as where storage is full, holds nothing up.
    await noteVisit(lead.connection, origin, elsewhere ? null : account).catch(() => undefined);
    if (account) await bindTab(tabId, { ...lead.bound, account: account.id });
    // A frame of another origin that asked before asks anew, as only now it is known who is signed in.
    if (account && account.id !== lead.bound.account) notify(tabId, { kind: 'changed' });
  }
  const state = await stateOf(lead, tabId, account);
  if (state.check === 'running' && request.about === state.connection?.roleName) await injectRoleCheck(tabId);
  return state;
}

/** The other console tabs of a connection. */
const tabsBeside = async ({ id }: Connection, tabId: number): Promise<BoundTab[]> =>
  (await tabsOf(id, 'aws')).flatMap((other) => (other.tabId === tabId ? [] : other.bound));

/** What is known where a connection leads. */
async function stateOf(
  { connection, bound }: { connection: Connection; bound?: BoundTab },
  tabId: number,
  account: Account,
): Promise<AwsState> {
  const beside = await tabsBeside(connection, tabId);
  const { settings, organisation } = await loadSettings();
  const shown = view(connection, settings);
  const ready = readyDetails(connection.details, settings);
  const refused = accountRefusal(organisation, account?.id);
  const others = (await openConnections()).filter(({ id }) => id !== connection.id);
  return {
    ...(shown ? { connection: shown } : {}),
    ...(ready.ok ? {} : { unready: { bucket: connection.details.bucket, problem: ready.problem } }),
    ...(refused ? { refused } : {}),
    onPress: settings.fill === 'press',
    tags: organisation.tags,
    ...otherAccount(connection, account?.id, beside),
    others: others.map(({ id, details }) => ({ id, bucket: details.bucket })),
    adopted: bound !== undefined,
    roleWaits: beside.some(({ waits }) => waits === true),
    check: isChecking(bound) ? 'running' : bound?.check ? 'done' : 'none',
  };
}

/** The review step's trust policy, as the log has it. */
const trustEntries = (shown: ReturnType<typeof compareTrust> | undefined, where: string): LogEntry[] =>
  shown
    ? [
        {
          key: 'trust_policy',
          at: Date.now(),
          where,
          found: trustLines(shown.differences).map((line) => line.text),
        },
      ]
    : [];

/** What the card says to what a look saw. */
export async function cardFor(asked: AwsRequest<'aws-card'>, sender: TabSender): Promise<AwsCard> {
  const { tabId, origin } = sender;
  const lead = await leading(tabId, asked.about);
  if (!lead) return { mustNotCreate: false };
  const look = { ...asked.look, account: accountFor(asked.look.account, lead.bound, sender) };
  const { settings } = await loadSettings();
  const ready = readyDetails(lead.connection.details, settings);
  const shown = look.trustPolicy && ready.ok ? compareTrust(ready.value, look.trustPolicy) : undefined;
  const check = look.at === 'role' ? lead.bound?.check : undefined;
  const where = look.account?.id ?? lead.bound?.account ?? '—';
  const entries = lead.bound ? [...entriesOf(look.written, where), ...trustEntries(shown, where)] : [];
  const scene: Scene = {
    log: await noteInLog(lead.connection.id, entries),
    state: await stateOf(lead, tabId, look.account),
    look,
    base: parseConsoleOrigin(`${origin}/?region=${encodeURIComponent(look.region)}`) ?? { origin },
    ...(shown ? { trust: shown.differences } : {}),
    ...(check ? { check } : {}),
    ...(check && lead.bound?.problem ? { problem: lead.bound.problem } : {}),
    ...reuseOf(lead.connection),
    ...(lead.bound && ready.ok ? { alerts: alertsOf(look, ready.value, settings) } : {}),
  };
  const card = awsCard(scene);
  const request = scene.alerts?.request;
  return {
    mustNotCreate: mustNotCreate(scene),
    ...(request ? { request } : {}),
    ...(card ? { card } : {}),
  };
}

const isChecking = (tab: BoundTab | undefined): boolean => (tab?.checkUntil ?? 0) > Date.now();

async function noteVisit(connection: Connection, origin: string, account: Account): Promise<void> {
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

/** What a tab may add to what was made, and the name that it goes by: the same account throughout, and only the first time. */
async function created(
  tabId: number,
  name: string,
  kind: 'policy' | 'role',
): Promise<{ connection: Connection; account: string | undefined }> {
  const { connection, bound } = await ownOf(tabId);
  const { details, facts } = connection;
  const { settings } = await loadSettings();
  const account = bound.account ?? facts.awsAccountId;
  const ours = kind === 'policy' ? policyNameOf(details, settings) : roleNameOf(details, settings);
  const isOurs = ours !== '' && sameName(name, ours);
  if (!isOurs || facts[`${kind}SeenAt`] || (madeIn(facts) ?? account) !== account) throw NOT_NEW;
  // It goes by this name from now on, whatever pattern comes.
  return { connection: { ...connection, details: { ...details, [`${kind}Name`]: ours } }, account };
}

/** The console said that the policy was created. Its ARN follows from the account; the role page proves it later. */
export async function policyCreated({ name }: AwsRequest<'policy-created'>, tabId: number): Promise<void> {
  const { connection, account } = await created(tabId, name, 'policy');
  // That of a role that is used once more was there before: its ARN was read.
  const made = account && !connection.facts.reuses;
  const arn = made ? { awsAccountId: account, policyArn: `arn:aws:iam::${account}:policy/${name}` } : {};
  await saveConnection({ ...connection, facts: { ...connection.facts, ...arn, policySeenAt: Date.now() } });
}

export async function roleCreated({ name }: AwsRequest<'role-created'>, tabId: number): Promise<void> {
  const { connection, account } = await created(tabId, name, 'role');
  const made = account ? { awsAccountId: account } : {};
  await saveConnection({ ...connection, facts: { ...connection.facts, ...made, roleSeenAt: Date.now() } });
}

/** The admin said that the bucket is in another account: its bucket policy is offered from now on. */
export async function noteBucketElsewhere(tabId: number): Promise<void> {
  const { connection } = await ownOf(tabId);
  await saveConnection({ ...connection, facts: { ...connection.facts, bucketElsewhere: true } });
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
  const { check: _before, problem: _old, ...rest } = (await ownOf(tabId)).bound;
  await bindTab(tabId, { ...rest, checkUntil: Date.now() + CHECK_TIME });
}

/** The role that the check in this tab is about. Without a press there is none. */
export async function roleAsked(tabId: number): Promise<{ roleName: string; policyName: string }> {
  const own = await ownOf(tabId);
  const { settings } = await loadSettings();
  const ready = readyDetails(own.connection.details, settings);
  if (!ready.ok || !isChecking(own.bound)) throw { code: 'check_not_asked' };
  const { roleName, policyName } = ready.value;
  return { roleName, policyName };
}

/** The role as its page shows it. Without a press it is refused; without a difference its ARN is carried to Logz.io. */
export async function roleRead({ reading }: { reading: RoleReading | null }, tabId: number): Promise<void> {
  const own = await ownOf(tabId);
  const { settings } = await loadSettings();
  const ready = readyDetails(own.connection.details, settings);
  if (!ready.ok || !isChecking(own.bound)) throw { code: 'check_not_asked' };
  const { checkUntil: _done, ...rest } = own.bound;
  const { reuses } = own.connection.facts;
  const check = reading && checkRole(ready.value, reading, madeIn(own.connection.facts), reuses);
  await bindTab(tabId, { ...rest, ...(check ? { check } : {}) });
  const facts = reading
    ? factsRead(own.connection.facts, ready.value, reading.policies, Date.now())
    : own.connection.facts;
  const connection = { ...own.connection, facts };
  if (check) {
    const where = own.bound.account ?? '—';
    const found = foundLines(check).map((line) => line.text);
    await noteInLog(own.connection.id, [{ key: 'role', at: Date.now(), where, found }]);
  }
  try {
    await saveConnection(connection);
    if (check?.passed)
      await deliverArn({
        ...connection,
        facts: { ...facts, roleArn: check.arn, roleSeenAt: facts.roleSeenAt ?? Date.now() },
      });
  } catch (problem) {
    // Said on the card, where the press may be repeated: no one waits for the answer to a reading.
    if (!isProblem(problem)) throw problem;
    await bindTab(tabId, { ...rest, ...(check ? { check } : {}), problem });
  }
  notify(tabId, { kind: 'changed' });
}
