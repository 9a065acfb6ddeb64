import type { Page } from '@playwright/test';
import type { Card } from './card';

/** The wizard's own button, as it is drawn in any generation: the primary one that shows. */
export const moveOn = (tab: Page) =>
  tab.locator('#app button[class*="variant-primary"]').filter({ visible: true }).last();

/**
 * Presses the wizard's button as often as the companion points at one, until the card says what is awaited.
 * @returns what the card asked to press, in order
 */
export async function followCard(tab: Page, card: Card, until: RegExp): Promise<string[]> {
  const pressed: string[] = [];
  for (let count = 0; count < 8; count += 1) {
    const said = await card.waitForText(new RegExp(`${until.source}|press [A-Z]`, until.flags));
    if (until.test(said)) return pressed;
    const asked = /(Task \d).*?press (Next|Create policy|Create role)/s.exec(said);
    pressed.push(asked ? `${asked[1]}: ${asked[2]}` : said);
    const before = await tab.locator('#app').textContent();
    await moveOn(tab).click();
    // The card follows the page: it must not be read before the page moved on.
    await tab.waitForFunction((old) => document.querySelector('#app')?.textContent !== old, before);
    await tab.waitForTimeout(100);
  }
  throw new Error(`No end of it: ${pressed.join(', ')}`);
}
