import { type Connection, isClosed } from '../../connection/connection';
import type { Request } from '../../messages/requests';
import type { Problem } from '../../policy/result';
import { notifyPages, syncContentScripts } from '../injection';
import type { Sender } from '../sender';
import { findConnection, openConnections, saveConnection } from '../store';
import { namedConnection } from './logzio';

/** The connection that a side may stop: a page one that its card can be about, the popup any. */
async function stoppable(id: string, { side, tabId, origin }: Sender): Promise<Connection> {
  if (side === 'logzio') return namedConnection(id, tabId, origin);
  const found =
    side === 'popup'
      ? await findConnection(id)
      : (await openConnections()).find((connection) => connection.id === id);
  if (!found) throw { code: 'connection_gone' } satisfies Problem;
  return found;
}

/** **Stop**: the connection is left as it is, and its facts with it, until **Resume**. What Logz.io connected stays finished. */
export async function stopConnection(
  { id }: Extract<Request, { kind: 'stop' }>,
  sender: Sender,
): Promise<void> {
  const { request: _asked, ...connection } = await stoppable(id, sender);
  if (isClosed(connection)) return;
  await saveConnection({ ...connection, status: 'stopped' });
  await syncContentScripts();
  await notifyPages();
}
