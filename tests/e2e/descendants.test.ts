import type { BrowserContext, Locator, Page } from '@playwright/test';
import { launchWithExtension, serviceWorker } from './support/browser';
import { Card } from './support/card';
import { CREATE_POLICY_URL, LINKS_URL, plantLinks } from './support/console-links';
import { Display, NO_DISPLAY } from './support/display';
import { expect, test } from './support/fixtures';
import { startConnection } from './support/started';
import { externalIdOf } from './support/verdict';

/** A tab of the connection, on a page of the console that links to Create policy. */
async function onLinks(context: BrowserContext, sim: Parameters<typeof plantLinks>[0]): Promise<Page> {
  plantLinks(sim);
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await card.waitForText(/press Next/);
  await tab.goto(LINKS_URL);
  // The script is there once its card is.
  await card.waitForButton('Create the policy');
  return tab;
}

async function opened(context: BrowserContext, act: () => Promise<unknown>): Promise<Page> {
  const [tab] = await Promise.all([context.waitForEvent('page'), act()]);
  return tab;
}

const expectFilled = async (tab: Page): Promise<void> => {
  await new Card(tab).waitForText(/Task 2 of 6.*press Next/s);
};

/** The card is a pill that offers to fill, and the wizard stands as it came. */
async function expectLeftAlone(tab: Page): Promise<void> {
  const card = new Card(tab);
  await card.waitForButton('Fill this page');
  await card.waitForButton('Expand the card');
  await expect(tab.getByRole('button', { name: 'Visual', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
}

const link = (tab: Page, name: string): Locator => tab.getByRole('link', { name, exact: true });

const ways: [string, (tab: Page) => Promise<unknown>][] = [
  ['a middle click', (tab) => link(tab, 'Create policy').click({ button: 'middle' })],
  ['Ctrl and a click', (tab) => link(tab, 'Create policy').click({ modifiers: ['ControlOrMeta'] })],
  ['Shift and a click', (tab) => link(tab, 'Create policy').click({ modifiers: ['Shift'] })],
  [
    'a click on a link for a new tab that hides where it stood',
    (tab) => link(tab, 'Create policy in a new tab').click(),
  ],
  [
    'a middle click on a link that hides where it stood',
    (tab) => link(tab, 'Create policy in a new tab').click({ button: 'middle' }),
  ],
  ['window.open by the console', (tab) => tab.getByRole('button', { name: 'Open Create policy' }).click()],
];
for (const [name, follow] of ways)
  test(`a tab that ${name} in one of ours opens in the console is filled`, async ({ context, sim }) => {
    const tab = await onLinks(context, sim);
    const second = await opened(context, () => follow(tab));
    await second.bringToFront();
    await expectFilled(second);
  });

test('a tab of a link that leads elsewhere is left alone when the admin goes on to the console', async ({
  context,
  sim,
}) => {
  const tab = await onLinks(context, sim);
  const docs = await opened(context, () => link(tab, 'Learn more').click({ button: 'middle' }));
  await docs.bringToFront();
  await link(docs, 'Console').click();
  await expectLeftAlone(docs);
});

test('a tab of ours that is duplicated leaves the copy alone', async ({ context, sim }) => {
  const tab = await onLinks(context, sim);
  await tab.goto(CREATE_POLICY_URL);
  await expectFilled(tab);
  await tab.bringToFront();
  const worker = await serviceWorker(context);
  const copy = await opened(context, () =>
    worker.evaluate(async () => {
      const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (front?.id !== undefined) await chrome.tabs.duplicate(front.id);
    }),
  );
  await expectLeftAlone(copy);
});

test.describe('with real keys', () => {
  test.skip(NO_DISPLAY !== undefined, NO_DISPLAY);
  let display: Display;
  test.beforeAll(async () => {
    display = await Display.open();
  });
  test.afterAll(() => display?.close());

  test('a tab that the admin opens by Ctrl+T, or by Alt+Enter on an address, is left alone; one by the menu of a link is filled', async ({
    sim,
  }) => {
    const context = await launchWithExtension({ simulators: sim, display: display.name });
    const tab = await onLinks(context, sim);
    /** Empties the address bar, which the last keys may have missed, and goes to an address. */
    const goTo = async (page: Page) => {
      await expect(async () => {
        await display.press('ctrl+l');
        await display.type(CREATE_POLICY_URL);
        await display.press('Return');
        await page.waitForURL(CREATE_POLICY_URL, { timeout: 3000 });
      }).toPass();
    };
    const byHand = await opened(context, () => display.press('ctrl+t'));
    await goTo(byHand);
    await expectLeftAlone(byHand);

    await tab.bringToFront();
    await display.press('ctrl+l');
    await display.type(CREATE_POLICY_URL);
    await expectLeftAlone(await opened(context, () => display.press('alt+Return')));

    await tab.bringToFront();
    const byMenu = await opened(context, async () => {
      const before = context.pages().length;
      await expect(async () => {
        await link(tab, 'Create policy').click({ button: 'right' });
        // *Open link in new tab*; before the menu is there the key does nothing.
        await display.press('t');
        await expect.poll(() => context.pages().length, { timeout: 1000 }).toBe(before + 1);
      }).toPass();
    });
    await byMenu.bringToFront();
    await expectFilled(byMenu);
    await context.close();
  });
});
