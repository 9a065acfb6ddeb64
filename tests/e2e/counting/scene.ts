import type { Page } from '@playwright/test';
import type { Card } from '../support/card';
import { BUCKET, logzioField } from '../support/flow';
import type { Hand } from './hand';

/** Names as the companion gives them by itself; the hand types the same. */
export const POLICY = `logzio-${BUCKET}-read`;
export const ROLE = `logzio-${BUCKET}`;

/** A way through the flow begins here: bucket and prefix stand in Logz.io's form, which is in front. */
export interface Scene {
  hand: Hand;
  logzio: Page;
  /** The card on a tab, waited for as long as this machine may take. */
  cardOn(page: Page): Card;
}

/** The flow's end, the same for all: Logz.io's success. */
export async function connected(logzio: Page): Promise<void> {
  await logzio.getByText('Logz.io authenticated and connected to your S3 bucket.').first().waitFor();
}

export const save = (logzio: Page) => logzio.getByRole('button', { name: 'Save', exact: true }).first();
export const policyButton = (logzio: Page) => logzio.getByRole('button', { name: 'Get the role policy' });
export const shownPolicy = (logzio: Page) => logzio.locator('.policy pre code');
export const roleArn = (logzio: Page) => logzioField(logzio, 'Role ARN');

/** The button beside a value of the form that copies it. */
export const copyButton = (logzio: Page, value: 'account-id' | 'external-id') =>
  logzio.locator(`[data-logz-test-subject="s3-form-${value}"]`).getByTitle('Copy');

/** A button of the console's page, not of its frame. */
export const button = (aws: Page, name: string) =>
  aws.getByRole('main').getByRole('button', { name, exact: true });

/** A link of the console's page; Cloudscape renders some buttons as links. */
export const link = (page: Page, name: string) => page.getByRole('link', { name }).first();
