import type { ShownConnection } from '../card-model';
import type { Connection } from '../connection/connection';
import type { Problem } from '../policy/result';
import { digestOf } from './digest';
import { openConnections } from './store';
import { type BoundTab, bindTab, boundTab } from './tabs';

/** What a card says of its connection, for its presses to say it again. */
export const shownConnection = async ({ id, details }: Connection): Promise<ShownConnection> => ({
  id,
  digest: await digestOf(details),
});

/**
 * The open connection that a press on the card of a console tab is for: the one that the card showed, with the values that it
 * had then. Where the tab works for another by now, or its values have changed, the card is outdated.
 */
export async function pressedConnection(
  { id, digest }: ShownConnection,
  tabId: number,
): Promise<{ connection: Connection; bound?: BoundTab }> {
  const open = await openConnections();
  const connection = open.find((one) => one.id === id);
  if (!connection) throw { code: 'connection_gone' } satisfies Problem;
  const tab = await boundTab(tabId);
  const bound = tab?.site === 'aws' && open.some((one) => one.id === tab.connectionId) ? tab : undefined;
  const isOther = bound !== undefined && bound.connectionId !== id;
  if (isOther || (await shownConnection(connection)).digest !== digest)
    throw { code: 'card_outdated' } satisfies Problem;
  return { connection, ...(bound ? { bound } : {}) };
}

/** The same where the press makes the tab one of the connection's. */
export async function adoptFor(
  shown: ShownConnection,
  tabId: number,
): Promise<{ connection: Connection; bound: BoundTab }> {
  const { connection, bound } = await pressedConnection(shown, tabId);
  if (bound) return { connection, bound };
  const adopted: BoundTab = { connectionId: connection.id, site: 'aws' };
  await bindTab(tabId, adopted);
  return { connection, bound: adopted };
}
