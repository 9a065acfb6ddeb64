import { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { createPolicy, createRole, pressWhenReady } from './support/flow';
import { sliceOf } from './support/slice';
import { startConnection } from './support/started';
import { externalIdOf, verdict, writes } from './support/verdict';

const CREATE_ROLE = 'https://console.aws.amazon.com/iam/home#/roles/create';
const POLICY_MADE = { facts: { policySeenAt: 1 } };

test('names that the admin changes on the way are kept and used', { tag: '@full' }, async ({
  context,
  sim,
}) => {
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await pressWhenReady(tab, card, 'Next');
  await card.waitForText(/press Create policy/);
  await tab.getByRole('textbox', { name: 'Policy name' }).fill('team-a-policy');
  await pressWhenReady(tab, card, 'Create policy');
  await card.press('Create the role');
  await card.waitForText(/Task 3 of 6.*press Next/s);
  await tab.getByRole('button', { name: 'Next', exact: true }).click();
  await card.waitForText(/Task 4 of 6.*press Next/s);
  await tab.getByRole('button', { name: 'Next', exact: true }).click();
  await card.waitForText(/press Create role/);
  await tab.getByRole('textbox', { name: 'Role name' }).fill('team-a-role');
  await pressWhenReady(tab, card, 'Create role');
  await card.waitForButton('Check role and send ARN');
  expect(verdict(sim, 'team-a-role')).toMatchObject({ ok: true });
});

test('another tab is left alone until Fill this page brings it in', async ({ context, page, sim }) => {
  await startConnection(context, externalIdOf(sim), POLICY_MADE);
  const card = new Card(page);
  await page.goto(CREATE_ROLE);
  await card.waitForButton('Fill this page');
  await expect(page.getByRole('radio', { name: 'AWS service' })).toBeChecked();
  await card.press('Fill this page');
  await expect(page.getByRole('textbox', { name: 'External ID' })).toHaveValue(externalIdOf(sim));
  await card.waitForText(/press Next/);
});

test('what the admin typed is not overwritten without Fill this page', async ({ context, page, sim }) => {
  await page.goto(CREATE_ROLE);
  await page.getByRole('radio', { name: 'AWS account' }).click();
  await page.getByRole('radio', { name: 'Another AWS account' }).click();
  const accountId = page.getByRole('textbox', { name: 'Account ID' });
  await accountId.fill('444455556666');
  await startConnection(context, externalIdOf(sim), POLICY_MADE);
  const card = new Card(page);
  await page.bringToFront();
  await card.waitForButton('Fill this page');
  await expect(accountId).toHaveValue('444455556666');
  await card.press('Fill this page');
  await expect(accountId).toHaveValue('406095609952');
});

test('a tile that the admin chooses instead stays chosen, and the card says so', async ({ context, sim }) => {
  const { tab, card } = await startConnection(context, externalIdOf(sim), POLICY_MADE);
  await card.waitForText(/press Next/);
  await tab.getByRole('radio', { name: 'Web identity' }).click();
  await card.waitForText(/already has another value|was left/);
  await expect(tab.getByRole('radio', { name: 'Web identity' })).toBeChecked();
  await card.press('Fill this page');
  await expect(tab.getByRole('textbox', { name: 'External ID' })).toHaveValue(externalIdOf(sim));
});

test('a Require MFA that the admin ticks is left, said, and holds the highlight back', async ({
  context,
  sim,
}) => {
  const { tab, card } = await startConnection(context, externalIdOf(sim), POLICY_MADE);
  await card.waitForText(/press Next/);
  const mfa = tab.getByRole('checkbox', { name: 'Require MFA' });
  await mfa.click();
  await card.waitForText(/Require MFA/);
  expect(await card.text()).not.toMatch(/press Next/);
  await expect(mfa).toBeChecked();
  await card.press('Fill this page');
  await expect(mfa).not.toBeChecked();
});

test('JSON that the admin wrote is replaced on Fill this page only', async ({ context, sim }) => {
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await card.waitForText(/press Next/);
  await tab.locator('.ace_content').click();
  await tab.keyboard.press('ControlOrMeta+A');
  await tab.keyboard.insertText(
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"*"}]}',
  );
  await card.waitForButton('Fill this page');
  await expect(tab.locator('.ace_content')).toContainText('ec2:*');
  await card.press('Fill this page');
  await expect(tab.locator('.ace_content')).toContainText('s3:GetObject');
  await card.waitForText(/press Next/);
});

const elsewhere: [string, string][] = [
  ['the Create user wizard', '#/users/create'],
  ['an inline policy', '#/roles/details/AWSServiceRoleForSupport/create-policy'],
  ['Edit trust policy', '#/roles/details/AWSServiceRoleForSupport/edit-trust-policy'],
];
for (const [name, hash] of sliceOf(elsewhere, 1)) {
  test(`nothing is written in ${name}, even in a tab of the connection`, async ({ context, sim }) => {
    const { tab, card } = await startConnection(context, externalIdOf(sim));
    await card.waitForText(/press Next/);
    await tab.goto(`https://console.aws.amazon.com/iam/home${hash}`);
    await tab.getByRole('heading', { level: 1 }).first().waitFor();
    await card.waitForText(/Create the policy/);
    const values = await tab
      .locator('main input[type=text], main textarea')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).join(''));
    expect(values).not.toMatch(/logzio|406095609952/);
  });
}

test('signing in on the way and landing on the home page leads on from the card', async ({
  context,
  sim,
}) => {
  sim.signedIn = false;
  sim.signInLanding = 'console-home';
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await tab.getByRole('button', { name: 'Sign in' }).click();
  await tab.waitForURL(/\/console\/home/);
  await card.press('Create the policy');
  await createPolicy(tab, card);
  await card.press('Create the role');
  await createRole(tab, card);
  await card.waitForButton('Check role and send ARN');
  expect(writes(sim)).toEqual(['createPolicy', 'createRole']);
});
