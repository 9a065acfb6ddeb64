import type { BrowserContext, FrameLocator, Page } from '@playwright/test';
import { Card } from './card';

export const FORM_URL = 'https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket';
/** A bucket of the default fixture, in the account that is signed in. */
export const BUCKET = 'acme-app-logs';

/** Logz.io's form for a role, as the admin opens and fills it. */
export async function openLogzioForm(page: Page, bucket = BUCKET, prefix = ''): Promise<void> {
  await page.goto(FORM_URL);
  await page.getByRole('button', { name: '+ Add a bucket' }).click();
  await page.getByRole('button', { name: 'Authenticate with a role' }).click();
  await enterBucket(page, bucket, prefix);
}

/** The text field below a label of Logz.io's form, in any of its markups. */
export const logzioField = (page: Page, label: string) =>
  page
    .locator(`[data-logz-test-subject="s3-form-${label.toLowerCase().replaceAll(' ', '-')}"] input`)
    .or(page.getByLabel(label, { exact: true }))
    .or(page.locator(`dt:text-is("${label}") + dd input`))
    .or(page.locator(`tr:has(th:text-is("${label}")) input`))
    .first();

export async function enterBucket(page: Page, bucket: string, prefix = ''): Promise<void> {
  await logzioField(page, 'S3 bucket name').fill(bucket);
  if (prefix) await logzioField(page, 'Prefix').fill(prefix);
}

/** Presses a button of the card that opens a tab, and gives the tab. */
export async function pressForTab(
  context: BrowserContext,
  card: Card,
  button: string,
): Promise<{ tab: Page; card: Card }> {
  const [tab] = await Promise.all([context.waitForEvent('page'), card.press(button)]);
  return { tab, card: new Card(tab) };
}

/** Gets the policy in Logz.io's form and starts the connection from the card. */
export async function setUpInAws(page: Page, card: Card): Promise<{ tab: Page; card: Card }> {
  await page.getByRole('button', { name: 'Get the role policy' }).click();
  return pressForTab(page.context(), card, 'Set up in AWS');
}

/** Where the wizard stands: the tab, or a frame in it. */
type Form = Pick<Page, 'locator'> | FrameLocator;

/** The wizard's primary button, whatever it is called in the console's language. */
const wizardButton = (tab: Form) => tab.locator('main button[class*="variant-primary"]').last();

/** Waits for the companion to highlight a button, and presses it as the admin would. */
export async function pressWhenReady(tab: Form, card: Card, name: string): Promise<void> {
  await card.waitForText(new RegExp(`press ${name}\\b`));
  await wizardButton(tab).click();
}

/** The two steps of the Create policy wizard. */
export async function createPolicy(tab: Form, card: Card): Promise<void> {
  await pressWhenReady(tab, card, 'Next');
  await pressWhenReady(tab, card, 'Create policy');
}

/** The three steps of the Create role wizard. */
export async function createRole(tab: Form, card: Card): Promise<void> {
  await card.waitForText(/Task 3 of 6.*press Next/s);
  await wizardButton(tab).click();
  await card.waitForText(/Task 4 of 6.*press Next/s);
  await wizardButton(tab).click();
  await pressWhenReady(tab, card, 'Create role');
}

/** The last task: check, carry, save. */
export async function sendArn(logzio: Page, logzioCard: Card, card: Card): Promise<void> {
  await card.press('Check role and send ARN');
  await logzioCard.waitForText(/press Save/i);
  await logzio.getByRole('button', { name: 'Save', exact: true }).first().click();
}
