import { browser } from '../browser-polyfilled';

const PAGE = 'popup/welcome.html';
const open = (url: string) => browser.tabs.create({ url: browser.runtime.getURL(url) });

/**
 * Opens the first page, once the companion was installed by a person. What an organization puts into every browser opens no
 * page, nor does what is loaded from a folder, by those who work on it.
 */
export async function showWelcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType !== 'normal' && installType !== 'sideload') return;
  await open(PAGE);
}

/** **Help** on a card: the same page, at the six tasks. */
export async function openHelp(): Promise<void> {
  await open(`${PAGE}#sample`);
}
