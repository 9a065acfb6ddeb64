import { extensionId } from './support/browser';
import { expect, test } from './support/fixtures';
import { FORM_URL } from './support/flow';

test('the first page leads to the form of the region that is chosen, and shows the six tasks', async ({
  context,
}) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${await extensionId(context)}/popup/welcome.html`);
  await page.getByLabel('Logz.io region').selectOption('eu');
  await expect(page.getByRole('link', { name: 'Open Logz.io’s S3 form' })).toHaveAttribute(
    'href',
    'https://app-eu.logz.io/#/dashboard/integrations/AWS-S3-Bucket',
  );
  await expect(page.getByText('nothing is opened or created')).toBeVisible();
  const last = page.getByRole('img', { name: 'Send the ARN to Logz.io' });
  await last.scrollIntoViewIfNeeded();
  await expect
    .poll(() => last.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(300);
  await page.close();
});

test('on a page whose form is not open, the pill says what to press, and presses nothing', async ({
  page,
  card,
}) => {
  await page.goto(FORM_URL);
  await card.waitForText(/1\/6|Task 1 of 6/);
  await expect(page.getByRole('button', { name: 'Authenticate with a role' })).toHaveCount(0);
  await page.getByRole('button', { name: '+ Add a bucket' }).click();
  await page.getByRole('button', { name: 'Authenticate with a role' }).click();
  await card.waitForText(/Account ID/);
});
