import type { BrowserContext, Locator } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { overlayBoxes } from './support/overlay-boxes';
import { startConnection } from './support/started';
import { externalIdOf } from './support/verdict';

test.use({ simulatorOptions: { console: { renderDelayMs: 0, listDelayMs: 0 } } });

async function atTrustedEntity(context: BrowserContext, externalId: string) {
  const started = await startConnection(context, externalId, { facts: { policySeenAt: 1 } });
  await started.tab.setViewportSize({ width: 1280, height: 900 });
  await started.card.waitForText(/Task 3 of 6.*press Next/s);
  const field = (name: string) => started.tab.getByRole('textbox', { name });
  return { ...started, accountId: field('Account ID'), externalId: field('External ID') };
}

const boxOf = async (field: Locator) => {
  const { x, y, width, height } = (await field.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { left: x, top: y, right: x + width, bottom: y + height };
};

/** Whether a field bears a tick at its end, of the size that leaves the text alone. */
const bearsTick = async (field: Locator): Promise<boolean> => {
  const { left, top, right, bottom } = await boxOf(field);
  return (await overlayBoxes(field.page(), 'tick')).some(
    (tick) =>
      tick.left > (left + right) / 2 && tick.right <= right && tick.top >= top && tick.bottom <= bottom,
  );
};

test('what was filled in bears a tick, wherever it is scrolled to, until it holds something else', async ({
  context,
  sim,
}) => {
  const { tab, card, accountId, externalId } = await atTrustedEntity(context, externalIdOf(sim));
  await accountId.scrollIntoViewIfNeeded();
  await expect.poll(() => bearsTick(accountId)).toBe(true);
  await tab.mouse.wheel(0, 60);
  await expect.poll(() => bearsTick(accountId)).toBe(true);
  expect(await bearsTick(externalId)).toBe(true);
  await accountId.fill('444455556666');
  await card.waitForText(/Account ID already has another value/);
  await card.waitForText(/Account ID waits for you/);
  await expect.poll(() => bearsTick(accountId)).toBe(false);
  expect(await bearsTick(externalId)).toBe(true);
});

test('no tick is drawn over a dialog that covers its field', async ({ context, sim }) => {
  const { tab, accountId } = await atTrustedEntity(context, externalIdOf(sim));
  await accountId.scrollIntoViewIfNeeded();
  await expect.poll(() => bearsTick(accountId)).toBe(true);
  await tab.evaluate(() => {
    const dialog = Object.assign(document.createElement('div'), { role: 'dialog', textContent: 'Sure?' });
    dialog.style.cssText = 'position: fixed; inset: 0; background: white; z-index: 9999';
    document.body.append(dialog);
  });
  await expect.poll(() => overlayBoxes(tab, 'tick')).toEqual([]);
});

test('a press on a line of the card scrolls to its field and rings it', async ({ context, sim }) => {
  const { tab, card, accountId } = await atTrustedEntity(context, externalIdOf(sim));
  await tab.setViewportSize({ width: 1280, height: 600 });
  await card.press('Account ID 406095609952');
  const isRinged = async () => {
    const { top, bottom } = await boxOf(accountId);
    const [ring] = await overlayBoxes(tab, 'ring');
    return ring !== undefined && top > 0 && ring.top < top && ring.bottom > bottom && ring.top > top - 20;
  };
  await expect.poll(isRinged).toBe(true);
  await accountId.click();
  await expect.poll(isRinged).toBe(false);
});

test('the card says where the button to press is that is out of view, and leads there', async ({
  context,
  sim,
}) => {
  const { tab, card } = await atTrustedEntity(context, externalIdOf(sim));
  await tab.setViewportSize({ width: 1280, height: 600 });
  await tab.evaluate(() => scrollTo(0, 0));
  await card.press('Further down the page');
  await expect(tab.locator('main button[class*="variant-primary"]').last()).toBeInViewport();
  await expect.poll(() => card.button('Further down the page')).toBeUndefined();
});

test('the card is moved with the arrow keys and stays where it was moved to, on the next page too', async ({
  context,
  sim,
}) => {
  const { tab, card } = await atTrustedEntity(context, externalIdOf(sim));
  const leftOf = async () => (await overlayBoxes(tab, 'card'))[0]?.left ?? -1;
  await card.press('Menu');
  const before = await leftOf();
  await card.press('Move');
  await expect.poll(async () => Math.abs((await leftOf()) - before)).toBeGreaterThan(500);
  const across = await leftOf();
  const step = across > 500 ? 'ArrowLeft' : 'ArrowRight';
  await tab.keyboard.press(step);
  await tab.keyboard.press(step);
  await expect.poll(async () => Math.round(Math.abs((await leftOf()) - across))).toBe(48);
  const moved = Math.round(await leftOf());
  await tab.reload();
  await card.waitForText(/Task 3 of 6/);
  await expect.poll(async () => Math.round(await leftOf())).toBe(moved);
});

test('the menu stops the connection, and its card goes', async ({ context, sim }) => {
  const { card } = await atTrustedEntity(context, externalIdOf(sim));
  await card.press('Menu');
  await card.press('Stop');
  await card.waitUntilGone();
});
