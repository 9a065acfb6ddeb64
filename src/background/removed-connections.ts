import type { Connection } from '../connection/connection';
import { distanceTo } from '../connection/pending';
import { sessionRecord } from './session-record';
import { isPrivateTurn } from './store';

interface Removed {
  connection: Connection;
  /** ms since epoch */
  at: number;
}

/** Removed connections, to be brought back for a while as long as the browser runs: in memory alone. */
const removed = sessionRecord<Removed>('removed');
/** How long **Undo** stays (ms). */
const UNDO_TIME_MS = 10 * 60 * 1000;

/** The removed connections of this turn's kind of window, the last one last. */
export async function removedConnections(): Promise<Connection[]> {
  const recent = (await removed.entries())
    .map(([, entry]) => entry)
    // A clock that was set back makes nothing last longer.
    .filter(({ at }) => distanceTo(at) < UNDO_TIME_MS)
    .sort((a, b) => a.at - b.at);
  return recent
    .map(({ connection }) => connection)
    .filter((connection) => (connection.private === true) === isPrivateTurn());
}

export const keepRemoved = (connection: Connection): Promise<void> =>
  removed.set(connection.id, { connection, at: Date.now() });

/** Lets go of removed connections for good. */
export async function dropRemoved(which: (connection: Connection) => boolean): Promise<void> {
  for (const [id, { connection }] of await removed.entries()) if (which(connection)) await removed.delete(id);
}
