import { parseConsoleOrigin } from '../../aws-console/console-hosts';
import type { CardLine } from '../../card-model';
import type { Connection, ReadyDetails } from '../../connection/connection';
import { flowOf, namePatternsOf, readyDetailsOf } from '../../flows';
import { roleFirstAfter } from '../../guide/progress';
import type { AwsPageFacts, SignedInAccount } from '../../messages/page-facts';
import type { Request } from '../../messages/requests';
import type { AwsCard, AwsState } from '../../messages/responses';
import type { Problem } from '../../policy/result';
import { compareTrust } from '../../policy/trust-policy';
import { otherAccount } from '../account-mismatch';
import { activeConnection } from '../active-connection';
import { addToLog, entriesOf, type LogEntry } from '../audit-log';
import { alertsOf } from '../aws-card/alerts';
import { stateOf, tabsBeside } from '../aws-card/aws-state';
import { awsCard } from '../aws-card/card';
import type { CardContext } from '../aws-card/card-context';
import { mustNotCreate, trustResultLines } from '../aws-card/card-lines';
import { reuseOf } from '../aws-card/reuse';
import { bindDescendant } from '../descendants';
import { injectRoleCheck, notify, syncContentScripts } from '../injection';
import { adoptFor } from '../pressed-connection';
import { reviewLines } from '../review-lines';
import type { TabSender } from '../sender';
import { loadSettings } from '../settings';
import { hasOpenConnection, openConnections, saveConnection } from '../store';
import { type BoundTab, bindTab } from '../tabs';

type AwsRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

/** A frame of another origin of the console cannot read who is signed in: its account is the one that the page around it reported. */
const accountFor = (
  told: SignedInAccount | null,
  bound: BoundTab | undefined,
  { frameId }: TabSender,
): SignedInAccount | null =>
  told ?? (frameId !== 0 && bound?.account ? { id: bound.account, alias: '', session: '' } : null);

/** What a console page may know. Notes the visit, and in the companion's own tabs the account and session. */
export async function awsState(request: AwsRequest<'aws-state'>, sender: TabSender): Promise<AwsState> {
  const { tabId, frameId, origin } = sender;
  // What a frame sees before it is the page around it.
  if (frameId === 0) await bindDescendant(tabId, request.firstPage);
  const switchConnection = await activeConnection(tabId, request.about);
  const account = accountFor(request.account, switchConnection?.bound, sender);
  if (!switchConnection) {
    await syncContentScripts();
    // A page that comes back from the browser's cache did not hear that the last connection ended.
    if (!(await hasOpenConnection())) notify(tabId, { kind: 'shut-down' });
    return {
      otherConnections: [],
      adopted: false,
      roleWaits: false,
      check: 'none',
      fillOnRequest: false,
      tags: [],
    };
  }
  if (switchConnection.bound) {
    const beside = await tabsBeside(switchConnection.connection, tabId);
    const elsewhere = otherAccount(switchConnection.connection, account?.id, beside).otherAccount;
    // A visit that cannot be noted, as where storage is full, holds nothing up.
    await noteVisit(switchConnection.connection, origin, elsewhere ? null : account).catch(() => undefined);
    if (account) await bindTab(tabId, { ...switchConnection.bound, account: account.id });
    // A frame of another origin that asked before asks anew, as only now it is known who is signed in.
    if (account && account.id !== switchConnection.bound.account) notify(tabId, { kind: 'state-changed' });
  }
  const state = await stateOf(switchConnection, tabId, account);
  if (state.check === 'running' && request.about === state.connection?.roleName) await injectRoleCheck(tabId);
  return state;
}

async function noteVisit(
  connection: Connection,
  origin: string,
  account: SignedInAccount | null,
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

/** The review step's trust policy, as the log has it. */
const trustEntries = (shown: ReturnType<typeof compareTrust> | undefined, where: string): LogEntry[] =>
  shown
    ? [
        {
          key: 'trust_policy',
          at: Date.now(),
          where,
          found: trustResultLines(shown.differences).map((line) => line.text),
        },
      ]
    : [];

/** Notes whether the admin began with the role: the tasks are numbered in the order in which they are done. */
async function noteTaskOrder(
  connection: Connection,
  facts: AwsPageFacts,
  tabId: number,
): Promise<Connection> {
  const { roleFirst: before, ...others } = connection.facts;
  const beside = await tabsBeside(connection, tabId);
  const roleFirst = roleFirstAfter(connection.facts, {
    location: facts.location,
    task: facts.screen?.task,
    roleWaits: beside.some(({ waitsForPolicy }) => waitsForPolicy === true),
  });
  if (roleFirst === before) return connection;
  const noted = { ...connection, facts: roleFirst ? { ...others, roleFirst } : others };
  // An order that cannot be noted, as where storage is full, holds nothing up.
  await saveConnection(noted).catch(() => undefined);
  return noted;
}

/** The policy's review, repeated where it is filled in: it came from a page. */
function reviewFor(
  { location, screen }: AwsPageFacts,
  connection: Connection,
  { policy, bucket, prefix }: ReadyDetails,
): CardLine[] {
  if (location !== 'create-policy' || screen?.task !== 'policy') return [];
  const { kmsEncrypted } = connection;
  const kms = kmsEncrypted === undefined ? {} : { kmsEncrypted };
  return reviewLines(policy, { bucket, prefix, ...kms }, flowOf(connection).needs);
}

/** What an editor of the console is filled with: a policy of the connection's own, or the one that its bucket was added to. */
const policyWritten = ({ connection }: AwsState): string | undefined =>
  connection?.edits?.values.mergedPolicy ?? connection?.policy;

/** What the card says to what a scan saw. */
export async function cardFor(asked: AwsRequest<'get-aws-card'>, sender: TabSender): Promise<AwsCard> {
  const { tabId, origin } = sender;
  const active = await activeConnection(tabId, asked.about);
  if (!active) return { mustNotCreate: false };
  const facts = { ...asked.facts, account: accountFor(asked.facts.account, active.bound, sender) };
  const lead = active.bound
    ? { ...active, connection: await noteTaskOrder(active.connection, facts, tabId) }
    : active;
  const { settings } = await loadSettings();
  const ready = readyDetailsOf(lead.connection, settings);
  const shown = facts.trustPolicy && ready.ok ? compareTrust(ready.value, facts.trustPolicy) : undefined;
  const check = facts.location === 'role' ? lead.bound?.check : undefined;
  const where = facts.account?.id ?? lead.bound?.account ?? '—';
  const state = await stateOf(lead, tabId, facts.account);
  const entries = lead.bound
    ? [...entriesOf(facts.written, where, policyWritten(state)), ...trustEntries(shown, where)]
    : [];
  const scene: CardContext = {
    log: await addToLog(lead.connection.id, entries),
    state,
    facts,
    base: parseConsoleOrigin(`${origin}/?region=${encodeURIComponent(facts.region)}`) ?? { origin },
    ...(shown ? { trust: shown.differences } : {}),
    ...(check ? { check } : {}),
    ...(check && lead.bound?.problem ? { problem: lead.bound.problem } : {}),
    ...reuseOf(lead.connection),
    ...(ready.ok ? { review: reviewFor(facts, lead.connection, ready.value) } : {}),
    ...(lead.bound && ready.ok
      ? { alerts: alertsOf(facts, ready.value, namePatternsOf(lead.connection, settings)) }
      : {}),
  };
  const card = awsCard(scene);
  const request = scene.alerts?.request;
  return {
    mustNotCreate: mustNotCreate(scene),
    ...(request ? { request } : {}),
    ...(card ? { card } : {}),
    ...(facts.screen ? { task: facts.screen.task } : {}),
  };
}

/** **Fill this page** in a tab that is not the companion's: from now on it is. */
export async function adoptTab(shown: AwsRequest<'adopt-tab'>, tabId: number): Promise<void> {
  await adoptFor(shown, tabId);
}

/** The admin chose which connection this tab works for. */
export async function switchConnection(
  { id }: AwsRequest<'switch-connection'>,
  tabId: number,
): Promise<void> {
  const open = await openConnections();
  if (!open.some((connection) => connection.id === id)) throw { code: 'connection_gone' } satisfies Problem;
  await bindTab(tabId, { connectionId: id, site: 'aws' });
}
