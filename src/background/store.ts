import { browser } from '../browser-polyfilled';
import { type Connection, EMPTY_DETAILS, isClosed } from '../connection/connection';
import type { FlowKind } from '../connection/flow-kind';
import { distanceTo } from '../connection/pending';
import type { UnreadableRecord } from '../messages/responses';
import { readRecord, recordOf } from './record';
import { isExpired, withoutValues } from './retention';
import { loadSettings } from './settings';
import { erase, write } from './storage-write';

const PREFIX = 'connection:';
/** Whether a key of the storage is a connection's. */
export const isConnectionKey = (key: string): boolean => key.startsWith(PREFIX);
/** A connection nobody visited for this long is paused (ms). */
const PAUSE_AFTER = 24 * 60 * 60 * 1000;

/** Connections of private windows live as long as the browser; the others are kept. */
const { local, session } = browser.storage;
/** Where the connections of this turn are: a turn sees those of its own kind of window, and never the others. */
let currentArea = local;

/** What waits for its turn: what a person waits for at the popup, and everything else. */
const waiting = { urgent: [] as (() => Promise<void>)[], other: [] as (() => Promise<void>)[] };
let isRunning = false;

async function runTurns(): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  for (;;) {
    const turn = waiting.urgent.shift() ?? waiting.other.shift();
    if (!turn) break;
    await turn();
  }
  isRunning = false;
}

/**
 * Runs a task after the one under way, whether or not that failed. They run one after another: two that read and write the same
 * record never cross.
 * @param isPrivate whether the task is a private window's: it works with the connections of private windows alone
 * @param isUrgent whether it goes before all that are not: pages that ask in a flood keep no person waiting
 */
export function enqueue<T>(
  task: () => Promise<T>,
  isPrivate: () => boolean | Promise<boolean> = () => false,
  isUrgent = false,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const turn = async () => {
      try {
        currentArea = (await isPrivate()) ? session : local;
        resolve(await task());
      } catch (problem) {
        reject(problem);
      }
    };
    waiting[isUrgent ? 'urgent' : 'other'].push(turn);
    void runTurns();
  });
}

/** Whether this turn is a private window's. */
export const isPrivateTurn = (): boolean => currentArea === session;

/** Every readable connection of this turn's kind of window, newest first, and the records that cannot be read. */
export async function loadConnections(): Promise<{
  connections: Connection[];
  unreadableRecords: UnreadableRecord[];
}> {
  const { connections, unreadableRecords } = await read(currentArea);
  return { connections: await withoutOldValues(connections), unreadableRecords };
}

async function read(
  from: typeof currentArea,
): Promise<{ connections: Connection[]; unreadableRecords: UnreadableRecord[] }> {
  const connections: Connection[] = [];
  const unreadableRecords: UnreadableRecord[] = [];
  for (const [key, stored] of Object.entries(await from.get(null))) {
    if (!isConnectionKey(key)) continue;
    const record = readRecord(stored);
    // It stays where it is, untouched: the version that wrote it, or a later one, may read it.
    if (typeof record === 'string') unreadableRecords.push({ key, why: record });
    else connections.push(withPauseStatus(from === session ? { ...record, private: true } : record));
  }
  const now = Date.now();
  // One of a clock that ran ahead does not lead over all that follow.
  const madeAt = ({ createdAt }: Connection) => Math.min(createdAt, now);
  connections.sort((a, b) => madeAt(b) - madeAt(a));
  return { connections, unreadableRecords };
}

const withPauseStatus = (connection: Connection): Connection =>
  connection.status === 'open' && distanceTo(connection.visitedAt) > PAUSE_AFTER
    ? { ...connection, status: 'paused' }
    : connection;

/** Takes the values out of connections that were closed long enough ago, in storage too. */
async function withoutOldValues(connections: Connection[]): Promise<Connection[]> {
  if (!connections.some((connection) => isClosed(connection) && !connection.valuesRemovedAt))
    return connections;
  const { settings } = await loadSettings();
  const now = Date.now();
  const kept = connections.map((connection) => {
    if (isExpired(connection, settings.keepDays)) return withoutValues(connection, settings);
    // The clock was set back since: its days are counted from now on.
    return (connection.closedAt ?? 0) > now ? { ...connection, closedAt: now } : connection;
  });
  // Where that cannot be written now, the next reading tries again.
  for (const [index, connection] of kept.entries())
    if (connection !== connections[index]) await saveConnection(connection).catch(() => undefined);
  return kept;
}

export async function findConnection(id: string): Promise<Connection | undefined> {
  return (await loadConnections()).connections.find((connection) => connection.id === id);
}

/** The open connections, newest first. */
export async function openConnections(): Promise<Connection[]> {
  return (await loadConnections()).connections.filter(({ status }) => status === 'open');
}

/** Whether a connection is open in windows of either kind. */
export async function hasOpenConnection(): Promise<boolean> {
  const all = [...(await read(local)).connections, ...(await read(session)).connections];
  return all.some(({ status }) => status === 'open');
}

/** Writes a connection, and notes when it was closed. On a problem the earlier record stays. */
export async function saveConnection(connection: Connection): Promise<void> {
  const { closedAt, ...rest } = connection;
  const dated = isClosed(rest) ? { ...rest, closedAt: closedAt ?? Date.now() } : rest;
  await write(connection.private ? session : local, { [PREFIX + connection.id]: recordOf(dated) });
}

export async function deleteConnection(id: string): Promise<void> {
  await erase(currentArea, [PREFIX + id]);
}

/** Removes every connection of private windows, readable or not. */
export async function removePrivate(): Promise<void> {
  await session.remove(Object.keys(await session.get(null)).filter(isConnectionKey));
}

/** The records that cannot be read, as they are stored. */
export async function exportUnreadableRecords(): Promise<Record<string, unknown>> {
  const { unreadableRecords } = await loadConnections();
  return unreadableRecords.length > 0 ? currentArea.get(unreadableRecords.map(({ key }) => key)) : {};
}

/** Removes the damaged records. Those of a newer version stay. */
export async function removeDamaged(): Promise<void> {
  const { unreadableRecords } = await loadConnections();
  await erase(
    currentArea,
    unreadableRecords.filter(({ why }) => why === 'damaged').map(({ key }) => key),
  );
}

/** A new draft. Not saved yet. */
export function newConnection(flow: FlowKind, region: Connection['region']): Connection {
  const now = Date.now();
  return {
    id: crypto.randomUUID(),
    flow,
    status: 'draft',
    region,
    createdAt: now,
    visitedAt: now,
    details: EMPTY_DETAILS,
    policyGenerated: false,
    facts: {},
    ...(isPrivateTurn() ? { private: true } : {}),
  };
}
