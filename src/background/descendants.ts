import type { FirstPage } from '../messages/page-facts';
import { sessionRecord } from './session-record';
import { bindTab, boundTab } from './tabs';

/** Links remembered for a tab: more are not opened before the first of them has loaded. */
const MAX_LINKS = 20;

interface OpenedTab {
  connectionId: string;
  openerId: number;
}

/** Tabs that the browser says a connection's tab opened, until their first page tells how that came about. */
const openedTabs = sessionRecord<OpenedTab>('openedTabs');

/** By tab: the routes of links in it that the admin may have opened in a new tab, the newest last. */
const followedLinks = sessionRecord<string[]>('followedLinks');

/** A tab was opened. Chromium names an opener for Ctrl+T, Alt+Enter and a duplicated tab too: alone, that proves nothing. */
export async function noteOpenedTab(tabId: number, openerId: number): Promise<void> {
  const opener = await boundTab(openerId);
  if (opener?.site === 'aws') await openedTabs.set(tabId, { connectionId: opener.connectionId, openerId });
}

/** A link to the console in a connection's tab was followed to a new tab, or may be from its context menu. */
export async function noteFollowedLink(tabId: number, route: string): Promise<void> {
  await followedLinks.set(tabId, [...((await followedLinks.get(tabId)) ?? []), route].slice(-MAX_LINKS));
}

/** Whether a link to this route was followed there; each counts once. */
async function takeFollowedLink(tabId: number, route: string): Promise<boolean> {
  const links = (await followedLinks.get(tabId)) ?? [];
  const at = links.indexOf(route);
  if (at === -1) return false;
  await followedLinks.set(tabId, links.toSpliced(at, 1));
  return true;
}

/**
 * Binds a tab to the connection of the tab that opened it, where a page of the console led there: by a link, or by a script,
 * which the browser tells as the referrer. The first page of ours in the tab decides, for good.
 * @param firstPage undefined: other pages were there before, or the page was not navigated to but reloaded, restored or duplicated
 */
export async function bindDescendant(tabId: number, firstPage: FirstPage | undefined): Promise<void> {
  const opened = await openedTabs.get(tabId);
  if (!opened) return;
  await openedTabs.delete(tabId);
  if (!firstPage || (await boundTab(tabId))) return;
  const { connectionId, openerId } = opened;
  // Taken in either case: a link that was followed is no proof for the next tab.
  const followed = await takeFollowedLink(openerId, firstPage.route);
  if (followed || firstPage.fromConsole) await bindTab(tabId, { connectionId, site: 'aws' });
}

/** The tab was closed. */
export async function forgetOpenedTab(tabId: number): Promise<void> {
  await openedTabs.delete(tabId);
  await followedLinks.delete(tabId);
}
