import { browser } from '../browser-polyfilled';
import { syncContentScripts } from './injection';
import { dropRemoved } from './removed-connections';
import { isPrivateTurn, removePrivate } from './store';

/** Whether the window in front is a private one. */
export async function isPrivateInFront(): Promise<boolean> {
  const front = await browser.windows.getLastFocused().catch(() => undefined);
  return front?.incognito === true;
}

/**
 * Opens an address in a new tab of this turn's kind of window: the one in front, else another one, else a new one.
 * @returns the tab's id, where the browser gives one
 */
export async function openTab(url: string): Promise<number | undefined> {
  const isPrivate = isPrivateTurn();
  if ((await isPrivateInFront()) === isPrivate) return (await browser.tabs.create({ url })).id;
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const other = windows.find(({ incognito }) => incognito === isPrivate);
  if (other?.id === undefined)
    return (await browser.windows.create({ url, incognito: isPrivate })).tabs?.[0]?.id;
  const tab = await browser.tabs.create({ url, windowId: other.id });
  await browser.windows.update(other.id, { focused: true });
  return tab.id;
}

/** With the last private window go the connections of private windows, the removed ones included. */
export async function forgetPrivateConnections(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  await removePrivate();
  await dropRemoved((connection) => connection.private === true);
  await syncContentScripts();
}
