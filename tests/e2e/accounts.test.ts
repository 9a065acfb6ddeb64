import type { BrowserContext } from '@playwright/test';
import { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { startConnection } from './support/started';
import { externalIdOf, writes } from './support/verdict';

const PROD = '111122223333';
const DEV = '444455556666';
const POLICY_MADE = { facts: { policySeenAt: 1 } };

/** The IAM console of one session among several. */
const hostOf = (session: string) => `https://${session}.eu-west-1.console.aws.amazon.com`;
const inSession = (session: string, hash: string) => `${hostOf(session)}/iam/home?region=eu-west-1${hash}`;

async function openTab(context: BrowserContext, url: string) {
  const tab = await context.newPage();
  await tab.goto(url);
  return { tab, card: new Card(tab) };
}

test('links stay in the session that they were pressed in', async ({ context, sim }) => {
  await startConnection(context, externalIdOf(sim), POLICY_MADE);
  const first = await openTab(context, inSession(`${PROD}-abcd1234`, '#/roles'));
  const second = await openTab(context, inSession(`${PROD}-wxyz9876`, '#/policies'));
  // In tabs of the admin's own it is a pill until they ask for more.
  for (const { tab, card } of [first, second]) {
    await tab.bringToFront();
    await card.press('Expand the card');
  }
  for (const [{ tab, card }, session] of [
    [first, 'abcd1234'],
    [second, 'wxyz9876'],
    [first, 'abcd1234'],
  ] as const) {
    await tab.bringToFront();
    await card.press('Create the role');
    await expect(tab.getByRole('textbox', { name: 'External ID' })).toHaveValue(externalIdOf(sim));
    expect(new URL(tab.url()).origin).toBe(hostOf(`${PROD}-${session}`));
    await card.waitForText(new RegExp(`AWS account ${PROD} \\(acme-prod\\), session ${session}`));
    await tab.goto(inSession(`${PROD}-${session}`, '#/roles'));
  }
});

test.describe('a console that prefills nothing', () => {
  test.use({ simulatorOptions: { console: { deepLinks: 'ignored' } } });

  test('a policy of another account is said on every page, and nothing is filled', async ({
    context,
    sim,
  }) => {
    const policyArn = `arn:aws:iam::${DEV}:policy/logzio-acme-app-logs-read`;
    const { tab, card } = await startConnection(context, externalIdOf(sim), {
      facts: { policySeenAt: 1, policyArn },
    });
    const said = new RegExp(
      `signed in to account ${PROD}, but the policy is in account ${DEV}.*Switch to account ${DEV}`,
    );
    await card.waitForText(said);
    await expect(tab.getByRole('radio', { name: 'AWS service' })).toBeChecked();
    for (const [path, search] of [
      ['iam/home#/roles', ''],
      ['iam/home#/policies', ''],
      ['iam/home#/home', ''],
      ['iam/home#/policies/create', ''],
      ['console/home', '?region=us-east-1'],
    ]) {
      await tab.goto(`https://console.aws.amazon.com/${path}${search}`);
      await card.waitForText(said);
      expect(await card.buttons()).not.toContain('Fill this page');
      expect((await card.buttons()).join()).not.toMatch(/Create the|Back to/);
    }
    // In a tab of the admin's own as well, once they ask.
    const own = await openTab(context, 'https://console.aws.amazon.com/iam/home#/roles');
    await own.card.press('Expand the card');
    await own.card.waitForText(said);
    expect(writes(sim)).toEqual([]);
  });

  test('a role under way in one account and its policy in another is said before anything is filled', async ({
    context,
    sim,
  }) => {
    const { tab, card } = await startConnection(context, externalIdOf(sim));
    await tab.goto(inSession(`${PROD}-abcd1234`, '#/roles/create'));
    await card.waitForText(/Task 2 of 6.*press Next/s);
    await tab.getByRole('button', { name: 'Next', exact: true }).click();
    await card.waitForButton('Create the policy');
    const [second] = await Promise.all([context.waitForEvent('page'), card.press('Create the policy')]);
    const secondCard = new Card(second);
    await secondCard.waitForText(/press Next/);
    await second.goto(inSession(`${DEV}-wxyz9876`, '#/policies/create'));
    await secondCard.waitForText(
      new RegExp(`signed in to account ${DEV}, but the role is being created in account ${PROD}`),
    );
    await expect(second.getByRole('button', { name: 'Visual', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await second.goto(inSession(`${PROD}-abcd1234`, '#/policies/create'));
    await secondCard.waitForText(/press Next/);
  });
});
