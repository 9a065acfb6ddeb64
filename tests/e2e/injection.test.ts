import { serviceWorker } from './support/browser';
import { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { askAsPopup, startConnection } from './support/started';
import { externalIdOf } from './support/verdict';

const ROLES = 'https://console.aws.amazon.com/iam/home#/roles';

test('the console carries the companion only while a connection is open', async ({ context, page, sim }) => {
  const card = new Card(page);
  const worker = await serviceWorker(context);
  const registered = () =>
    worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  await page.goto(ROLES);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await registered()).toEqual([]);
  expect(await page.locator('html > div[popover]').count()).toBe(0);

  const { id } = await startConnection(context, externalIdOf(sim));
  await page.bringToFront();
  // In a tab of the admin's own it is a pill.
  await card.press('Expand');
  await card.waitForButton('Create the policy');
  expect(await registered()).toEqual(['aws-iam']);

  await askAsPopup(context, (ask) => ask({ kind: 'stop', id }));
  await page.bringToFront();
  await card.waitUntilGone();
  expect(await registered()).toEqual([]);
  expect(await page.locator('html > div[popover]').count()).toBe(0);
});

test('a connection that nobody visited for a day is paused, and resumed with a press', async ({
  context,
  page,
  sim,
}) => {
  const { id, card } = await startConnection(context, externalIdOf(sim));
  await card.waitForText(/press Next/);
  await askAsPopup(context, async (ask) => {
    const [popup] = context.pages().slice(-1);
    await popup?.evaluate(async (key) => {
      const record = (await chrome.storage.local.get(key))[key] as object;
      await chrome.storage.local.set({ [key]: { ...record, visitedAt: 1 } });
    }, `connection:${id}`);
    await page.goto(ROLES);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await new Card(page).waitUntilGone();
    await ask({ kind: 'resume', id });
  });
  await page.bringToFront();
  await new Card(page).waitForButton('Expand');
});
