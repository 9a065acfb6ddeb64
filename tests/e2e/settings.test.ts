import type { Page } from '@playwright/test';
import { popupPage } from './support/browser';
import { expect, test } from './support/fixtures';
import { BUCKET, openLogzioForm, pressWhenReady, setUpInAws } from './support/flow';
import { startConnection } from './support/started';
import { externalIdOf } from './support/verdict';

const openSettings = async (popup: Page) => popup.getByText('Settings', { exact: true }).click();

test('with filling on press, an AWS page is left alone until Fill this page, and its next screen too', async ({
  context,
  page,
  card,
}) => {
  const popup = await popupPage(context);
  await openSettings(popup);
  await popup.getByLabel('When I press Fill this page').check();
  await popup.close();
  await openLogzioForm(page);
  const { tab, card: awsCard } = await setUpInAws(page, card);
  await awsCard.waitForText(/Press Fill this page/);
  await expect(tab.locator('main')).not.toContainText(BUCKET);
  await awsCard.press('Fill this page');
  await pressWhenReady(tab, awsCard, 'Next');
  await awsCard.waitForText(/Press Fill this page/);
  await expect(tab.getByRole('textbox', { name: /Policy name/ })).toHaveValue('');
  await awsCard.press('Fill this page');
  await expect(tab.getByRole('textbox', { name: /Policy name/ })).toHaveValue(`logzio-${BUCKET}-read`);
});

test('a pattern from the settings names the policy, and a wrong one is refused in words', {
  tag: '@full',
}, async ({ context, page, card }) => {
  const popup = await popupPage(context);
  await openSettings(popup);
  const pattern = popup.getByRole('textbox', { name: 'Policy name pattern' });
  await pattern.fill('team-{bucket');
  await expect(pattern).toHaveAccessibleDescription(/must contain \{bucket\} exactly once/);
  await pattern.fill('team-{bucket}-logs');
  await expect(pattern).not.toHaveAttribute('aria-invalid', 'true');
  await popup.close();
  await openLogzioForm(page);
  const { tab, card: awsCard } = await setUpInAws(page, card);
  await pressWhenReady(tab, awsCard, 'Next');
  await expect(tab.getByRole('textbox', { name: /Policy name/ })).toHaveValue(`team-${BUCKET}-logs`);
});

test('an exported connection is shown, downloaded, and imported where it is missing', async ({
  context,
  sim,
}) => {
  await startConnection(context, externalIdOf(sim));
  const popup = await popupPage(context);
  await popup.getByRole('button', { name: 'Export' }).click();
  const shown = await popup.locator('pre').textContent();
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`logzio-connection-${BUCKET}.json`);
  const file = await download.path();
  await popup.getByText('Import a connection').click();
  await popup.getByLabel('File from a colleague').setInputFiles(file);
  await expect(popup.getByText(/already exists/)).toBeVisible();
  await popup.getByRole('button', { name: 'Keep the existing one' }).click();
  await popup.getByRole('button', { name: 'Remove', exact: true }).click();
  await popup.getByRole('textbox', { name: 'Or paste its text' }).fill(shown ?? '');
  await popup.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(popup.getByRole('status')).toHaveText(`Imported ${BUCKET}. Check its details.`);
  await expect(popup.getByRole('heading', { name: BUCKET })).toBeFocused();
  await expect(popup.getByRole('definition').filter({ hasText: externalIdOf(sim) })).toBeVisible();
});

test('a damaged record is said, and can be downloaded', async ({ context }) => {
  const popup = await popupPage(context);
  await popup.evaluate(() => chrome.storage.local.set({ 'connection:broken': { schema: 1, half: true } }));
  await popup.reload();
  await expect(popup.getByText(/could not be read: 1/)).toBeVisible();
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  await popup.getByRole('button', { name: 'Delete damaged connections permanently' }).click();
  await expect(popup.getByText(/could not be read/)).toHaveCount(0);
});
