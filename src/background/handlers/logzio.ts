import { browser } from '../../browser-polyfilled';
import type { CardLine } from '../../card-model';
import { type Connection, type Details, readyDetails } from '../../connection/connection';
import { isConsoleUrl, type LogzRegion, logzioRegionOf } from '../../connection/hosts';
import { reusableRoles, reuseRole } from '../../connection/reuse';
import { type SaveOutcome, saveOutcome } from '../../logzio/save-outcome';
import { tasksOf } from '../../guide/progress';
import type { LogzioCard, LogzioState } from '../../messages/responses';
import type { LogzioLook, ShownForm } from '../../messages/page-facts';
import type { Request } from '../../messages/requests';
import { openConsole } from '../tab-navigation';
import { collectCard } from '../logzio-card/collect-card';
import { deliverCard, doneCard, setAsideCard, unknownCard } from '../logzio-card/deliver-card';
import { detailsOf, policySource } from '../logzio-card/policy-source';
import { givenFor, noteGiven } from '../logzio-card/card-input-store';
import { reviewLines } from '../logzio-card/review-lines';
import { alignInjection, notifyPages } from '../injection';
import { entriesOf, noteInLog } from '../audit-log';
import { refuseHost } from '../org-policy-check';
import { findConnection, loadConnections, newConnection, saveConnection } from '../store';
import { bindTab, boundTab, showTab, tabsOf } from '../tabs';

type LogzioRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

const regionOf = (origin: string) => logzioRegionOf(new URL(origin).host) ?? 'us';

/** The connection under way that began in this tab; a draft is not yet, and a finished one leaves the form to the next. */
async function ownConnection(tabId: number, origin: string): Promise<Connection | undefined> {
  const bound = await boundTab(tabId);
  const connection = bound?.side === 'logzio' ? await findConnection(bound.connectionId) : undefined;
  const isUnderWay = connection?.status === 'open' || connection?.status === 'paused';
  return isUnderWay && connection.region === regionOf(origin) ? connection : undefined;
}

/** The same, for a page that names it: any other is refused. */
async function namedConnection(id: string, tabId: number, origin: string): Promise<Connection> {
  const connection = await ownConnection(tabId, origin);
  if (connection?.id !== id) throw { code: 'not_in_this_tab' };
  return connection;
}

/** What a Logz.io page may know: the connection that began in this very tab, and the ARN asked for there. */
export async function logzioState(tabId: number, origin: string): Promise<LogzioState> {
  const region = regionOf(origin);
  const base: LogzioState = { region };
  const connection = await ownConnection(tabId, origin);
  if (!connection) return base;
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
      ...(facts.reuses?.carriesExternalId ? { carriesExternalId: true } : {}),
      ...(facts.roleSeenAt === undefined ? {} : { roleSeenAt: facts.roleSeenAt }),
    },
  };
}

/** A form's details with the policy that is to be used for them. */
export async function collected(form: ShownForm, tabId: number) {
  const given = await givenFor(tabId, form.bucket);
  const source = policySource(form, given);
  return { form, given, source, details: detailsOf(form, source) };
}

const takesExternalId = ({ externalId }: ShownForm): boolean =>
  'enter' in externalId && externalId.enter === true;

/** The roles made before that may serve the form's bucket too. */
async function reusableFor(form: ShownForm, { accountId, externalId }: Details, region: LogzRegion) {
  const { connections } = await loadConnections();
  return reusableRoles(connections, {
    ...{ region, accountId, externalId },
    takesExternalId: takesExternalId(form),
  });
}

/** The policy's review in short, once nothing stands against using it. */
async function reviewOf(
  { source, details }: Awaited<ReturnType<typeof collected>>,
  tabId: number,
  origin: string,
): Promise<CardLine[]> {
  if (!source.policy || source.problem) return [];
  const { kmsEncrypted } = (await ownConnection(tabId, origin)) ?? {};
  const { bucket, prefix } = details;
  return reviewLines(source.policy, {
    bucket,
    prefix,
    ...(kmsEncrypted === undefined ? {} : { kmsEncrypted }),
  });
}

async function delivered(
  look: LogzioLook,
  delivery: LogzioState['delivery'],
  origin: string,
): Promise<Pick<LogzioCard, 'card'>> {
  if (!delivery) return {};
  const log = await noteInLog(delivery.id, entriesOf(look.written, new URL(origin).host));
  return { card: deliverCard(look, delivery, log) };
}

/** What the card says to what a look saw; the form in it is parsed here. */
export async function cardFor(
  { look }: LogzioRequest<'logzio-card'>,
  tabId: number,
  origin: string,
): Promise<LogzioCard> {
  const { subject, form, doneBucket } = look;
  if (subject === 'done') return { card: doneCard(doneBucket), wantsPolicy: false };
  const state = await logzioState(tabId, origin);
  if (subject === 'archive' || subject === 'two_forms')
    return { card: setAsideCard(subject, state), wantsPolicy: false };
  if (subject === 'unknown') return { card: unknownCard(state), wantsPolicy: false };
  if (subject === 'deliver')
    return { ...(await delivered(look, state.delivery, origin)), wantsPolicy: false };
  if (!form) return { wantsPolicy: false };
  const all = await collected(form, tabId);
  const { from, shown } = all.source;
  return {
    card: collectCard({
      ...{ ...all, state, unknown: look.unknown },
      reusable: await reusableFor(form, all.details, state.region),
      review: await reviewOf(all, tabId, origin),
    }),
    wantsPolicy: form.bucket !== '' && from === 'none',
    ...(shown === undefined ? {} : { shownPolicy: shown }),
  };
}

/** What the admin gave on the card of a tab. */
export const give = ({ bucket, given }: LogzioRequest<'give'>, tabId: number): Promise<void> =>
  noteGiven(tabId, bucket, given);

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
 * External ID: pressed twice, it makes no second one. **Use role NAME** does so with a role made before.
 */
export async function start(
  { form, reuse }: LogzioRequest<'start'>,
  tabId: number,
  origin: string,
): Promise<{ id: string }> {
  const region = regionOf(origin);
  await refuseHost(region);
  const { details, source } = await collected(form, tabId);
  if (source.problem) throw source.problem;
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
  const started: Connection = {
    ...base,
    status: 'open',
    visitedAt: Date.now(),
    policyDrafted: source.from === 'draft',
    details: { ...details, policyName, roleName },
  };
  const ready = readyDetails(started.details);
  if (!ready.ok) throw ready.problem;
  const from = connections.find(({ id }) => id === reuse);
  const connection = from ? reuseRole(started, from, takesExternalId(form)) : started;
  await saveConnection(connection);
  await bindTab(tabId, { connectionId: connection.id, side: 'logzio' });
  await alignInjection();
  // A role made before is read where it stands: in a tab that is opened for it.
  await (from ? openConsole(connection) : goOnInAws(connection));
  return { id: connection.id };
}

/** The ARN was read back from the form. */
export async function arnDelivered(
  { id }: LogzioRequest<'arn-delivered'>,
  tabId: number,
  origin: string,
): Promise<void> {
  const { request: _done, ...connection } = await namedConnection(id, tabId, origin);
  if (!connection.facts.roleArn) throw { code: 'no_role_arn' };
  await saveConnection({ ...connection, facts: { ...connection.facts, arnDeliveredAt: Date.now() } });
  await notifyPages();
}

/** What the page says since **Save** was pressed. Where Logz.io connected, the connection is finished. */
export async function logzioSaid(
  { id, said }: LogzioRequest<'logzio-said'>,
  tabId: number,
  origin: string,
): Promise<SaveOutcome | undefined> {
  const connection = await namedConnection(id, tabId, origin);
  if (!connection.facts.arnDeliveredAt) throw { code: 'no_role_arn' };
  const outcome = saveOutcome(said);
  if (outcome?.result !== 'connected') return outcome;
  await saveConnection({ ...connection, status: 'finished' });
  await alignInjection();
  await notifyPages();
  return outcome;
}
