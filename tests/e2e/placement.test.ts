import type { Locator, Page } from '@playwright/test';
import type { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { startConnection } from './support/started';
import { externalIdOf } from './support/verdict';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
  // A window of 1280 by 800, zoomed to 200 %.
  { width: 640, height: 400 },
  { width: 480, height: 800 },
];
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

/** Holds the screen in front to it in every window, wherever on it the element is scrolled to. */
async function keepsOff(target: Locator, card: Card, said: RegExp): Promise<void> {
  for (const size of SIZES) {
    await target.page().setViewportSize(size);
    await card.waitForText(said);
    for (const place of PLACES) {
      await target.evaluate((element, block) => element.scrollIntoView({ block }), place);
      const where = `in ${size.width} by ${size.height}, at the ${place}`;
      await expect.poll(() => underCard(target), where).toMatchObject({ covered: [] });
      expect((await underCard(target)).free, where).toBeGreaterThan(0);
    }
  }
}

test.describe('however narrow the window, the card covers', () => {
  test.use({ simulatorOptions: { console: { renderDelayMs: 0, listDelayMs: 0 } } });

  test('no button of the policy editor', async ({ context, sim }) => {
    const { tab, card } = await startConnection(context, externalIdOf(sim));
    await keepsOff(nextButton(tab), card, /Task 3 of 6.*press Next/s);
  });

  test("no button of the policy's review", async ({ context, sim }) => {
    const { tab, card } = await startConnection(context, externalIdOf(sim));
    await card.waitForText(/press Next/);
    await nextButton(tab).click();
    await keepsOff(nextButton(tab), card, /press Create policy/);
  });

  test('no button of the trusted entity step, and not the field that it points at', async ({
    context,
    sim,
  }) => {
    const started = { facts: { policySeenAt: 1 } };
    const { tab, card } = await startConnection(context, externalIdOf(sim), started);
    await keepsOff(nextButton(tab), card, /Task 2 of 6.*press Next/s);
    const externalId = tab.getByRole('textbox', { name: 'External ID' });
    await externalId.fill('one of mine');
    await keepsOff(externalId, card, /External ID holds something else/);
  });
});
