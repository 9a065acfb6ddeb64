import * as v from 'valibot';
import { browser } from '../../browser-polyfilled';
import { parseBucketName } from '../../connection/bucket';
import { type Connection, readyDetails, withRoleArn } from '../../connection/connection';
import { logzioRegionOf } from '../../connection/hosts';
import { reusableRoles, reuseRole } from '../../connection/reuse';
import { parseRoleArn } from '../../connection/role-arn';
import type { Overview } from '../../messages/responses';
import { shownFormSchema } from '../../messages/page-facts';
import type { Request } from '../../messages/requests';
import { draftPolicy } from '../../policy/minimal-policy';
import { deliverArn, openConsole } from '../tab-navigation';
import { alignInjection, injectLogzio, notifyPages } from '../injection';
import { refuseHost } from '../org-policy-check';
import { dropRemoved, keepRemoved, removedConnections } from '../removed-connections';
import { loadSettings } from '../settings';
import {
  deleteConnection,
  findConnection,
  isPrivateTurn,
  loadConnections,
  newConnection,
  saveConnection,
} from '../store';
import { bindTab } from '../tabs';
import { collected } from './logzio';

type PopupRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

async function frontTab() {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  const region = url?.protocol === 'https:' ? logzioRegionOf(url.host) : undefined;
  return { tabId: tab?.id, region };
}

async function missingAccess(): Promise<string[]> {
  const wanted = browser.runtime.getManifest().host_permissions ?? [];
  const held = await Promise.all(wanted.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return wanted.filter((_origin, index) => !held[index]);
}

export async function overview(): Promise<Overview> {
  const { connections, setAside } = await loadConnections();
  const removed = await removedConnections();
  return {
    connections,
    setAside,
    private: isPrivateTurn(),
    ...(await loadSettings()),
    reusable: Object.fromEntries(
      connections
        .filter(({ status, facts }) => status !== 'finished' && !facts.roleSeenAt && !facts.policySeenAt)
        .map(({ id, region, details }) => [
          id,
          reusableRoles(connections, { ...details, region, takesExternalId: false }),
        ]),
    ),
    removed: removed.map(({ id, details }) => ({ id, bucket: details.bucket })),
    missingAccess: await missingAccess(),
    logzioInFront: (await frontTab()).region !== undefined,
  };
}

export async function create(): Promise<{ id: string }> {
  const connection = newConnection((await frontTab()).region ?? 'us');
  await saveConnection(connection);
  return { id: connection.id };
}

async function change(id: string, changed: (connection: Connection) => Connection): Promise<Connection> {
  const connection = await findConnection(id);
  if (!connection) throw { code: 'connection_gone' };
  const next = changed(connection);
  await saveConnection(next);
  return next;
}

export async function edit({ id, detail, value }: PopupRequest<'edit'>): Promise<void> {
  await change(id, (connection) => ({
    ...connection,
    details: { ...connection.details, [detail]: value },
    policyDrafted: detail === 'policy' ? false : connection.policyDrafted,
  }));
  await notifyPages();
}

export async function editRegion({ id, region }: PopupRequest<'edit-region'>): Promise<void> {
  await change(id, (connection) => ({ ...connection, region }));
}

/** What the admin says of the bucket's encryption; null: nothing. */
export async function editEncryption({ id, encrypted }: PopupRequest<'edit-encryption'>): Promise<void> {
  await change(id, ({ kmsEncrypted: _before, ...connection }) =>
    encrypted === null ? connection : { ...connection, kmsEncrypted: encrypted },
  );
}

/**
 * An ARN entered by hand. One that does not parse is kept out, and the one before it too: it would be offered to
 * Logz.io. '' clears it.
 */
export async function editRoleArn({ id, value }: PopupRequest<'edit-role-arn'>): Promise<void> {
  const parsed = parseRoleArn(value);
  await change(id, (connection) => {
    if (parsed.ok) return { ...connection, facts: withRoleArn(connection.facts, parsed.value.arn) };
    const { roleArn: _before, arnDeliveredAt: _then, ...facts } = connection.facts;
    return { ...connection, facts };
  });
  if (!parsed.ok && value.trim() !== '') throw parsed.problem;
}

export async function draft({ id }: PopupRequest<'draft-policy'>): Promise<void> {
  await change(id, (connection) => {
    const bucket = parseBucketName(connection.details.bucket);
    if (!bucket.ok) throw bucket.problem;
    const details = { ...connection.details, policy: draftPolicy(bucket.value).text };
    return { ...connection, details, policyDrafted: true };
  });
}

/**
 * **Open AWS console**: starts the connection if it was a draft, and opens the place where it goes on. **Use role NAME**
 * does so with a role made before.
 */
export async function openFromPopup({ id, reuse }: PopupRequest<'open-console'>): Promise<void> {
  const { region } = (await findConnection(id)) ?? {};
  if (region) await refuseHost(region);
  const from = reuse === undefined ? undefined : await findConnection(reuse);
  const connection = await change(id, (found) => {
    const ready = readyDetails(found.details);
    if (!ready.ok) throw ready.problem;
    const open: Connection = { ...found, status: 'open', visitedAt: Date.now() };
    return from ? reuseRole(open, from, false) : open;
  });
  await alignInjection();
  await openConsole(connection);
}

export async function sendArn({ id }: PopupRequest<'send-arn'>): Promise<void> {
  const connection = await findConnection(id);
  if (!connection?.facts.roleArn) throw { code: 'no_role_arn' };
  await deliverArn(connection);
}

/** **Read this page**: takes the details from the Logz.io tab in front, whether or not a card came by itself. */
export async function readPage(): Promise<{ id: string } | undefined> {
  const { tabId, region } = await frontTab();
  if (tabId === undefined || region === undefined) throw { code: 'not_logzio' };
  await injectLogzio(tabId);
  const shown = v.safeParse(shownFormSchema, await browser.tabs.sendMessage(tabId, { kind: 'read-form' }));
  if (!shown.success) throw { code: 'no_form_here' };
  const { details: read } = await collected(shown.output, tabId);
  const { bucket, externalId } = read;
  const { connections } = await loadConnections();
  const known = connections.find(
    ({ status, details }) =>
      status !== 'finished' && details.bucket === bucket && details.externalId === externalId,
  );
  const base = known ?? newConnection(region);
  const { policyName, roleName } = base.details;
  // What the form does not show yet stays as it was entered.
  const policy = read.policy || base.details.policy;
  const connection = { ...base, details: { ...read, policy, policyName, roleName } };
  await saveConnection(connection);
  await bindTab(tabId, { connectionId: connection.id, side: 'logzio' });
  return { id: connection.id };
}

export async function finish({ id }: PopupRequest<'finish'>): Promise<void> {
  await change(id, (connection) => ({ ...connection, status: 'finished' }));
  await alignInjection();
  await notifyPages();
}

export async function resume({ id }: PopupRequest<'resume'>): Promise<void> {
  await change(id, (connection) => ({ ...connection, status: 'open', visitedAt: Date.now() }));
  await alignInjection();
}

export async function remove({ id }: PopupRequest<'remove'>): Promise<void> {
  const connection = await findConnection(id);
  if (!connection) throw { code: 'connection_gone' };
  await keepRemoved(connection);
  try {
    await deleteConnection(id);
  } catch (problem) {
    await dropRemoved((removed) => removed.id === id);
    throw problem;
  }
  await alignInjection();
  await notifyPages();
}

export async function undoRemove({ id }: PopupRequest<'undo-remove'>): Promise<void> {
  const found = (await removedConnections()).find((connection) => connection.id === id);
  if (!found) throw { code: 'connection_gone' };
  await saveConnection(found);
  await dropRemoved((connection) => connection.id === id);
  await alignInjection();
}
