import type { Locator, Page } from '@playwright/test';
import { serviceWorker } from './browser';

/** No page of the flow has more stops than this. */
const MOST_STOPS = 150;

/** What the browser's shortcut does in the tab in front: no test can press the browser's own keys. */
export async function pressShortcut(page: Page): Promise<void> {
  await page.bringToFront();
  const worker = await serviceWorker(page.context());
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.sendMessage(tab?.id ?? -1, { kind: 'focus-card' });
  });
}

/** Role and name of what has the focus, as it is read out; in the card's closed root too. */
export async function focused(page: Page): Promise<string> {
  const onCard = await page.evaluate(() => document.activeElement?.matches('[data-role-companion]') === true);
  if (!onCard) {
    const read = await page
      .locator(':focus')
      .first()
      .ariaSnapshot({ timeout: 500 })
      .catch(() => '');
    return read.replace(/^- (\w+)(?: "(.*?)")?.*$/s, '$1 $2');
  }
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const has = nodes.filter(
    ({ properties, role }) =>
      role?.value !== 'RootWebArea' &&
      properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  return has.map(({ role, name }) => `${role?.value} ${name?.value}`).at(-1) ?? '';
}

/** Moves the focus on with Tab until it stands on what is read out so, or on a field that has no name to read out. */
export async function tabTo(page: Page, wanted: RegExp | Locator): Promise<void> {
  const stops: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const now = await focused(page);
    const isThere =
      wanted instanceof RegExp
        ? wanted.test(now)
        : await wanted.evaluate((field) => field === document.activeElement);
    if (isThere) return;
    stops.push(now);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${wanted}; it came to ${[...new Set(stops)].join(' | ')}`);
}

/** Goes there with Tab and presses Enter. */
export async function enterOn(page: Page, wanted: RegExp): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}
