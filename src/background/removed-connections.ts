import { browser } from '../browser-polyfilled';
import type { Connection } from '../connection/connection';
import { write } from './storage-write';
import { isPrivateTurn } from './store';

/** Removed connections, to be brought back for a while as long as the browser runs: in memory alone. */
const KEY = 'removed';
/** How long **Undo** stays (ms). */
const UNDO_TIME = 10 * 60 * 1000;
const session = browser.storage.session;

interface Removed {
  connection: Connection;
  at: number;
}

const load = async (): Promise<Removed[]> => {
  const stored = ((await session.get(KEY))[KEY] as Removed[] | undefined) ?? [];
  return stored.filter(({ at }) => Date.now() - at < UNDO_TIME);
};

/** The removed connections of this turn's kind of window, the last one last. */
export const removedConnections = async (): Promise<Connection[]> =>
  (await load())
    .map(({ connection }) => connection)
    .filter((connection) => (connection.private === true) === isPrivateTurn());

export async function keepRemoved(connection: Connection): Promise<void> {
  await write(session, { [KEY]: [...(await load()), { connection, at: Date.now() }] });
}

/** Lets go of removed connections for good. */
export async function dropRemoved(which: (connection: Connection) => boolean): Promise<void> {
  await session.set({ [KEY]: (await load()).filter(({ connection }) => !which(connection)) });
}
