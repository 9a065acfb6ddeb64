import { expect, test } from './support/fixtures';
import { BUCKET, createPolicy, createRole, openLogzioForm, sendArn, setUpInAws } from './support/flow';

test('an admin goes from the form through both wizards and back, and Logz.io connects', async ({
  page,
  card,
  sim,
}) => {
  await openLogzioForm(page);
  const { tab, card: awsCard } = await setUpInAws(page, card);
  await createPolicy(tab, awsCard);
  await awsCard.press('Create the role');
  await createRole(tab, awsCard);
  await sendArn(page, card, awsCard);
  await expect(
    page.getByText('Logz.io authenticated and connected to your S3 bucket.').first(),
  ).toBeVisible();
  await card.waitForText(/Logz\.io connected to the bucket/);
  expect(sim.logzio.saves.at(-1)).toMatchObject({ bucket: BUCKET });
});
