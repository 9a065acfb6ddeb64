import { browser } from '../../browser';
import type { Connection } from '../../connection/connection';
import { readyDetails } from '../../connection/connection';
import { isConsoleUrl, logzioRegionOf } from '../../connection/hosts';
import { tasksOf } from '../../guide/progress';
import type { Given, LogzioState, Request } from '../../messages';
import { openConsole } from '../courier';
import { alignInjection, notifyPages } from '../injection';
import { refuseHost } from '../organisation';
import { findConnection, loadConnections, newConnection, saveConnection } from '../store';
import { bindTab, boundTab, showTab, tabsOf } from '../tabs';

type LogzioRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

const regionOf = (origin: string) => logzioRegionOf(new URL(origin).host) ?? 'us';

async function ownConnection(tabId: number): Promise<Connection | undefined> {
  const bound = await boundTab(tabId);
  return bound?.side === 'logzio' ? findConnection(bound.connectionId) : undefined;
}

/** What admins gave on the cards of their Logz.io tabs, by tab. Gone with the browser, as the tabs are. */
const GIVEN = 'given';
const session = browser.storage.session;
const loadGiven = async (): Promise<Record<string, Given>> =>
  ((await session.get(GIVEN))[GIVEN] as Record<string, Given> | undefined) ?? {};

/** Keeps what was typed on a card over a reload of its page. Tabs that were closed are forgotten. */
export async function keepGiven({ given }: LogzioRequest<'keep-given'>, tabId: number): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => String(id)));
  const kept = Object.entries(await loadGiven()).filter(([id]) => open.has(id));
  await session.set({ [GIVEN]: { ...Object.fromEntries(kept), [tabId]: given } });
}

/** What a Logz.io page may know: the connection that began in this very tab, and the ARN asked for there. */
export async function logzioState(tabId: number, origin: string): Promise<LogzioState> {
  const region = regionOf(origin);
  const given = (await loadGiven())[tabId];
  const base: LogzioState = { region, ...(given ? { given } : {}) };
  const connection = await ownConnection(tabId);
  if (!connection || connection.region !== region) return base;
  // A draft is not under way yet, and a finished one leaves the form to the next bucket.
  if (connection.status === 'draft' || connection.status === 'finished') return base;
  const { id, facts, details, request } = connection;
  const { bucket, externalId, prefix } = details;
  const task = tasksOf(connection).find(({ state }) => state === 'now')?.task ?? 6;
  const asked = request?.kind === 'send-arn' && request.expiresAt > Date.now();
  const delivered = !asked && facts.arnDeliveredAt !== undefined;
  if (!facts.roleArn || !(asked || delivered))
    return { ...base, connection: { id, bucket, externalId, task } };
  return {
    ...base,
    connection: { id, bucket, externalId, task },
    delivery: {
      ...{ id, roleArn: facts.roleArn, externalId, bucket, prefix, delivered },
      ...(facts.roleSeenAt === undefined ? {} : { roleSeenAt: facts.roleSeenAt }),
    },
  };
}

const isOnIam = async (tabId: number): Promise<boolean> => {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url !== undefined && isConsoleUrl(tab.url) && /^\/iam/.test(new URL(tab.url).pathname);
};

/** Goes on where the connection stands: in its tab on IAM if that is still there, else in a new one. */
async function goOnInAws(connection: Connection): Promise<void> {
  for (const { tabId } of (await tabsOf(connection.id, 'aws')).reverse())
    if ((await isOnIam(tabId)) && (await showTab(tabId))) return;
  await openConsole(connection);
}

/**
 * **Set up in AWS**: starts a connection from the form, or goes on with the one under way for the same bucket and
 * External ID: pressed twice, it makes no second one.
 */
export async function start(
  { details, policyDrafted }: LogzioRequest<'start'>,
  tabId: number,
  origin: string,
): Promise<{ id: string }> {
  const region = regionOf(origin);
  await refuseHost(region);
  const { connections } = await loadConnections();
  const known = connections.find(
    (other) =>
      other.status !== 'finished' &&
      other.region === region &&
      other.details.bucket === details.bucket &&
      other.details.externalId === details.externalId,
  );
  const base = known ?? newConnection(region);
  const { policyName, roleName } = base.details;
  const connection: Connection = {
    ...base,
    status: 'open',
    visitedAt: Date.now(),
    policyDrafted,
    details: { ...details, policyName, roleName },
  };
  const ready = readyDetails(connection.details);
  if (!ready.ok) throw ready.problem;
  await saveConnection(connection);
  await bindTab(tabId, { connectionId: connection.id, side: 'logzio' });
  await alignInjection();
  await goOnInAws(connection);
  return { id: connection.id };
}

/** The ARN was read back from the form. */
export async function arnDelivered({ id }: LogzioRequest<'arn-delivered'>, tabId: number): Promise<void> {
  const connection = await ownConnection(tabId);
  if (connection?.id !== id) return;
  const { request: _done, ...rest } = connection;
  await saveConnection({ ...rest, facts: { ...connection.facts, arnDeliveredAt: Date.now() } });
  await notifyPages();
}

/** Logz.io said that it connected: the connection is finished. */
export async function logzioConnected(
  { id }: LogzioRequest<'logzio-connected'>,
  tabId: number,
): Promise<void> {
  const connection = await ownConnection(tabId);
  if (connection?.id !== id || !connection.facts.arnDeliveredAt) return;
  await saveConnection({ ...connection, status: 'finished' });
  await alignInjection();
  await notifyPages();
}
