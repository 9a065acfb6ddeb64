import { isConsoleUrl } from '../../aws-console/console-hosts';
import { routeOf } from '../../aws-console/console-urls';
import { browser } from '../../browser-polyfilled';
import { type Connection, meantDetails, readyDetails } from '../../connection/connection';
import { isPending, REQUEST_TIME_MS } from '../../connection/pending';
import { withExistingRole } from '../../connection/reuse';
import { flowOf } from '../../flows';
import { currentTask } from '../../guide/progress';
import { logzioRegionOf } from '../../logzio/logzio-hosts';
import { type SaveOutcome, saveOutcome } from '../../logzio/save-outcome';
import type { LogzioPageFacts } from '../../messages/page-facts';
import type { Request } from '../../messages/requests';
import type { LogzioCard, LogzioState } from '../../messages/responses';
import type { Problem } from '../../policy/result';
import { addToLog, entriesOf } from '../audit-log';
import { offerFor, takesExternalId } from '../form-offer';
import { notify, notifyPages, syncContentScripts } from '../injection';
import { storeCardInput } from '../logzio-card/card-input-store';
import { collectCard } from '../logzio-card/collect-card';
import {
  connectedCard,
  deliverCard,
  isSaveHeld,
  leadCard,
  twoFormsCard,
  unopenedCard,
  unrecognizedCard,
} from '../logzio-card/deliver-card';
import { givenIds, readsIdsFor } from '../logzio-card/given-ids';
import { assertHostAllowed } from '../org-policy-check';
import { findConnection, newConnection, saveConnection } from '../store';
import { openConsole } from '../tab-navigation';
import { bindTab, boundTab, showTab, tabsOf } from '../tabs';
import { askOnceAboutWidePolicy } from '../wide-policy';
import { handIdsOver } from './form-ids';

type LogzioRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

const regionOf = (origin: string) => logzioRegionOf(new URL(origin).host) ?? 'us';

/** The connection in progress that began in this tab; drafts and finished connections do not count. */
async function ownConnection(tabId: number, origin: string): Promise<Connection | undefined> {
  const bound = await boundTab(tabId);
  const connection = bound?.site === 'logzio' ? await findConnection(bound.connectionId) : undefined;
  const isUnderWay = connection?.status === 'open' || connection?.status === 'paused';
  return isUnderWay && connection.region === regionOf(origin) ? connection : undefined;
}

/** The same, for a page that names it: any other is refused. */
export async function namedConnection(id: string, tabId: number, origin: string): Promise<Connection> {
  const connection = await ownConnection(tabId, origin);
  if (connection?.id !== id) throw { code: 'not_in_this_tab' } satisfies Problem;
  return connection;
}

/** What a Logz.io page may know: the connection that began in this very tab, and the ARN asked for there. */
export async function logzioState(tabId: number, origin: string): Promise<LogzioState> {
  const region = regionOf(origin);
  const readsIds = (await readsIdsFor(tabId)) !== undefined;
  const chosen = await givenIds(tabId);
  const base: LogzioState = {
    region,
    ...(readsIds ? { readsIds } : {}),
    ...(chosen ? { chosenExternalId: chosen.externalId } : {}),
  };
  const connection = await ownConnection(tabId, origin);
  if (!connection) return base;
  const { id, flow, facts, details, request } = connection;
  const { bucket, externalId, prefix } = meantDetails(details);
  const at = currentTask(connection);
  const asked = request?.kind === 'send-arn' && isPending(request.expiresAt, REQUEST_TIME_MS);
  const deliverCardFor = !asked && facts.arnDeliveredAt !== undefined;
  if (!facts.roleArn || !(asked || deliverCardFor))
    return { ...base, connection: { id, flow, bucket, externalId, at } };
  return {
    ...base,
    connection: { id, flow, bucket, externalId, at },
    delivery: {
      ...{
        id,
        flow,
        roleArn: facts.roleArn,
        externalId,
        bucket,
        prefix,
        delivered: deliverCardFor,
      },
      ...(facts.reuses?.carriesExternalId ? { carriesExternalId: true } : {}),
      ...(facts.roleSeenAt === undefined ? {} : { roleSeenAt: facts.roleSeenAt }),
    },
  };
}

async function delivered(
  facts: LogzioPageFacts,
  delivery: LogzioState['delivery'],
  origin: string,
): Promise<Pick<LogzioCard, 'card' | 'isPressHeld'>> {
  if (!delivery) return {};
  const log = await addToLog(delivery.id, entriesOf(facts.written, new URL(origin).host));
  return { card: deliverCard(facts, delivery, log), isPressHeld: isSaveHeld(facts, delivery) };
}

/** What the card says to what a scan saw; the form in it is parsed here. */
export async function cardFor(
  { facts }: LogzioRequest<'get-logzio-card'>,
  tabId: number,
  origin: string,
): Promise<LogzioCard> {
  const { cardTopic, form, connected } = facts;
  if (cardTopic === 'connected')
    return { ...(connected ? { card: connectedCard(connected) } : {}), wantsPolicy: false };
  const state = await logzioState(tabId, origin);
  if (cardTopic === 'two_forms') return { card: twoFormsCard(state), wantsPolicy: false };
  if (cardTopic === 'unopened') return { card: unopenedCard(), wantsPolicy: false };
  if (cardTopic === 'unknown') return { card: unrecognizedCard(state), wantsPolicy: false };
  if (cardTopic === 'fill')
    return { ...(await delivered(facts, state.delivery, origin)), wantsPolicy: false };
  if (cardTopic === 'lead') return { card: leadCard(facts), wantsPolicy: false };
  if (!form) return { wantsPolicy: false };
  await handIdsOver(form, tabId);
  const offer = await offerFor(form, tabId, state.region, await ownConnection(tabId, origin));
  const { pageText } = offer.source;
  return {
    card: collectCard({ ...offer, state, unrecognized: facts.unrecognized }),
    wantsPolicy: form.bucket !== '' && offer.source.origin === 'none',
    ...(pageText === undefined ? {} : { shownPolicy: pageText }),
  };
}

/** What the admin gave on the card of a tab. */
export const saveCardInput = (
  { bucket, input }: LogzioRequest<'save-card-input'>,
  tabId: number,
): Promise<void> => storeCardInput(tabId, bucket, input);

const isOnIam = async (tabId: number): Promise<boolean> => {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url !== undefined && isConsoleUrl(tab.url) && /^\/iam/.test(new URL(tab.url).pathname);
};

/** Goes on where the connection stands: in its tab on IAM if that is still there, else in a new one. */
async function continueInAws(connection: Connection): Promise<void> {
  for (const { tabId } of (await tabsOf(connection.id, 'aws')).reverse())
    if ((await isOnIam(tabId)) && (await showTab(tabId))) return;
  await openConsole(connection);
}

/** Goes on with a connection as it stands: what the form shows otherwise is not taken. */
async function resume(known: Connection, tabId: number): Promise<{ id: string }> {
  const connection: Connection = { ...known, status: 'open', visitedAt: Date.now() };
  await saveConnection(connection);
  await bindTab(tabId, { connectionId: connection.id, site: 'logzio' });
  await syncContentScripts();
  await continueInAws(connection);
  return { id: connection.id };
}

/**
 * **Set up in AWS**: starts a connection from the form, or goes on with the one in progress for the same bucket and
 * External ID: pressed twice, it makes no second one. **Use role NAME** does so with a role made before. The form counts only as
 * the card showed it, and where it differs from the connection in progress only on a press of **Use the form’s values**.
 */
export async function startConnection(
  { form, reuse, offer, takesChanges }: LogzioRequest<'start'>,
  tabId: number,
  origin: string,
): Promise<{ id: string }> {
  const region = regionOf(origin);
  await assertHostAllowed(region);
  const { details, source, known, changes, digest } = await offerFor(
    form,
    tabId,
    region,
    await ownConnection(tabId, origin),
  );
  if (digest !== offer) throw { code: 'card_outdated' } satisfies Problem;
  if (source.problem) throw source.problem;
  if (known && changes.length > 0 && !takesChanges) return resume(known, tabId);
  // Another External ID is another connection: the one in progress stays as it is.
  const isSame = known && !changes.some(({ detail }) => detail === 'externalId');
  const base = isSame ? known : newConnection(form.flow, region);
  const { policyName, roleName } = base.details;
  const started: Connection = {
    ...base,
    status: 'open',
    visitedAt: Date.now(),
    policyGenerated: source.origin === 'draft',
    details: { ...details, policyName, roleName },
  };
  const ready = readyDetails(started.details);
  if (!ready.ok) throw ready.problem;
  if (base.status !== 'open' || changes.length > 0)
    await askOnceAboutWidePolicy(ready.value, flowOf(started).needs);
  const from = reuse === undefined || changes.length > 0 ? undefined : await findConnection(reuse);
  const connection = from ? withExistingRole(started, from, takesExternalId(form)) : started;
  await saveConnection(connection);
  await bindTab(tabId, { connectionId: connection.id, site: 'logzio' });
  await syncContentScripts();
  // Open pages of the connection follow what was changed.
  if (changes.length > 0) await notifyPages();
  // An existing role is read on its own page, in a tab that is opened for it.
  await (from ? openConsole(connection) : continueInAws(connection));
  return { id: connection.id };
}

/** The ARN was read back from the form. */
export async function arnDelivered(
  { id }: LogzioRequest<'arn-delivered'>,
  tabId: number,
  origin: string,
): Promise<void> {
  const { request: _done, ...connection } = await namedConnection(id, tabId, origin);
  if (!connection.facts.roleArn) throw { code: 'no_role_arn' } satisfies Problem;
  await saveConnection({ ...connection, facts: { ...connection.facts, arnDeliveredAt: Date.now() } });
  await noteSaveFailure(tabId, undefined);
  await notifyPages();
}

/** Remembers in what words Logz.io refused the ARN that stands in a tab's form: in AWS it leads to the check. */
async function noteSaveFailure(tabId: number, said: string | undefined): Promise<void> {
  const { saveFailure: before, ...bound } = (await boundTab(tabId)) ?? {};
  if (!('connectionId' in bound) || before === said) return;
  await bindTab(tabId, { ...bound, ...(said === undefined ? {} : { saveFailure: said }) });
}

/** **Check the role in AWS**: on the role's page, where it is open already, else in a new tab. */
export async function openRole(
  { id }: LogzioRequest<'open-role'>,
  tabId: number,
  origin: string,
): Promise<void> {
  const connection = await namedConnection(id, tabId, origin);
  const name = connection.facts.roleArn?.split('/').at(-1);
  for (const { tabId: other } of (await tabsOf(id, 'aws')).reverse()) {
    const { url = '' } = (await browser.tabs.get(other).catch(() => undefined)) ?? {};
    const route = isConsoleUrl(url) ? routeOf(new URL(url)) : undefined;
    if (route?.at !== 'role' || route.name !== name || !(await showTab(other))) continue;
    notify(other, { kind: 'state-changed' });
    return;
  }
  await openConsole(connection, true);
}

/**
 * What the page says since the form's end was pressed. Where Logz.io connected, the connection is finished, unless the press
 * only tried it.
 */
export async function logzioSaid(
  { id, said, isTest }: LogzioRequest<'save-messages'>,
  tabId: number,
  origin: string,
): Promise<SaveOutcome | undefined> {
  const connection = await namedConnection(id, tabId, origin);
  if (!connection.facts.arnDeliveredAt) throw { code: 'no_role_arn' } satisfies Problem;
  const outcome = saveOutcome(said, meantDetails(connection.details).bucket);
  if (outcome?.result !== 'connected' || isTest) {
    await noteSaveFailure(tabId, outcome?.result === 'failed' ? outcome.said : undefined);
    return outcome;
  }
  await saveConnection({ ...connection, status: 'finished' });
  await syncContentScripts();
  await notifyPages();
  return outcome;
}
