import { type Connection, type Details, isClosed } from '../../connection/connection';
import type { LogzRegion } from '../../connection/logzio-region';
import { LOGZIO_HOSTS } from '../../logzio/logzio-hosts';
import type { Request } from '../../messages/requests';
import type { PastedText } from '../../messages/responses';
import { type FoundDetails, findDetails } from '../../pasted/find-details';
import { findFormTab } from '../find-form-tab';
import { notifyPages } from '../injection';
import { loadSettings } from '../settings';
import { findConnection, loadConnections, newConnection, saveConnection } from '../store';
import { frontTab } from './popup';

const NAMES = ['accountId', 'externalId', 'bucket', 'prefix', 'policy'] as const;

/** What a text leaves no doubt of. */
const certainDetails = (found: FoundDetails): Partial<Details> =>
  Object.fromEntries(NAMES.flatMap((name) => (found[name].value ? [[name, found[name].value?.value]] : [])));

/** The region whose open form shows the connection's External ID. */
async function regionOfOpenForm(connection: Connection): Promise<LogzRegion | undefined> {
  if (connection.details.externalId === '') return undefined;
  for (const region of Object.keys(LOGZIO_HOSTS) as LogzRegion[])
    if ((await findFormTab({ ...connection, region })) !== undefined) return region;
  return undefined;
}

/**
 * **Paste everything**: what a text gives beyond doubt goes into a draft, at once, as the popup may close with the next press. A
 * connection for the same bucket and External ID that is past its draft stays as it is.
 */
export async function applyPastedText({
  id,
  text,
}: Extract<Request, { kind: 'use-pasted-text' }>): Promise<PastedText> {
  const found = findDetails(text);
  const details = certainDetails(found);
  const draft = id === null ? undefined : await findConnection(id);
  if (Object.keys(details).length === 0 && !draft)
    return { found, alreadyExists: false, regionIsKnown: false };
  const { connections } = await loadConnections();
  const same = connections.find(
    (each) =>
      !isClosed(each) &&
      details.bucket !== undefined &&
      each.details.bucket === details.bucket &&
      each.details.externalId === details.externalId,
  );
  const base = same ?? draft ?? newConnection('s3-logs', (await loadSettings()).settings.region);
  if (base.status !== 'draft') return { found, id: base.id, alreadyExists: true, regionIsKnown: true };
  const filled = { ...base, details: { ...base.details, ...details } };
  const ofText = found.region.value?.value as LogzRegion | undefined;
  const known = ofText ?? (found.region.choices.length > 0 ? undefined : await regionOfOpenForm(filled));
  const region = known ?? (await frontTab()).region ?? base.region;
  await saveConnection({
    ...filled,
    region,
    policyGenerated: details.policy === undefined && base.policyGenerated,
  });
  await notifyPages();
  return { found, id: base.id, alreadyExists: false, regionIsKnown: known !== undefined };
}
