import type { BrowserContext, Page } from '@playwright/test';
import type { ConsoleOptions } from '../simulators/aws-console/options';
import type { Simulators } from '../simulators/server';
import { Card } from './support/card';
import { expect, test } from './support/fixtures';
import {
  createPolicy,
  openLogzioForm,
  pressForTab,
  pressWhenReady,
  sendArn,
  setUpInAws,
} from './support/flow';
import { startConnection } from './support/started';
import { externalIdOf, verdict } from './support/verdict';

const ROLE = 'logzio-acme-app-logs';

/** A connection whose tab stands on the permissions step, with no policy yet: the user guide's order. */
async function reachPermissions(
  context: BrowserContext,
  sim: Simulators,
): Promise<{ tab: Page; card: Card }> {
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await tab.goto('https://console.aws.amazon.com/iam/home#/roles/create');
  await card.waitForText(/Task 2 of 6.*press Next/s);
  await tab.getByRole('button', { name: 'Next', exact: true }).click();
  await card.waitForText(/Task 4 of 6/);
  return { tab, card };
}

/** Makes the policy in the second tab, returns to the role, and finishes it. */
async function finish(tab: Page, card: Card, second: { tab: Page; card: Card }, sim: Simulators) {
  await createPolicy(second.tab, second.card);
  await second.card.press('Back to the role');
  await expect.poll(() => tab.evaluate(() => document.visibilityState)).toBe('visible');
  await pressWhenReady(tab, card, 'Next');
  await pressWhenReady(tab, card, 'Create role');
  await card.waitForButton('Check role and send ARN');
  expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
}

const variants: [string, ConsoleOptions][] = [
  ['a list that is refreshed and searched', {}],
  ['a list that is re-rendered all the time', { rerender: true }],
  ['a filter that makes tokens', { propertyFilter: true }],
  ['slow lists', { listDelayMs: 1200 }],
];
for (const [name, console] of variants) {
  test.describe(name, () => {
    test.use({ simulatorOptions: { console } });
    test('the card makes the policy in a second tab and attaches it in the waiting one', {
      tag: '@full',
    }, async ({ context, sim }) => {
      const { tab, card } = await reachPermissions(context, sim);
      await finish(tab, card, await pressForTab(context, card, 'Create the policy'), sim);
    });
  });
}

test.describe('the 2022-23 permissions step', () => {
  test.use({ simulatorOptions: { console: { createPolicyButton: true, propertyFilter: true } } });
  test("the console's own Create policy opens a tab that the companion fills", async ({ context, sim }) => {
    const { tab, card } = await reachPermissions(context, sim);
    const button = tab.getByRole('main').getByRole('link', { name: 'Create policy' });
    const [second] = await Promise.all([context.waitForEvent('page'), button.click()]);
    await finish(tab, card, { tab: second, card: new Card(second) }, sim);
  });
});

test("the guide's own order, from the form to the saved ARN", async ({ context, page, card, sim }) => {
  await openLogzioForm(page);
  const { tab, card: aws } = await setUpInAws(page, card);
  await aws.waitForText(/press Next/);
  await tab.goto('https://console.aws.amazon.com/iam/home#/roles/create');
  await aws.waitForText(/Task 2 of 6.*press Next/s);
  await tab.getByRole('button', { name: 'Next', exact: true }).click();
  await finish(tab, aws, await pressForTab(context, aws, 'Create the policy'), sim);
  await sendArn(page, card, aws);
  await expect(page.getByText('Logz.io authenticated and connected').first()).toBeVisible();
  expect(sim.logzio.saves.at(-1)).toMatchObject({ ok: true });
});

test('nothing is ticked and Next is not pointed at while the policy does not exist', async ({
  context,
  sim,
}) => {
  const { tab, card } = await reachPermissions(context, sim);
  await card.waitForButton('Create the policy');
  expect(await card.text()).not.toMatch(/press Next/);
  await expect(tab.getByRole('row', { selected: true })).toHaveCount(0);
});
