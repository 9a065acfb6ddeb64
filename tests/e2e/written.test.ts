import type { BrowserContext } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { BUCKET, pressWhenReady } from './support/flow';
import { startConnection } from './support/started';
import { ACCOUNT, externalIdOf } from './support/verdict';

const ISO = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const LOG = 'Changes and checks';

/** The wizard without the values in its address: every field is the companion's to write. */
async function atTrustedEntity(context: BrowserContext, externalId: string) {
  const { tab, card } = await startConnection(context, externalId, { facts: { policySeenAt: 1 } });
  await tab.goto('https://console.aws.amazon.com/iam/home?region=us-east-1#/roles/create');
  await card.waitForText(/press Next/);
  return { tab, card };
}

test.describe('what was written on the trusted entity step', () => {
  test('is undone one by one, and what was undone is not filled again', async ({ context, sim }) => {
    const { tab, card } = await atTrustedEntity(context, externalIdOf(sim));
    const externalId = tab.getByRole('textbox', { name: 'External ID' });
    const required = tab.getByRole('checkbox', { name: /Require external ID/ });
    await expect(externalId).toHaveValue(externalIdOf(sim));
    await card.press(LOG);

    await card.press('Undo External ID');
    await expect(externalId).toHaveValue('');
    await card.waitForText(/You undid External ID/);
    expect(await card.button('Undo External ID')).toBeUndefined();
    await card.waitForText(/External ID: restored to its previous value/);

    await card.press('Undo Require external ID');
    await expect(required).not.toBeChecked();
    await card.waitForText(/You (changed|undid) Require external ID/);
    expect(await card.button('Undo Require external ID')).toBeUndefined();

    await card.press('Fill this page');
    await expect(required).toBeChecked();
    await expect(externalId).toHaveValue(externalIdOf(sim));
    await card.waitForButton('Undo External ID');
  });

  test('is undone for a choice: the account of before is chosen again', { tag: '@full' }, async ({
    context,
    sim,
  }) => {
    const { tab, card } = await atTrustedEntity(context, externalIdOf(sim));
    await card.press(LOG);
    await card.press('Undo Another AWS account');
    await expect(tab.getByRole('radio', { name: /This account/ })).toBeChecked();
    await card.press('Undo AWS account');
    await expect(tab.getByRole('radio', { name: 'AWS service' })).toBeChecked();
    await card.waitForText(/You (changed|undid) AWS account/);
    await expect(tab.getByRole('radio', { name: 'AWS service' })).toBeChecked();
  });

  test('has no undo for what the admin typed over', async ({ context, sim }) => {
    const { tab, card } = await atTrustedEntity(context, externalIdOf(sim));
    await card.press(LOG);
    await card.waitForButton('Undo Account ID');
    await tab.getByRole('textbox', { name: 'Account ID' }).fill('444455556666');
    await card.waitForText(/Account ID already has another value/);
    expect(await card.button('Undo Account ID')).toBeUndefined();
  });
});

test('all that was written and checked is copied as text for a change ticket', async ({ context, sim }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await pressWhenReady(tab, card, 'Next');
  await pressWhenReady(tab, card, 'Create policy');
  await card.press('Create the role');
  await card.waitForText(/Task 3 of 6.*press Next/s);
  await tab.getByRole('button', { name: 'Next', exact: true }).click();
  await card.waitForText(/Task 4 of 6.*press Next/s);
  await tab.getByRole('button', { name: 'Next', exact: true }).click();
  await card.waitForText(/press Create role/);
  await card.press(LOG);
  await card.press('Copy change log');
  await card.waitForText(/Copied: change log/);
  const [title, ...told] = (await tab.evaluate(() => navigator.clipboard.readText())).split('\n');
  const lines = told.filter((line) => new RegExp(`^${ISO}`).test(line));
  expect(title).toBe(`IAM Role Companion for Logz.io: changes and checks for bucket ${BUCKET}`);
  const row = (what: string) => new RegExp(`^${ISO}  ${ACCOUNT}  ${what}$`);
  for (const what of [
    'Policy editor: filled in',
    `Policy name: logzio-${BUCKET}-read`,
    `Policy’s checkbox: logzio-${BUCKET}-read`,
    `Role name: logzio-${BUCKET}`,
    'Checked: Trust policy is correct: it trusts Logz\\.io’s account with your External ID\\.',
  ])
    expect(lines.filter((line) => row(what).test(line))).toHaveLength(1);
  expect(lines).toEqual([...lines].sort());
  // The policy stands there whole, below its line.
  const policy = told
    .slice(told.findIndex((line) => row('Policy editor: filled in').test(line)) + 1)
    .join('\n');
  expect(policy).toMatch(/^\{.*?"Statement".*?arn:aws:s3:::.*?^\}$/ms);
});
