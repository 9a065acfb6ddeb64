import type { Page } from '@playwright/test';
import { createPolicy as makePolicy, createRole as makeRole } from '../simulators/iam';
import { expect, test } from './support/fixtures';
import {
  BUCKET,
  createPolicy,
  createRole,
  openLogzioForm,
  pressWhenReady,
  sendArn,
  setUpInAws,
} from './support/flow';
import { ACCOUNT } from './support/verdict';

const POLICY = `logzio-${BUCKET}-read`;
const ROLE = `logzio-${BUCKET}`;
const SERVICE = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
const WRITES = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: `arn:aws:s3:::${BUCKET}/*` }],
});

/** What the card put on the clipboard. */
const clipboard = async (tab: Page): Promise<string> => {
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return tab.evaluate(() => navigator.clipboard.readText());
};

test('names that exist already are said, free ones are taken on a press, and Logz.io connects', async ({
  page,
  card,
  sim,
}) => {
  makePolicy(sim.state, ACCOUNT, { policyName: POLICY, policyDocument: WRITES });
  makePolicy(sim.state, ACCOUNT, { policyName: `${POLICY}-2`, policyDocument: WRITES });
  makeRole(sim.state, ACCOUNT, { roleName: ROLE, trustPolicyDocument: SERVICE });
  await openLogzioForm(page);
  const { tab, card: awsCard } = await setUpInAws(page, card);
  await createPolicy(tab, awsCard);
  await awsCard.waitForText(new RegExp(`A policy named ${POLICY} already exists`));
  expect(await awsCard.text()).not.toContain('press Create policy');
  await awsCard.press(`Use ${POLICY}-2`);
  await pressWhenReady(tab, awsCard, 'Create policy');
  await awsCard.waitForText(new RegExp(`A policy named ${POLICY}-2 already exists`));
  await awsCard.press(`Use ${POLICY}-3`);
  await pressWhenReady(tab, awsCard, 'Create policy');
  await awsCard.press('Create the role');
  await createRole(tab, awsCard);
  await awsCard.waitForText(new RegExp(`A role named ${ROLE} already exists`));
  await awsCard.press(`Use ${ROLE}-2`);
  await pressWhenReady(tab, awsCard, 'Create role');
  await sendArn(page, card, awsCard);
  await card.waitForText(/Logz\.io connected to the bucket/);
  expect(sim.logzio.saves.at(-1)).toMatchObject({ ok: true, arn: `arn:aws:iam::${ACCOUNT}:role/${ROLE}-2` });
  const own = sim.state.accounts[ACCOUNT]?.policies.find(({ policyName }) => policyName === POLICY);
  expect(own?.versions).toHaveLength(1);
});

test('no permission to create policies: the card says which, where, and whom to ask', async ({
  page,
  card,
  sim,
}) => {
  sim.state.accounts[ACCOUNT]?.denied.push({ action: 'iam:CreatePolicy' });
  await openLogzioForm(page);
  const { tab, card: awsCard } = await setUpInAws(page, card);
  await createPolicy(tab, awsCard);
  await awsCard.waitForText(
    /You don’t have permission to create policies \(iam:CreatePolicy\) in account 111122223333/,
  );
  await awsCard.press('Copy request for the account owner');
  await awsCard.waitForText(/Copied: request for the account owner/);
  const text = await clipboard(tab);
  for (const said of [
    'iam:CreatePolicy',
    ACCOUNT,
    BUCKET,
    POLICY,
    ROLE,
    'assumed-role/Admin/mary',
    's3:GetObject',
    'sts:ExternalId',
  ])
    expect(text).toContain(said);
});

test('an organization forbids roles: the card says that no permission in the account changes it', {
  tag: '@full',
}, async ({ page, card, sim }) => {
  sim.state.accounts[ACCOUNT]?.denied.push({ action: 'iam:CreateRole', by: 'scp' });
  await openLogzioForm(page);
  const { tab, card: awsCard } = await setUpInAws(page, card);
  await createPolicy(tab, awsCard);
  await awsCard.press('Create the role');
  await createRole(tab, awsCard);
  await awsCard.waitForText(
    /A policy of your AWS organization doesn’t allow you to create roles \(iam:CreateRole\) in account 111122223333/,
  );
  await awsCard.press('Copy request for the account owner');
  await awsCard.waitForText(/Copied: request/);
  expect(await clipboard(tab)).toContain('a service control policy (SCP) of the organization');
  // What stood in the way is gone: the card goes on as if nothing had been.
  sim.state.accounts[ACCOUNT]?.denied.splice(0);
  await pressWhenReady(tab, awsCard, 'Create role');
  await awsCard.waitForButton('Check role and send ARN');
});

test.describe('in a console whose words are not known', () => {
  const message = `Zasada ${POLICY} już istnieje.`;
  test.use({ simulatorOptions: { console: { failCreatePolicy: { code: 'EntityAlreadyExists', message } } } });

  test('an error that names the very name offers a free one', async ({ page, card }) => {
    await openLogzioForm(page);
    const { tab, card: awsCard } = await setUpInAws(page, card);
    await createPolicy(tab, awsCard);
    await awsCard.waitForText(new RegExp(`AWS rejected the policy name ${POLICY}`));
    await awsCard.press(`Use ${POLICY}-2`);
    await expect(tab.locator('main input[type=text]').first()).toHaveValue(`${POLICY}-2`);
    await awsCard.waitForText(/press Create policy/);
  });
});

test('a bucket of another account gets a bucket policy, and Logz.io connects', async ({
  page,
  card,
  sim,
}) => {
  const buckets = sim.state.accounts[ACCOUNT]?.buckets ?? [];
  const [moved] = buckets.splice(
    buckets.findIndex(({ name }) => name === BUCKET),
    1,
  );
  const theirs = sim.state.accounts['444455556666'];
  if (!moved || !theirs) throw new Error('The fixture lacks the bucket or the other account');
  theirs.buckets.push(moved);
  await openLogzioForm(page);
  const { tab, card: awsCard } = await setUpInAws(page, card);
  await awsCard.waitForText(new RegExp(`Is ${BUCKET} in this account`));
  await awsCard.waitForButton('Check in S3');
  await awsCard.press('No, in another account');
  await awsCard.waitForText(/it also needs a bucket policy/);
  await createPolicy(tab, awsCard);
  await awsCard.press('Create the role');
  await createRole(tab, awsCard);
  await awsCard.press('Check role and send ARN');
  await awsCard.waitForText(/is attached and allows what Logz.io needs/);
  await tab.bringToFront();
  await awsCard.press('Copy bucket policy');
  await awsCard.waitForText(/Copied: bucket policy/);
  moved.policy = await clipboard(tab);
  expect(moved.policy).toContain(`arn:aws:iam::${ACCOUNT}:role/${ROLE}`);
  await page.bringToFront();
  await card.waitForText(/press Save/i);
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await card.waitForText(/Logz\.io connected to the bucket/);
});
