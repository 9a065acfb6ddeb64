import type { Runtime } from 'webextension-polyfill';
import { isConsoleUrl, isSameConsole } from '../aws-console/console-hosts';
import { browser } from '../browser-polyfilled';
import { logzioRegionOf } from '../logzio/logzio-hosts';
import type { SenderRole } from '../messages/requests';

/** The tab and frame that a message came from; the popup has none (-1). */
export interface TabSender {
  tabId: number;
  frameId: number;
  origin: string;
  /** The tab is in a private window; undefined for the popup, whose window is the one in front. */
  isPrivate: boolean | undefined;
}
/** A message's sender, as the browser vouches for it. */
export type Sender = TabSender & { side: SenderRole };

/** Pages that may hold IAM's forms in frames: of no other service is that known. */
const IAM_PATH = /^\/iam(v2)?\//;

/** Whether a frame is of the console that its tab shows, on IAM's pages. Other tabs' addresses are hidden from the extension. */
const isOwnFrame = ({ tab }: Runtime.MessageSender, origin: string): boolean =>
  tab?.url !== undefined && isSameConsole(tab.url, `${origin}/`) && IAM_PATH.test(new URL(tab.url).pathname);

/**
 * Who sent a message, from what the browser says and not from what the message says.
 * @returns undefined for another extension, a host that is not ours, or a frame but for a console's within the same session's console
 */
export function senderOf(sender: Runtime.MessageSender & { origin?: string }): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL('popup/')))
    return { side: 'popup', tabId: -1, frameId: -1, origin: '', isPrivate: sender.tab?.incognito };
  const { id: tabId, incognito: isPrivate } = sender.tab ?? {};
  // Chromium keeps `url` at the load address after pushState, so its `origin` is asked first; Firefox has none.
  // A sandboxed page's origin is the word "null".
  const address = sender.origin ?? sender.url ?? '';
  const { frameId } = sender;
  if (tabId === undefined || frameId === undefined || !URL.canParse(address)) return undefined;
  const { origin, protocol, host } = new URL(address);
  if (isConsoleUrl(`${origin}/`) && (frameId === 0 || isOwnFrame(sender, origin)))
    return { side: 'aws', tabId, frameId, origin, isPrivate };
  if (frameId === 0 && protocol === 'https:' && logzioRegionOf(host))
    return { side: 'logzio', tabId, frameId, origin, isPrivate };
  return undefined;
}
