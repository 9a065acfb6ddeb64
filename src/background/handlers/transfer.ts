import { parseBucketName } from '../../connection/bucket';
import { withRoleArn } from '../../connection/connection';
import { readyDetailsOf } from '../../flows';
import { asCliCommands } from '../../handover/as-cli-commands';
import { asCloudFormation } from '../../handover/as-cloudformation';
import { asTerraform } from '../../handover/as-terraform';
import { asText } from '../../handover/as-text';
import type { Handover, HandoverFormat } from '../../handover/handover';
import type { Request } from '../../messages/requests';
import type { Imported } from '../../messages/responses';
import type { Problem } from '../../policy/result';
import { handoverOf } from '../handover';
import { notifyPages } from '../injection';
import { loadSettings } from '../settings';
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

const WRITERS: Record<HandoverFormat, { write: (handover: Handover) => string; ending: string }> = {
  text: { write: asText, ending: 'txt' },
  cli: { write: asCliCommands, ending: 'sh' },
  cloudformation: { write: asCloudFormation, ending: 'json' },
  terraform: { write: asTerraform, ending: 'tf' },
};

/** The same for whoever runs AWS without the companion: policy and role, to be made there. */
export async function handOver({
  id,
  format,
}: TransferRequest<'hand-over'>): Promise<{ name: string; text: string }> {
  const connection = await findConnection(id);
  if (!connection) throw { code: 'connection_gone' } satisfies Problem;
  const { settings } = await loadSettings();
  const ready = readyDetailsOf(connection, settings);
  if (!ready.ok) throw ready.problem;
  const { write, ending } = WRITERS[format];
  return {
    name: `logzio-${ready.value.bucket}.${ending}`,
    text: write(handoverOf(connection, ready.value, settings)),
  };
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
