import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Simulators } from '../../simulators/server';
import { externalIdOf } from '../support/verdict';
import { coverByTransition, coverUntilClicked, swapAt, zoomPage } from '../threats/tricks';
import type { Card } from './support/card';
import type { Firefox } from './support/firefox';
import { test } from './support/fixtures';
import { completeForm, startConnection, type Tab } from './support/flow';

/** Longer than what a press hangs on must have stood before it (ms). */
const MOMENT = 450;
const POLICIES = 'https://console.aws.amazon.com/iam/home#/policies';

/** Rests on a button of the card as a person does. @returns where it is */
async function restOn(tab: Page, card: Card, name: string) {
  await card.waitForButton(name);
  const at = await card.placeOf(name);
  await tab.mouse.move(at.x, at.y);
  await delay(MOMENT);
  return at;
}

async function onPolicies(firefox: Firefox, sim: Simulators): Promise<Tab> {
  const { tab, card } = await startConnection(firefox, externalIdOf(sim));
  await card.waitForText(/press Next/);
  await tab.goto(POLICIES);
  await card.waitForButton('Create the policy');
  return { tab, card };
}

/** The next press, of a person who looks again, is taken. */
async function isTakenNow({ tab, card }: Tab): Promise<void> {
  expect(tab.url()).toBe(POLICIES);
  await card.press('Create the policy');
  await expect.poll(() => tab.url()).toMatch(/policies\/create/);
}

for (const type of ['pointerdown', 'later'])
  test(`a page that swaps policy and account at ${type} has nothing stored that the card did not show`, async ({
    firefox,
    page,
  }) => {
    const card = await completeForm(page);
    const at = await restOn(page, card, 'Set up in AWS');
    await page.evaluate(swapAt, type);
    await page.mouse.click(at.x, at.y, { delay: 100 });
    await card.waitForText(/999988887777/);
    const popup = await firefox.popup();
    const kept = await popup.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
    expect(kept).not.toContain('999988887777');
    await popup.close();
  });

test('a page zoomed by its own style takes no press', async ({ firefox, sim }) => {
  const { tab, card } = await onPolicies(firefox, sim);
  for (const zoom of ['0.02', '4', '12']) {
    await tab.evaluate(zoomPage, zoom);
    await delay(MOMENT);
    const at = await card.placeOf('Create the policy');
    await tab.mouse.move(Math.min(at.x, 1200), Math.min(at.y, 800));
    await delay(MOMENT);
    await tab.mouse.click(Math.min(at.x, 1200), Math.min(at.y, 800));
    expect(tab.url(), zoom).toBe(POLICIES);
  }
  await tab.evaluate(zoomPage, '');
  await isTakenNow({ tab, card });
});

test('a view transition that ends as the press begins keeps it from being taken', async ({
  firefox,
  sim,
}) => {
  const { tab, card } = await onPolicies(firefox, sim);
  const at = await restOn(tab, card, 'Create the policy');
  await tab.evaluate(coverByTransition);
  await delay(MOMENT);
  await tab.mouse.click(at.x, at.y);
  await card.waitForText(/That click was ignored/);
  await isTakenNow({ tab, card });
});

test('a double click whose first half took away what lay over the card is not taken', async ({
  firefox,
  sim,
}) => {
  const { tab, card } = await onPolicies(firefox, sim);
  const at = await restOn(tab, card, 'Create the policy');
  await tab.evaluate(coverUntilClicked);
  await delay(MOMENT);
  await tab.mouse.click(at.x, at.y, { count: 2 });
  await card.waitForText(/That click was ignored/);
  await isTakenNow({ tab, card });
});
