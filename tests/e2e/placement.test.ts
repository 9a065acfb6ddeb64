import type { BrowserContext, Locator, Page } from '@playwright/test';
import { createPolicy } from '../simulators/iam';
import type { Simulators } from '../simulators/server';
import { Card } from './support/card';
import { detailsFor } from './support/details';
import { expect, test } from './support/fixtures';
import { BUCKET } from './support/flow';
import { EXTERNAL_ID, form, pair } from './support/logzio-pages/page-case';
import { makeRole } from './support/made-role';
import { sendArnOf, storedConnection } from './support/prepared';
import { sliceOf } from './support/slice';
import { startConnection } from './support/started';
import { ACCOUNT, externalIdOf } from './support/verdict';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
  // A window of 1280 by 800, zoomed to 200 %.
  { width: 640, height: 400 },
  { width: 480, height: 800 },
];
const APP = 'https://app.logz.io/';
const PLACES = ['start', 'center', 'end'] as const;

const nextButton = (tab: Page) => tab.locator('main button[class*="variant-primary"]').last();

/** What of an element and of the buttons in its row is pressed through to, and what lies under the card. */
const underCard = (target: Locator) =>
  target.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const row = [...document.querySelectorAll<HTMLElement>('main button')].filter((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return button.textContent?.trim() && top < box.bottom && bottom > box.top;
    });
    let free = 0;
    const covered = [element, ...row].filter((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return [left + 3, (left + right) / 2, right - 3].some((x) =>
        [top + 3, (top + bottom) / 2, bottom - 3].some((y) => {
          const hit = document.elementFromPoint(x, y);
          const isCard = hit?.hasAttribute('data-role-companion') === true;
          if (hit && !isCard) free += 1;
          return isCard;
        }),
      );
    });
    return { covered: covered.map(({ textContent, id }) => textContent?.trim() || id), free };
  });

/**
 * Holds the screen in front to it in every window, wherever on it the first element is scrolled to: with the card as it
 * comes, and with all that was written told on it.
 */
async function keepsOff(targets: Locator[], card: Card, said: RegExp): Promise<void> {
  const [first] = targets;
  await card.waitForText(said);
  for (const size of sliceOf(SIZES, 2)) {
    await first?.page().setViewportSize(size);
    for (const place of PLACES) {
      await first?.evaluate((element, block) => element.scrollIntoView({ block }), place);
      for (const target of targets) {
        const where = `${target} in ${size.width} by ${size.height}, at the ${place}`;
        await expect.poll(() => underCard(target), where).toMatchObject({ covered: [] });
        if (target === first) expect((await underCard(target)).free, where).toBeGreaterThan(0);
      }
      expect(await card.isShown()).toBe(true);
    }
  }
}

test.describe('however narrow the window, the card covers', () => {
  test.use({ simulatorOptions: { console: { renderDelayMs: 0, listDelayMs: 0 } } });

  test('no button of the policy editor', async ({ context, sim }) => {
    const { tab, card } = await startConnection(context, externalIdOf(sim));
    await keepsOff([nextButton(tab)], card, /Task 2 of 6.*press Next/s);
  });

  test("no button of the policy's review", async ({ context, sim }) => {
    const { tab, card } = await startConnection(context, externalIdOf(sim));
    await card.waitForText(/press Next/);
    await nextButton(tab).click();
    await keepsOff([nextButton(tab)], card, /press Create policy/);
  });

  test('no button of the trusted entity step, and not the field that it points at', async ({
    context,
    sim,
  }) => {
    const started = { facts: { policySeenAt: 1 } };
    const { tab, card } = await startConnection(context, externalIdOf(sim), started);
    await keepsOff([nextButton(tab)], card, /Task 3 of 6.*press Next/s);
    const externalId = tab.getByRole('textbox', { name: 'External ID' });
    await externalId.fill('one of mine');
    await keepsOff([externalId, nextButton(tab)], card, /External ID already has another value/);
  });

  test('no button of the permissions step, nor of the review, with what was written told too', async ({
    context,
    sim,
  }) => {
    const { policy } = detailsFor(BUCKET, externalIdOf(sim));
    createPolicy(sim.state, ACCOUNT, { policyName: `logzio-${BUCKET}-read`, policyDocument: policy });
    const started = { facts: { policySeenAt: 1 } };
    const { tab, card } = await startConnection(context, externalIdOf(sim), started);
    await card.waitForText(/Task 3 of 6.*press Next/s);
    await nextButton(tab).click();
    await keepsOff([nextButton(tab)], card, /Task 4 of 6.*press Next/s);
    await nextButton(tab).click();
    await card.waitForText(/press Create role/);
    await card.press('Changes and checks');
    await keepsOff([nextButton(tab)], card, /press Create role/);
  });
});

test.describe("on Logz.io's role form, however narrow the window, the card covers", () => {
  test.use({ simulatorOptions: { logzio: { formOpen: true } } });

  /** The form in front, with the ARN of a role on its way into it. */
  async function carriedArn(context: BrowserContext, sim: Simulators) {
    const kept = await storedConnection(context, sim);
    await sendArnOf(context, kept, makeRole(sim, kept));
    const opened = () => context.pages().find((page) => page.url().startsWith(APP)) as Page;
    await expect.poll(opened).toBeDefined();
    const tab = opened();
    await tab.bringToFront();
    return { tab, card: new Card(tab) };
  }

  test('not Save, with what was written told too', async ({ context, sim }) => {
    const { tab, card } = await carriedArn(context, sim);
    await card.waitForText(/The ARN is in place/);
    await card.press('Changes and checks');
    const save = tab.getByRole('button', { name: 'Save', exact: true });
    await keepsOff([save], card, /press Save/i);
  });

  /** A form with a Role ARN of the admin's own, which is pointed at: as wide as the window, and as high as said. */
  async function ownArn(context: BrowserContext, sim: Simulators, height: string) {
    const details = pair((label, value) => `<div><div>${label}</div><div>${value}</div></div>`);
    sim.pages.set(
      APP,
      `<!doctype html><html lang="en"><meta charset="utf-8"><style>
body { margin: 0 } main { padding: 100vh 0 } input { box-sizing: border-box; width: 100% } #r { height: ${height} }
</style>${form(details).replace(EXTERNAL_ID, externalIdOf(sim)).replace('data-is="roleArn"', '$& value="one of mine"')}</html>`,
    );
    const { tab, card } = await carriedArn(context, sim);
    const targets = [tab.getByLabel('Role ARN'), tab.getByRole('button', { name: 'Save' })];
    await keepsOff(targets, card, /Role ARN already has another value/);
    return { card, field: targets[0] };
  }

  test('no part of a field as wide as the window', async ({ context, sim }) => {
    await ownArn(context, sim, 'auto');
  });

  test('no part of a field that leaves room for no more than a pill, until the admin opens the pill', async ({
    context,
    sim,
  }) => {
    const { card, field } = await ownArn(context, sim, 'calc(100vh - 260px)');
    await field?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await card.press('Expand the card');
    await card.waitForButton('Fill this page');
  });
});
