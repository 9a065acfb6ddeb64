import type { Page } from '@playwright/test';
import { serviceWorker } from './support/browser';
import { expect, test } from './support/fixtures';
import { openLogzioForm, setUpInAws } from './support/flow';

// What was done to the browser's own function stays in the worker.
test.use({ ownBrowser: true });

/** What a page notices of it when the admin looks at it again. */
const LOOKED_AT = {
  'its window comes to the front': () => window.dispatchEvent(new Event('focus')),
  'it comes back from the cache': () =>
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  'its tab comes to the front': () =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
};
const PAGES = ['Logz.io', 'AWS'];

for (const site of PAGES)
  for (const [when, look] of Object.entries(LOOKED_AT))
    test(`a page of ${site} that was told nothing asks anew when ${when}`, async ({
      context,
      page,
      card,
    }) => {
      await openLogzioForm(page);
      const aws = await setUpInAws(page, card);
      await aws.card.waitForText(/press Next/);
      const shown: { tab: Page; card: typeof card } = site === 'AWS' ? aws : { tab: page, card };
      await shown.tab.bringToFront();
      const before = site === 'AWS' ? /press Next/ : /in progress/;
      await shown.card.waitForText(before);
      await (await serviceWorker(context)).evaluate(async () => {
        chrome.tabs.sendMessage = () => Promise.reject(new Error('lost'));
        const kept = Object.keys(await chrome.storage.local.get());
        await chrome.storage.local.remove(kept.filter((key) => key.startsWith('connection:')));
      });
      expect(await shown.card.text()).toMatch(before);
      await shown.tab.evaluate(`void (${look})()`);
      if (site === 'AWS') await shown.card.waitUntilGone();
      else await shown.card.waitForText(/Press Set up in AWS to open/);
    });
