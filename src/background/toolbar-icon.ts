import { browser } from '../browser-polyfilled';
import type { CardModel } from '../card-model';
import { currentTask } from '../guide/progress';
import { displaySafe, text } from '../i18n';
import { openConnections } from './store';

/** The colors of the popup's own tones, as a badge has no style sheet. */
const PROGRESS_COLOR = '#0b5f59';
const ERROR_COLOR = '#b3261e';

/** The toolbar icon's tooltip: the product, and on a line of its own what it is about. */
const titleWith = (about: string): string => [text('extension_name'), about].filter(Boolean).join('\n');

/** What the icon says of the newest open connection; nothing where none is open. */
async function progress(): Promise<{ badge: string; title: string }> {
  const [newest] = await openConnections();
  if (!newest) return { badge: '', title: titleWith('') };
  const { task, number } = currentTask(newest);
  const where = text('task_line', String(number), text(`task_${task}`));
  return { badge: `${number}/6`, title: titleWith(`${displaySafe(newest.details.bucket)} · ${where}`) };
}

/** Shows on the toolbar icon where the newest open connection stands. Where none is open, no tab has an error either. */
export async function showProgressOnIcon(): Promise<void> {
  const { badge, title } = await progress();
  await browser.action.setBadgeBackgroundColor({ color: PROGRESS_COLOR });
  await browser.action.setBadgeText({ text: badge });
  await browser.action.setTitle({ title });
  if (badge === '')
    for (const { id } of await browser.tabs.query({}))
      if (id !== undefined) await clearErrorOnIcon(id, title);
}

/** Shows *!* on the icon of a tab whose card says what is wrong, and takes it away when that is over. */
export async function showErrorOnIcon(card: CardModel | undefined, tabId: number): Promise<void> {
  const wrong = card?.lines.find(({ tone }) => tone === 'stop');
  if (!wrong) return clearErrorOnIcon(tabId, (await progress()).title);
  await ofTab([
    browser.action.setBadgeBackgroundColor({ tabId, color: ERROR_COLOR }),
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setTitle({ tabId, title: titleWith(wrong.text) }),
  ]);
}

/** With no text of its own, a tab's icon bears the common one. */
const clearErrorOnIcon = (tabId: number, title: string): Promise<void> =>
  ofTab([
    browser.action.setBadgeText({ tabId, text: null }),
    browser.action.setBadgeBackgroundColor({ tabId, color: PROGRESS_COLOR }),
    browser.action.setTitle({ tabId, title }),
  ]);

/** A tab that is gone by now has no icon. */
const ofTab = (changes: Promise<void>[]): Promise<void> =>
  Promise.all(changes).then(
    () => undefined,
    () => undefined,
  );
