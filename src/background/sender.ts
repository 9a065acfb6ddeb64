import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser';
import { isConsoleUrl, logzioRegionOf } from '../connection/hosts';
import type { Side } from '../messages';

/** The tab that a message came from; the popup has none (-1). */
export interface TabSender {
  tabId: number;
  origin: string;
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
    return { side: 'popup', tabId: -1, origin: '' };
  const tabId = sender.tab?.id;
  // Chromium keeps `url` at the load address after pushState, so its `origin` is asked first; Firefox has none.
  // A sandboxed page's origin is the word "null".
  const address = sender.origin ?? sender.url ?? '';
  if (tabId === undefined || !URL.canParse(address) || sender.frameId !== 0) return undefined;
  const { origin, protocol, host } = new URL(address);
  if (isConsoleUrl(`${origin}/`)) return { side: 'aws', tabId, origin };
  if (protocol === 'https:' && logzioRegionOf(host)) return { side: 'logzio', tabId, origin };
  return undefined;
}
