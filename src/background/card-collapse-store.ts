import type { CardModel } from '../card-model';
import { sessionRecord } from './session-record';

/** Whether the admin collapsed or expanded the card, by tab: kept over navigation and reload, for the session. */
const collapsedByTab = sessionRecord<boolean>('collapsed');

export const saveCollapsed = (tabId: number, collapsed: boolean): Promise<void> =>
  collapsedByTab.set(tabId, collapsed);

export const forgetCollapsed = (tabId: number): Promise<void> => collapsedByTab.delete(tabId);

/** An answer whose card starts as the admin left the last one in this tab. */
export async function withSavedCollapseState<A extends { card?: CardModel }>(
  answer: A,
  tabId: number,
): Promise<A> {
  const collapsed = await collapsedByTab.get(tabId);
  return answer.card && collapsed !== undefined
    ? { ...answer, card: { ...answer.card, pill: collapsed } }
    : answer;
}
