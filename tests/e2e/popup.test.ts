import type { BrowserContext, Page } from '@playwright/test';
import { configureExtension, extensionId, popupPage, serviceWorker } from './support/browser';
import { Card } from './support/card';
import { detailsFor } from './support/details';
import { expect, test } from './support/fixtures';
import { BUCKET, createPolicy, createRole, logzioField, openLogzioForm, setUpInAws } from './support/flow';
import { externalIdOf, verdict } from './support/verdict';

const field = (popup: Page, name: string) => popup.getByRole('textbox', { name, exact: true });

/** The popup as it stands over a page: in a tab of its own that is not in front. */
async function popupOver(context: BrowserContext): Promise<Page> {
  const url = `chrome-extension://${await extensionId(context)}/popup/popup.html`;
  const worker = await serviceWorker(context);
  const [popup] = await Promise.all([
    context.waitForEvent('page'),
    worker.evaluate(
      (address) => chrome.tabs.create({ url: address, active: false }).then(() => undefined),
      url,
    ),
  ]);
  return popup;
}

test('an admin goes from pasted details alone to a saved role, and Logz.io connects', async ({
  context,
  page,
  sim,
}) => {
  const popup = await popupPage(context);
  await popup.getByRole('button', { name: 'New connection' }).click();
  const { accountId, externalId, bucket, policy } = detailsFor(BUCKET, externalIdOf(sim));
  await field(popup, 'Account ID').fill(` ${accountId.replace(/(\d{4})/g, '$1-').slice(0, -1)} `);
  await field(popup, 'External ID').fill(externalId);
  await field(popup, 'S3 bucket name').fill(bucket);
  const pasted = `Here is the policy:\n\`\`\`json\n// read only\n${policy.replaceAll('"', '”')}\n\`\`\``;
  await field(popup, 'Role policy').fill(pasted);
  await expect(popup.getByText(/curly quotes/i)).toBeVisible();
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Open AWS console' }).click(),
  ]);
  const card = new Card(tab);
  await createPolicy(tab, card);
  await card.press('Create the role');
  await createRole(tab, card);
  const opened = context.waitForEvent('page');
  await card.press('Check role and send ARN');
  const logzio = await opened;
  const logzioCard = new Card(logzio);
  await logzio.getByRole('button', { name: '+ Add a bucket' }).click();
  await logzio.getByRole('button', { name: 'Authenticate with a role' }).click();
  await logzioCard.waitForText(/press Save/i);
  await expect(logzioField(logzio, 'Role ARN')).toHaveValue(/:role\/logzio-/);
  await logzio.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(logzio.getByText('Logz.io authenticated and connected').first()).toBeVisible();
  expect(sim.logzio.saves.at(-1)).toMatchObject({ bucket: BUCKET, ok: true });
  await page.close();
});

test('every keystroke is kept when the popup closes', async ({ context }) => {
  const popup = await popupPage(context);
  await popup.getByRole('button', { name: 'New connection' }).click();
  await field(popup, 'S3 bucket name').pressSequentially('acme-app-l');
  await popup.close();
  await expect(field(await popupPage(context), 'S3 bucket name')).toHaveValue('acme-app-l');
});

test("a detail's problem stands beside it and goes when it is mended", async ({ context }) => {
  const popup = await popupPage(context);
  await popup.getByRole('button', { name: 'New connection' }).click();
  const accountId = field(popup, 'Account ID');
  await accountId.fill('40609560995');
  await expect(accountId).toHaveAccessibleDescription(/12 digits; this one has 11/);
  await accountId.fill('406095609952');
  await expect(accountId).not.toHaveAttribute('aria-invalid', 'true');
  await expect(popup.getByRole('button', { name: 'Open AWS console' })).toHaveCount(0);
});

test('Read this page takes the details from the Logz.io tab in front', async ({ context, page, sim }) => {
  await openLogzioForm(page);
  await expect(page.getByText('406095609952').first()).toBeVisible();
  const popup = await popupOver(context);
  await popup
    .getByRole('button', { name: 'Read this page' })
    .evaluate((button: HTMLElement) => button.click());
  await expect(field(popup, 'Account ID')).toHaveValue('406095609952');
  await expect(field(popup, 'External ID')).toHaveValue(externalIdOf(sim));
  await expect(field(popup, 'S3 bucket name')).toHaveValue(BUCKET);
});

test('Remove takes a connection away at once, and Undo brings it back whole', async ({ context }) => {
  const popup = await popupPage(context);
  await popup.getByRole('button', { name: 'New connection' }).click();
  await field(popup, 'S3 bucket name').fill('acme-cloudtrail');
  await popup.getByRole('button', { name: 'Remove' }).click();
  await expect(field(popup, 'S3 bucket name')).toHaveCount(0);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(field(popup, 'S3 bucket name')).toHaveValue('acme-cloudtrail');
});

test('two buckets at once: each ARN goes into its own tab only', { tag: '@full' }, async ({
  context,
  page,
  card,
  sim,
}) => {
  const buckets = [BUCKET, 'acme-cloudtrail'] as const;
  const second = await context.newPage();
  const sides = [
    { logzio: page, card },
    { logzio: second, card: new Card(second) },
  ];
  const tabs: { tab: Page; card: Card }[] = [];
  for (const [index, side] of sides.entries()) {
    await side.logzio.bringToFront();
    await openLogzioForm(side.logzio, buckets[index]);
    tabs.push(await setUpInAws(side.logzio, side.card));
  }
  // Both policies first, then both roles: the two connections stand in progress side by side.
  for (const { tab, card: aws } of tabs) {
    await tab.bringToFront();
    await createPolicy(tab, aws);
  }
  for (const [index, { tab, card: aws }] of tabs.entries()) {
    await tab.bringToFront();
    await aws.press('Create the role');
    await createRole(tab, aws);
    await aws.press('Check role and send ARN');
    await sides[index]?.card.waitForText(/press Save/i);
  }
  for (const [index, { logzio }] of sides.entries()) {
    await logzio.bringToFront();
    await logzio.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(logzio.getByText('Logz.io authenticated and connected').first()).toBeVisible();
    const bucket = buckets[index] ?? '';
    expect(sim.logzio.saves.at(-1)).toMatchObject({
      bucket,
      ok: true,
      arn: expect.stringContaining(`logzio-${bucket}`),
    });
    expect(verdict(sim, `logzio-${bucket}`, bucket)).toMatchObject({ ok: true });
  }
});

test.describe('an extension whose host access', () => {
  test.use({ ownBrowser: true });
  test('the user withheld asks for it', async ({ context }) => {
    await configureExtension(context, { hostAccess: 'ON_CLICK' });
    const popup = await popupPage(context);
    await expect(popup.getByRole('button', { name: 'Allow access' })).toBeVisible();
  });
});
