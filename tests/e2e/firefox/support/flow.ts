import type { ElementHandle, Page } from 'puppeteer-core';
import { createPolicy } from '../../../simulators/iam';
import type { Simulators } from '../../../simulators/server';
import { type Begin, beginConnection, type ExtensionPage } from '../../support/connection';
import { detailsFor } from '../../support/details';
import { BUCKET, FORM_URL } from '../../support/flow';
import { makeRole } from '../../support/made-role';
import { ACCOUNT, externalIdOf } from '../../support/verdict';
import { Card, retype } from './card';
import { type Firefox, until } from './firefox';

/** A tab and the card on it. */
export interface Tab {
  tab: Page;
  card: Card;
}

/** Presses the button of this name with the real mouse, as soon as it is there. */
export async function press(page: Page, name: string): Promise<void> {
  await named(page, name, 'button').click();
}

const named = (page: Page, name: string, role: string) =>
  page.locator(`::-p-aria([name="${name}"][role="${role}"])`);

/** Types into a field in place of what it holds, key by key. */
export async function enter(page: Page, name: string, text: string): Promise<void> {
  await named(page, name, 'textbox').click();
  await retype(page, text);
}

/** What a text field holds. */
export const textOf = (page: Page, name: string): Promise<string> =>
  named(page, name, 'textbox')
    .map((field) => (field as HTMLInputElement).value)
    .wait();

/** Logz.io's form for a role, as the admin opens it. */
export async function openRoleForm(page: Page): Promise<void> {
  await press(page, '+ Add a bucket');
  await press(page, 'Authenticate with a role');
}

/** The text field below a label of Logz.io's form. */
export const logzioField = (page: Page, label: string) =>
  page.locator(`[data-logz-test-subject="s3-form-${label.toLowerCase().replaceAll(' ', '-')}"] input`);

/** Logz.io's form with all that the connection needs, and its card. */
export async function completeForm(page: Page): Promise<Card> {
  await page.goto(FORM_URL);
  await openRoleForm(page);
  await logzioField(page, 'S3 bucket name').fill(BUCKET);
  await press(page, 'Get the role policy');
  return new Card(page);
}

/** From Logz.io's form to the console's tab that the card opens. */
export const setUpInAws = async (firefox: Firefox, page: Page): Promise<Tab> =>
  tabFrom(firefox, await completeForm(page), 'Set up in AWS');

/** Presses a button of the card that opens a tab. */
export async function tabFrom(firefox: Firefox, card: Card, button: string): Promise<Tab> {
  const tab = await firefox.tabFrom(() => card.press(button));
  return { tab, card: new Card(tab) };
}

/** A connection in progress with its console tab open, without the way through Logz.io's form. */
export async function startConnection(firefox: Firefox, externalId: string, begin: Begin = {}): Promise<Tab> {
  const popup = await firefox.popup();
  // Puppeteer's type of `evaluate` says the same in other words.
  const asked = popup as unknown as ExtensionPage;
  const tab = await firefox.tabFrom(() => beginConnection(asked, externalId, begin));
  await popup.close();
  return { tab, card: new Card(tab) };
}

/** The same with the policy made in AWS: it stands at the Create role wizard. */
export function startWithPolicy(firefox: Firefox, sim: Simulators): Promise<Tab> {
  const { policy } = detailsFor(BUCKET, '');
  createPolicy(sim.state, ACCOUNT, { policyName: `logzio-${BUCKET}-read`, policyDocument: policy });
  return startConnection(firefox, externalIdOf(sim), { facts: { policySeenAt: 1 } });
}

/** Makes policy and role in AWS as the companion would have them. @returns the address of the role's page */
export function roleMade(sim: Simulators): string {
  makeRole(sim, { details: detailsFor(BUCKET, externalIdOf(sim)) }, `logzio-${BUCKET}`);
  return `https://console.aws.amazon.com/iam/home#/roles/details/logzio-${BUCKET}`;
}

/** The wizard's own button that moves on: the primary one that shows. */
async function moveOnButton(tab: Page): Promise<ElementHandle> {
  const shown: ElementHandle[] = [];
  for (const button of await tab.$$('#app button[class*="variant-primary"]'))
    if (await button.isVisible()) shown.push(button);
  const last = shown.at(-1);
  if (!last) throw new Error(`No button to move on with on ${tab.url()}`);
  return last;
}

/** Presses the wizard's button, and waits until page and companion have moved on. */
export async function moveOn(tab: Page): Promise<void> {
  const words = () => tab.evaluate(() => document.querySelector('#app')?.textContent);
  const before = await words();
  await (await moveOnButton(tab)).click();
  await until('the page to move on', async () => (await words()) !== before);
  // The companion looks at most once a frame.
  await tab.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null)))),
  );
}

/**
 * Presses the wizard's button as often as the companion points at one, until the card says what is awaited.
 * @returns what the card asked to press, in order
 */
export async function followCard({ tab, card }: Tab, awaited: RegExp): Promise<string[]> {
  const pressed: string[] = [];
  for (let count = 0; count < 8; count += 1) {
    const said = await card.waitForText(new RegExp(`${awaited.source}|press [A-Z]`));
    if (awaited.test(said)) return pressed;
    const asked = /(Task \d).*?press (Next|Create policy|Create role)/s.exec(said);
    pressed.push(asked ? `${asked[1]}: ${asked[2]}` : said);
    await moveOn(tab);
  }
  throw new Error(`No end of it: ${pressed.join(', ')}`);
}

/** The last task: check, carry, save. */
export async function sendArn(logzio: Page, card: Card): Promise<void> {
  await card.press('Check role and send ARN');
  await new Card(logzio).waitForText(/press Save/i);
  await press(logzio, 'Save');
}
