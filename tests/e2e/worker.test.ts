import { stopServiceWorker } from './support/browser';
import { expect, test } from './support/fixtures';
import { createPolicy, createRole, openLogzioForm, sendArn, setUpInAws } from './support/flow';

test.use({ ownBrowser: true });

test('a stopped background worker and a reloaded page cost nothing', async ({ context, page, card, sim }) => {
  await openLogzioForm(page);
  const { tab, card: aws } = await setUpInAws(page, card);
  await stopServiceWorker(context);
  await createPolicy(tab, aws);
  await aws.waitForButton('Create the role');
  await tab.reload();
  await aws.press('Create the role');
  await createRole(tab, aws);
  await aws.waitForButton('Check role and send ARN');
  await sendArn(page, card, aws);
  await expect(page.getByText('Logz.io authenticated and connected').first()).toBeVisible();
  expect(sim.logzio.saves.at(-1)).toMatchObject({ ok: true });
});
