import { type Connection, readyDetails } from '../../connection/connection';
import { parseConsoleOrigin } from '../../connection/hosts';
import type { AwsCard, AwsState } from '../../messages/responses';
import type { SignedInAccount } from '../../messages/page-facts';
import type { Request } from '../../messages/requests';
import { compareTrust } from '../../policy/trust-policy';
import { otherAccount } from '../account-mismatch';
import { alertsOf } from '../aws-card/alerts';
import { awsCard } from '../aws-card/card';
import { mustNotCreate, trustLines } from '../aws-card/card-lines';
import { reuseOf } from '../aws-card/reuse';
import type { Scene } from '../aws-card/card-context';
import { stateOf, tabsBeside } from '../aws-card/aws-state';
import { alignInjection, injectRoleCheck, notify } from '../injection';
import { leading } from '../active-connection';
import { entriesOf, type LogEntry, noteInLog } from '../audit-log';
import type { TabSender } from '../sender';
import { loadSettings } from '../settings';
import { openConnections, saveConnection } from '../store';
import { type BoundTab, bindTab } from '../tabs';

type AwsRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

/** A frame of another origin of the console cannot read who is signed in: it is whom the page around it told of. */
const accountFor = (
  told: SignedInAccount | null,
  bound: BoundTab | undefined,
  { frameId }: TabSender,
): SignedInAccount | null =>
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
