import { browser } from '../browser-polyfilled';

/**
 * Opens the first page, once the companion was installed by a person. What an organization puts into every browser opens no
 * page, nor does what is loaded from a folder, by those who work on it.
 */
export async function showWelcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType !== 'normal' && installType !== 'sideload') return;
  await browser.tabs.create({ url: browser.runtime.getURL('popup/welcome.html') });
}
