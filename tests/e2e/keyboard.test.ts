import type { Page } from '@playwright/test';
import { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { BUCKET, FORM_URL, logzioField } from './support/flow';
import { enterOn, focused, pressShortcut, tabTo } from './support/keyboard';
import { startConnection } from './support/started';
import { externalIdOf } from './support/verdict';

test('the shortcut moves the focus to the card and back to where it was', async ({ context, sim }) => {
  test.setTimeout(60_000);
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await card.waitForText(/press Next/);
  await tabTo(tab, /^button Next/);
  await pressShortcut(tab);
  await expect.poll(() => focused(tab)).toMatch(/Collapse the card/);
  await pressShortcut(tab);
  await expect.poll(() => focused(tab)).toMatch(/^button Next/);
});

test('a collapsed card stays so over a reload and on the next page, in its tab only', {
  tag: '@full',
}, async ({ context, sim }) => {
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await card.waitForText(/press Next/);
  await card.press('Collapse the card');
  await card.waitForButton('Expand the card');
  await tab.reload();
  await card.waitForButton('Expand the card');
  await tab.goto('https://console.aws.amazon.com/iam/home#/roles/create');
  await tab.reload();
  await card.waitForButton('Expand the card');
  const other = await startConnection(context, externalIdOf(sim), { bucket: 'another-bucket' });
  await other.card.waitForButton('Collapse the card');
  await tab.bringToFront();
  await card.press('Expand the card');
  await tab.reload();
  await card.waitForButton('Collapse the card');
});

/** Presses a button of the card: the shortcut leads there. */
async function enterOnCard(page: Page, card: Card, name: string): Promise<void> {
  await card.waitForButton(name);
  await pressShortcut(page);
  await tabTo(page, new RegExp(`^button ${name}`));
  do {
    // A person reads before pressing; what had just changed takes no press yet.
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
  } while (/That click was ignored/.test(await card.text().catch(() => '')));
}

test('an admin goes through the whole flow with the keyboard alone', async ({ context, page, card }) => {
  test.setTimeout(120_000);
  await page.goto(FORM_URL);
  await enterOn(page, /^button \+ Add a bucket/);
  await enterOn(page, /^button Authenticate with a role/);
  await tabTo(page, logzioField(page, 'S3 bucket name'));
  await page.keyboard.type(BUCKET);
  await enterOn(page, /^button Get the role policy/);
  const [tab] = await Promise.all([context.waitForEvent('page'), enterOnCard(page, card, 'Set up in AWS')]);
  const aws = new Card(tab);
  for (const [task, button] of [
    [/Task 2 of 6.*press Next/s, /^button Next/],
    [/press Create policy/, /^button Create policy/],
  ] as const) {
    await aws.waitForText(task);
    await enterOn(tab, button);
  }
  await enterOnCard(tab, aws, 'Create the role');
  for (const [task, button] of [
    [/Task 3 of 6.*press Next/s, /^button Next/],
    [/Task 4 of 6.*press Next/s, /^button Next/],
    [/press Create role/, /^button Create role/],
  ] as const) {
    await aws.waitForText(task);
    await enterOn(tab, button);
  }
  await enterOnCard(tab, aws, 'Check role and send ARN');
  await card.waitForText(/press Save/i);
  await page.bringToFront();
  await enterOn(page, /^button Save/);
  await card.waitForText(/Logz\.io connected to the bucket/);
});
