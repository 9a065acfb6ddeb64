import type { Connection } from '../../connection/connection';
import { readyDetails } from '../../connection/connection';
import { logzioRegionOf } from '../../connection/hosts';
import type { LogzioState, Request } from '../../messages';
import { openConsole } from '../courier';
import { alignInjection, notifyAws } from '../injection';
import { findConnection, loadConnections, newConnection, saveConnection } from '../store';
import { bindTab, boundTab } from '../tabs';

type LogzioRequest<K extends Request['kind']> = Extract<Request, { kind: K }>;

const regionOf = (origin: string) => logzioRegionOf(new URL(origin).host) ?? 'us';

async function ownConnection(tabId: number): Promise<Connection | undefined> {
  const bound = await boundTab(tabId);
  return bound?.side === 'logzio' ? findConnection(bound.connectionId) : undefined;
}

/** What a Logz.io page may know: the connection that began in this very tab, and the ARN asked for there. */
export async function logzioState(tabId: number, origin: string): Promise<LogzioState> {
  const region = regionOf(origin);
  const connection = await ownConnection(tabId);
  if (!connection || connection.region !== region || connection.status === 'draft') return { region };
  const { id, facts, details, request } = connection;
  const seen = facts.roleSeenAt === undefined ? {} : { roleSeenAt: facts.roleSeenAt };
  const { bucket, externalId, prefix } = details;
  const asked = request?.kind === 'send-arn' && request.expiresAt > Date.now();
  return {
    region,
    connection: { id, bucket, externalId, arnDelivered: facts.arnDeliveredAt !== undefined, ...seen },
    ...(asked && facts.roleArn
      ? { delivery: { id, roleArn: facts.roleArn, externalId, bucket, prefix, ...seen } }
      : {}),
  };
}

/**
 * **Set up in AWS**: starts a connection from the form, or goes on with the one under way for the same bucket and
 * External ID, and opens the console.
 */
export async function start(
  { details, policyDrafted }: LogzioRequest<'start'>,
  tabId: number,
  origin: string,
): Promise<{ id: string }> {
  const region = regionOf(origin);
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
  await openConsole(connection);
  return { id: connection.id };
}

/** The ARN was read back from the form. */
export async function arnDelivered({ id }: LogzioRequest<'arn-delivered'>, tabId: number): Promise<void> {
  const connection = await ownConnection(tabId);
  if (connection?.id !== id) return;
  const { request: _done, ...rest } = connection;
  await saveConnection({ ...rest, facts: { ...connection.facts, arnDeliveredAt: Date.now() } });
  await notifyAws();
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
  await notifyAws();
}
