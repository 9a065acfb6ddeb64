import { browser } from '../browser-polyfilled';
import type { RoleCheck } from '../connection/role-check';
import type { Problem } from '../policy/result';
import { sessionRecord } from './session-record';

/** What is known of a tab that belongs to a connection. Tab ids do not survive the browser: kept for the session. */
export interface BoundTab {
  connectionId: string;
  site: 'aws' | 'logzio';
  /** The account that it is signed in to: tabs of several sessions differ. */
  account?: string;
  /** It stands on the permissions step and waits for the policy. */
  waitsForPolicy?: boolean;
  /** The admin pressed **Check role and send ARN** here; carried out until then (ms since epoch). */
  checkUntil?: number;
  /** What the admin pressed **Send it anyway** for: the digest of what was named on the card then. */
  accepted?: string;
  /** What the last check in this tab found. */
  check?: RoleCheck;
  /** The trust policy as the role's page showed it to that check. */
  trustPolicy?: string;
  /** The admin pressed for the role to be corrected: which part of it, over which trust policy alone, until when. */
  correction?: { part: 'trust' | 'policy'; roleName: string; trustBefore: string; until: number };
  /** In a Logz.io tab: the words in which Logz.io refused the ARN that stands in its form. */
  saveFailure?: string;
  /** What kept its ARN from being carried. */
  problem?: Problem;
}

const tabs = sessionRecord<BoundTab>('tabs');

export const boundTab = (tabId: number): Promise<BoundTab | undefined> => tabs.get(tabId);

export const bindTab = (tabId: number, bound: BoundTab): Promise<void> => tabs.set(tabId, bound);

export const unbindTab = (tabId: number): Promise<void> => tabs.delete(tabId);

/** Tabs of a connection, by site. */
export async function tabsOf(
  connectionId: string,
  site: BoundTab['site'],
): Promise<{ tabId: number; bound: BoundTab }[]> {
  return (await tabs.entries())
    .filter(([, bound]) => bound.connectionId === connectionId && bound.site === site)
    .map(([tabId, bound]) => ({ tabId: Number(tabId), bound }));
}

/** Brings a tab and its window to the front. false: the tab is gone. */
export async function showTab(tabId: number): Promise<boolean> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    await unbindTab(tabId);
    return false;
  }
}
