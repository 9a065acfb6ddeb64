import { browser } from '../browser-polyfilled';
import type { Sender } from './sender';

/** Opens the popup, in a window of its own where the browser opens none without a press on the toolbar. */
export async function openPopup(_request: unknown, { tabId }: Sender): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId);
  try {
    await browser.action.openPopup(windowId === undefined ? {} : { windowId });
  } catch {
    const url = browser.runtime.getURL('popup/popup.html');
    await browser.windows.create({ url, type: 'popup', width: 400, height: 640 });
  }
}
