import { flowOf } from '../../flows';
import { logzioFormUrl, logzioRegionOf } from '../../logzio/logzio-hosts';
import type { FormSnapshot } from '../../messages/page-facts';
import type { Problem } from '../../policy/result';
import { notify } from '../injection';
import { type GivenIds, giveIds, readsIdsFor, setIdReader, unsetIdReader } from '../logzio-card/given-ids';
import { openTab } from '../private-windows';
import { findConnection } from '../store';
import { showTab } from '../tabs';

/**
 * **Use the External ID of BUCKET**, or **Read them from the S3 form** (`of` is null): that form is opened in a tab of its own, is
 * read there, and starts nothing.
 */
export async function chooseIds({ of }: { of: string | null }, tabId: number, origin: string): Promise<void> {
  const region = logzioRegionOf(new URL(origin).host) ?? 'us';
  if (of === null) {
    const reader = await openTab(logzioFormUrl(region, flowOf({ flow: 's3-logs' }).form.path));
    if (reader !== undefined) await setIdReader(reader, tabId);
    return;
  }
  const connection = await findConnection(of);
  if (connection?.region !== region) throw { code: 'connection_gone' } satisfies Problem;
  const { accountId, externalId } = connection.details;
  await giveIds(tabId, { accountId, externalId });
}

/** The S3 form shows what another tab waits for: that tab gets it, and comes to the front. */
export async function handIdsOver({ accountId, externalId }: FormSnapshot, tabId: number): Promise<void> {
  const waiting = await readsIdsFor(tabId);
  if (waiting === undefined || !('value' in accountId) || !('value' in externalId)) return;
  const ids: GivenIds = { accountId: accountId.value, externalId: externalId.value };
  await unsetIdReader(tabId);
  await giveIds(waiting, ids);
  if (await showTab(waiting)) notify(waiting, { kind: 'state-changed' });
}
