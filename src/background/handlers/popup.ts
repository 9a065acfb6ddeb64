import { browser } from '../../browser-polyfilled';
import { parseBucketName } from '../../connection/bucket';
import { type Connection, readyDetails, withRoleArn } from '../../connection/connection';
import { reusableRoles, withExistingRole } from '../../connection/reuse';
import { parseRoleArn } from '../../connection/role-arn';
import { describeReview, type ReviewInWords } from '../../describe-review';
import { flowOf } from '../../flows';
import { logzioRegionOf } from '../../logzio/logzio-hosts';
import type { Request } from '../../messages/requests';
import type { Overview } from '../../messages/responses';
import { parsePolicy } from '../../policy/policy';
import type { Problem } from '../../policy/result';
import { reviewPolicy } from '../../policy/review';
import { changesOf, readDetails } from '../form-offer';
import { notifyPages, syncContentScripts } from '../injection';
import { assertHostAllowed } from '../org-policy-check';
import { readFormInTab } from '../read-form-in-tab';
import { dropRemoved, keepRemoved, removedConnections } from '../removed-connections';
import { loadSettingsSoFar, saveSetting } from '../settings';
import {
  deleteConnection,
  exportUnreadableRecords,
  findConnection,
  isPrivateTurn,
  loadConnections,
  newConnection,
  saveConnection,
} from '../store';
import { deliverArn, openConsole } from '../tab-navigation';
import { bindTab } from '../tabs';
import { askOnceAboutWidePolicy } from '../wide-policy';

type PopupRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

/** The tab in front, and the region where it is Logz.io's app. */
export async function frontTab() {
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
  const { connections, unreadableRecords } = await loadConnections();
  const removed = await removedConnections();
  return {
    connections,
    unreadableRecords,
    private: isPrivateTurn(),
    ...(await loadSettingsSoFar()),
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

export async function createConnection(): Promise<{ id: string }> {
  const { settings } = await loadSettingsSoFar();
  const connection = newConnection('s3-logs', (await frontTab()).region ?? settings.region);
  await saveConnection(connection);
  return { id: connection.id };
}

async function change(id: string, changed: (connection: Connection) => Connection): Promise<Connection> {
  const connection = await findConnection(id);
  if (!connection) throw { code: 'connection_gone' } satisfies Problem;
  const next = changed(connection);
  await saveConnection(next);
  return next;
}

export async function editDetail({ id, detail, value }: PopupRequest<'edit'>): Promise<void> {
  await change(id, (connection) => ({
    ...connection,
    details: { ...connection.details, [detail]: value },
    policyGenerated: detail === 'policy' ? false : connection.policyGenerated,
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

export async function generatePolicyFor({ id }: PopupRequest<'generate-policy'>): Promise<void> {
  await change(id, (connection) => {
    const bucket = parseBucketName(connection.details.bucket);
    if (!bucket.ok) throw bucket.problem;
    const details = { ...connection.details, policy: flowOf(connection).generatePolicy(bucket.value).text };
    return { ...connection, details, policyGenerated: true };
  });
}

/**
 * **Open AWS console**: starts the connection if it was a draft, and opens the place where it goes on. **Use role NAME**
 * does so with a role made before.
 */
export async function openFromPopup({ id, reuse }: PopupRequest<'open-console'>): Promise<void> {
  const stored = await findConnection(id);
  if (stored) await assertHostAllowed(stored.region);
  const from = reuse === undefined ? undefined : await findConnection(reuse);
  const parsed = stored && readyDetails(stored.details);
  if (stored && parsed?.ok && stored.status !== 'open')
    await askOnceAboutWidePolicy(parsed.value, flowOf(stored).needs);
  const connection = await change(id, (found) => {
    const ready = readyDetails(found.details);
    if (!ready.ok) throw ready.problem;
    const open: Connection = { ...found, status: 'open', visitedAt: Date.now() };
    return from ? withExistingRole(open, from, false) : open;
  });
  await syncContentScripts();
  await openConsole(connection);
}

export async function sendArn({ id }: PopupRequest<'send-arn'>): Promise<void> {
  const connection = await findConnection(id);
  if (!connection?.facts.roleArn) throw { code: 'no_role_arn' } satisfies Problem;
  await deliverArn(connection);
}

/** **Read this page**: takes the details from the Logz.io tab in front, whether or not a card came by itself. */
export async function readPage(): Promise<{ id: string } | undefined> {
  const { tabId, region } = await frontTab();
  if (tabId === undefined || region === undefined) throw { code: 'not_logzio' } satisfies Problem;
  const form = await readFormInTab(tabId);
  if (!form) throw { code: 'no_form_here' } satisfies Problem;
  const { details: read } = await readDetails(form, tabId);
  const { bucket, externalId } = read;
  const { connections } = await loadConnections();
  const known = connections.find(
    ({ flow, status, details }) =>
      flow === form.flow &&
      status !== 'finished' &&
      details.bucket === bucket &&
      details.externalId === externalId,
  );
  if (changesOf(known, read).length > 0) throw { code: 'form_differs' } satisfies Problem;
  const base = known ?? newConnection(form.flow, region);
  const { policyName, roleName } = base.details;
  // What the form does not show yet stays as it was entered.
  const policy = read.policy || base.details.policy;
  const connection = { ...base, details: { ...read, policy, policyName, roleName } };
  await saveConnection(connection);
  await bindTab(tabId, { connectionId: connection.id, site: 'logzio' });
  return { id: connection.id };
}

export async function resumeConnection({ id }: PopupRequest<'resume'>): Promise<void> {
  await change(id, (connection) => ({ ...connection, status: 'open', visitedAt: Date.now() }));
  await syncContentScripts();
  await notifyPages();
}

export async function removeConnection({ id }: PopupRequest<'remove'>): Promise<void> {
  const connection = await findConnection(id);
  if (!connection) throw { code: 'connection_gone' } satisfies Problem;
  await keepRemoved(connection);
  try {
    await deleteConnection(id);
  } catch (problem) {
    await dropRemoved((removed) => removed.id === id);
    throw problem;
  }
  await syncContentScripts();
  await notifyPages();
}

export async function undoRemove({ id }: PopupRequest<'undo-remove'>): Promise<void> {
  const found = (await removedConnections()).find((connection) => connection.id === id);
  if (!found) throw { code: 'connection_gone' } satisfies Problem;
  await saveConnection(found);
  await dropRemoved((connection) => connection.id === id);
  await syncContentScripts();
}

/** One setting from the popup. Open pages follow it at once. */
export async function setSetting({ setting, value }: PopupRequest<'set-setting'>): Promise<void> {
  await saveSetting(setting, value);
  await notifyPages();
}

/** The records that cannot be read, as a file: what is in them can be read by a person, or by a later version. */
export async function downloadUnreadableRecords(): Promise<{ name: string; text: string }> {
  const records = await exportUnreadableRecords();
  return { name: 'logzio-companion-unreadable-records.json', text: JSON.stringify(records, null, 2) };
}

/** Reviews a policy as it stands in the popup, in words. */
export async function reviewPolicyText({
  flow,
  policy,
  bucket,
  prefix,
  encrypted,
}: PopupRequest<'review-policy'>): Promise<ReviewInWords> {
  const parsed = parsePolicy(policy);
  if (!parsed.ok) throw parsed.problem;
  const kms = encrypted === null ? {} : { kmsEncrypted: encrypted };
  return describeReview(reviewPolicy(parsed.value, { bucket, prefix, ...kms }, flowOf({ flow }).needs));
}
