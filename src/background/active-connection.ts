import type { Connection } from '../connection/connection';
import { sameName } from '../connection/iam-names';
import { readyDetailsOf } from '../flows';
import type { Problem } from '../policy/result';
import { loadSettings } from './settings';
import { openConnections } from './store';
import { type BoundTab, boundTab } from './tabs';

/** The connection whose values and card a tab gets: its own, else the one that the page's role or policy is of, else the newest. */
export async function activeConnection(
  tabId: number,
  about = '',
): Promise<{ connection: Connection; bound?: BoundTab } | undefined> {
  const open = await openConnections();
  const { settings } = await loadSettings();
  const bound = await boundTab(tabId);
  const own = open.find(({ id }) => id === bound?.connectionId);
  // A Logz.io tab that went on to the console is not one that the companion opened there.
  if (own && bound?.site === 'aws') return { connection: own, bound };
  const named = (connection: Connection) => {
    const ready = readyDetailsOf(connection, settings);
    return ready.ok && [ready.value.roleName, ready.value.policyName].some((name) => sameName(name, about));
  };
  const connection = (about && open.find(named)) || open[0];
  return connection && { connection };
}

/**
 * Only tabs of a connection report facts; what another tab reports is not believed.
 * @param id the connection that the page names, where it names one: of any other it tells nothing
 */
export async function requireBoundConnection(
  tabId: number,
  id?: string,
): Promise<{ connection: Connection; bound: BoundTab }> {
  const lead = await activeConnection(tabId);
  if (!lead?.bound || (id !== undefined && lead.connection.id !== id))
    throw { code: 'not_in_this_tab' } satisfies Problem;
  return { connection: lead.connection, bound: lead.bound };
}
