import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser';
import { isConsoleUrl, logzioRegionOf } from '../connection/hosts';
import type { Side } from '../messages';

/** The tab that a message came from; the popup has none (-1). */
export interface TabSender {
  tabId: number;
  origin: string;
  /** The tab is in a private window; undefined for the popup, whose window is the one in front. */
  isPrivate: boolean | undefined;
}
/** A message's sender, as the browser vouches for it. */
export type Sender = TabSender & { side: Side };

/**
 * Who sent a message, from what the browser says and not from what the message says.
 * @returns undefined for another extension, a frame, or a host that is not ours
 */
export function senderOf(sender: Runtime.MessageSender & { origin?: string }): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL('popup/')))
    return { side: 'popup', tabId: -1, origin: '', isPrivate: sender.tab?.incognito };
  const { id: tabId, incognito: isPrivate } = sender.tab ?? {};
  // Chromium keeps `url` at the load address after pushState, so its `origin` is asked first; Firefox has none.
  const origin = sender.origin ?? (sender.url ? new URL(sender.url).origin : undefined);
  if (tabId === undefined || origin === undefined || sender.frameId !== 0) return undefined;
  if (isConsoleUrl(`${origin}/`)) return { side: 'aws', tabId, origin, isPrivate };
  const { protocol, host } = new URL(origin);
  if (protocol === 'https:' && logzioRegionOf(host)) return { side: 'logzio', tabId, origin, isPrivate };
  return undefined;
}
