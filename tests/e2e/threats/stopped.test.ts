import type { BrowserContext, Page } from '@playwright/test';
import type { Simulators } from '../../simulators/server';
import { disableExtension, launchWithExtension } from '../support/browser';
import { expect, test } from '../support/fixtures';
import { askAsPopup, startConnection } from '../support/started';
import { externalIdOf } from '../support/verdict';
import { wizard } from '../traps/wizard';

const CONSOLE = 'https://console.aws.amazon.com/iam/home';
const HOST = 'html > div[popover]';
/** Longer than a scan, an answer of the background and a few writes take together. */
const WHILE = 2500;

/** A tab of a connection whose form is filled, on a page without anything that keeps it out of the cache. */
async function filledTab(context: BrowserContext, sim: Simulators, script = '') {
  sim.pages.set(CONSOLE, wizard({ script }));
  const started = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
  await started.card.waitForText(/press Next/);
  await expect(started.tab.locator('#external')).toHaveValue(externalIdOf(sim));
  return started;
}

/** As a form that is drawn anew, which the companion fills again. */
const empty = (tab: Page) =>
  tab.evaluate(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('input[type=text]')) {
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });

test.describe('a page that comes back by Back', () => {
  test('after Remove is filled with nothing of what was removed, and shows no card', async ({ sim }) => {
    const context = await launchWithExtension({ simulators: sim, backForwardCache: true });
    try {
      const { id, tab } = await filledTab(
        context,
        sim,
        `addEventListener('pageshow', ({ persisted }) => {
          if (!persisted) return;
          document.title = 'back';
          for (const field of document.querySelectorAll('input[type=text]')) {
            field.value = '';
            field.dispatchEvent(new Event('input', { bubbles: true }));
          }
        }, true);`,
      );
      sim.pages.set('https://console.aws.amazon.com/lambda/home', '<title>away</title>');
      await tab.goto('https://console.aws.amazon.com/lambda/home');
      await askAsPopup(context, (ask) => ask({ kind: 'remove', id }));
      await tab.bringToFront();
      await tab.evaluate(() => history.back());
      await expect.poll(() => tab.title(), 'it came out of the cache').toBe('back');
      await tab.waitForTimeout(WHILE);
      await expect(tab.locator('#external')).toHaveValue('');
      await expect(tab.locator(HOST)).toHaveCount(0);
    } finally {
      await context.close();
    }
  });
});

test.describe('a page that a disabled extension left its script on', () => {
  test.use({ ownBrowser: true });
  test('loses the card, and is filled no more', async ({ context, sim }) => {
    const { tab } = await filledTab(context, sim);
    await disableExtension(context);
    await tab.bringToFront();
    await empty(tab);
    await expect(tab.locator(HOST)).toHaveCount(0);
    await empty(tab);
    await tab.waitForTimeout(WHILE);
    await expect(tab.locator('#external')).toHaveValue('');
  });
});
