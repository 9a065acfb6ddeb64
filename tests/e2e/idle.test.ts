import type { Page } from '@playwright/test';
import { Card } from './support/card';
import { ExtensionActivity } from './support/extension-activity';
import { expect, test } from './support/fixtures';
import { askAsPopup, startConnection } from './support/started';
import { externalIdOf } from './support/verdict';

const CONSOLE = 'https://console.aws.amazon.com/iam/home';
const LOGZIO = 'https://app.logz.io/';
/** It counts the changes of itself, and makes none. */
const STILL_PAGE = `<!doctype html><html><head><title>Still</title><script>
window.changes = 0;
const observer = new MutationObserver((all) => { changes += all.length; });
observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
addEventListener('DOMContentLoaded', () => { observer.takeRecords(); changes = 0; });
</script></head><body><main><p>Nothing to fill</p><input><button>Press</button></main></body></html>`;

/** Loads the page anew, and lets everything run that comes with the loading. */
async function load(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

const changes = (page: Page) => page.evaluate(() => (window as unknown as { changes: number }).changes);

/** All that an observer or listener would notice; the page's own frames after it included. */
const stir = (page: Page) =>
  page.evaluate(async () => {
    document.body.append(document.createElement('p'));
    document.body.classList.toggle('stirred');
    for (const type of ['scroll', 'resize', 'input', 'change', 'click', 'focusin'])
      document.body.dispatchEvent(new Event(type, { bubbles: true }));
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });

test('a console page with no connection open: no script, no world, no change, no function', async ({
  context,
  page,
  sim,
}) => {
  sim.pages.set(CONSOLE, STILL_PAGE);
  const activity = await ExtensionActivity.of(page);
  await load(page, `${CONSOLE}#/roles`);
  expect(await changes(page)).toBe(0);
  await stir(page);
  expect(activity.scripts).toEqual([]);
  expect(activity.worlds).toBe(0);
  expect(await activity.ran()).toEqual([]);

  await startConnection(context, externalIdOf(sim));
  await page.bringToFront();
  await expect.poll(() => activity.scripts).toEqual(['/content-scripts/aws-iam.js']);
});

test('a Logz.io page that is no role form: one small script, which watches nothing on the page', async ({
  page,
  sim,
}) => {
  sim.pages.set(LOGZIO, STILL_PAGE);
  const activity = await ExtensionActivity.of(page);
  await load(page, `${LOGZIO}#/dashboard/home`);
  // A fresh install puts it into the tabs that are open as well: it may have come twice.
  expect([...new Set(activity.scripts)]).toEqual(['/content-scripts/logzio-detect.js']);
  expect(await changes(page)).toBe(0);
  const ranAtChange = async () => {
    await activity.ran();
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    return activity.ran();
  };
  // The second one may still be on its way.
  await expect.poll(ranAtChange).toEqual([]);
});

test('nothing is left on a console page once the connection has ended', async ({ context, page, sim }) => {
  sim.pages.set(CONSOLE, STILL_PAGE);
  const activity = await ExtensionActivity.of(page);
  const { id } = await startConnection(context, externalIdOf(sim));
  await page.goto(`${CONSOLE}#/roles`);
  await page.bringToFront();
  const card = new Card(page);
  // In a tab of the admin's own it is a pill.
  await card.waitForButton('Expand');
  expect(await activity.listeners()).not.toEqual([]);

  await askAsPopup(context, (ask) => ask({ kind: 'stop', id }));
  await page.bringToFront();
  await card.waitUntilGone();
  expect(await activity.listeners()).toEqual([]);
  // A timer of the last scan may still run out, once.
  const ranAtStir = async () => {
    await activity.ran();
    await stir(page);
    return activity.ran();
  };
  await expect.poll(ranAtStir).toEqual([]);
  expect(await page.locator('html > :not(head, body)').count()).toBe(0);
});
