import { parseBucketName } from '../../connection/bucket';
import { withRoleArn } from '../../connection/connection';
import type { Request } from '../../messages/requests';
import type { Imported } from '../../messages/responses';
import type { Problem } from '../../policy/result';
import { notifyPages } from '../injection';
import { findConnection, loadConnections, newConnection, saveConnection } from '../store';
import { exportText, parseExport } from '../transfer';

type TransferRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

/** **Export**: the connection as a file for a colleague. */
export async function exportConnection({
  id,
}: TransferRequest<'export'>): Promise<{ name: string; text: string }> {
  const connection = await findConnection(id);
  if (!connection) throw { code: 'connection_gone' } satisfies Problem;
  const bucket = parseBucketName(connection.details.bucket);
  const name = `logzio-connection-${bucket.ok ? bucket.value : connection.id}.json`;
  return { name, text: exportText(connection) };
}

/**
 * **Import**: a colleague's connection as a new draft. Where one for the same bucket and External ID is there already,
 * nothing changes until the admin says that its values are to be replaced.
 */
export async function importConnection({ text, replace }: TransferRequest<'import'>): Promise<Imported> {
  const carried = parseExport(text);
  const { bucket, externalId } = carried.details;
  const { connections } = await loadConnections();
  const same = connections.find(
    ({ flow, details }) =>
      flow === carried.flow &&
      bucket !== '' &&
      details.bucket === bucket &&
      details.externalId === externalId,
  );
  if (same && !replace) return { id: same.id, bucket, alreadyExists: true };
  const base = same ?? newConnection(carried.flow, carried.region);
  const { roleArn, ...values } = carried;
  const facts = roleArn === undefined ? base.facts : withRoleArn(base.facts, roleArn);
  await saveConnection({ ...base, ...values, facts });
  await notifyPages();
  return { id: base.id, bucket, alreadyExists: false };
}
