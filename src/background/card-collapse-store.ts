import { browser } from '../browser-polyfilled';
import type { CardModel } from '../card-model';

/** Whether the admin collapsed or expanded the card, by tab: kept over navigation and reload, for the session. */
const KEY = 'collapsed';
const session = browser.storage.session;
const load = async (): Promise<Record<string, boolean>> =>
  ((await session.get(KEY))[KEY] as Record<string, boolean> | undefined) ?? {};

export async function saveCollapsed(tabId: number, collapsed: boolean): Promise<void> {
  await session.set({ [KEY]: { ...(await load()), [tabId]: collapsed } });
}

export async function forgetCollapsed(tabId: number): Promise<void> {
  const { [tabId]: _gone, ...rest } = await load();
  await session.set({ [KEY]: rest });
}

/** An answer whose card starts as the admin left the last one in this tab. */
export async function withSavedCollapseState<A extends { card?: CardModel }>(
  answer: A,
  tabId: number,
): Promise<A> {
  const collapsed = (await load())[tabId];
  return answer.card && collapsed !== undefined
    ? { ...answer, card: { ...answer.card, pill: collapsed } }
    : answer;
}
