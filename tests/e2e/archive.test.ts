import type { Page } from '@playwright/test';
import type { Simulators } from '../simulators/server';
import type { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { BUCKET, createPolicy, createRole, logzioField, pressForTab, pressWhenReady } from './support/flow';
import { makeRole } from './support/made-role';
import { keptConnections, sendArnOf, storedConnection } from './support/prepared';
import { ACCOUNT, externalIdOf } from './support/verdict';

test.setTimeout(150_000);

const NAME = `logzio-${BUCKET}-archive`;
const ARCHIVE = 'https://app.logz.io/#/dashboard/tools/archive-and-restore';

/** Archive and restore with a bucket entered, and the console that its card opens. */
async function setUp(page: Page, card: Card) {
  await page.goto('about:blank');
  await page.goto(ARCHIVE);
  await logzioField(page, 'S3 bucket name').fill(BUCKET);
  return pressForTab(page.context(), card, 'Set up in AWS');
}

/** From the checked role through **Test connection** to what ends the form. */
async function finish(page: Page, card: Card, aws: Card, end = 'Start archiving') {
  await aws.press('Check role and send ARN');
  await card.waitForText(/press Test connection/i);
  await page.getByRole('button', { name: 'Test connection' }).click();
  await card.waitForText(new RegExp(`press ${end}`, 'i'));
  await page.getByRole('button', { name: end }).click();
  await card.waitForText(/now archives your logs to this bucket/);
}

const rolesOf = (sim: Simulators) => sim.state.accounts[ACCOUNT]?.roles.map(({ roleName }) => roleName);
const bucketIn = (sim: Simulators) =>
  sim.state.accounts[ACCOUNT]?.buckets.find(({ name }) => name === BUCKET);

test.describe('Archive and restore that shows Account ID and External ID', () => {
  test.use({ simulatorOptions: { logzio: { archive: { showsIds: true } } } });

  test('policy first: Logz.io writes to the bucket with a role of its own name', async ({
    page,
    card,
    sim,
  }) => {
    const { tab, card: aws } = await setUp(page, card);
    await createPolicy(tab, aws);
    await aws.press('Create the role');
    await createRole(tab, aws);
    await finish(page, card, aws);
    expect(rolesOf(sim)).toContain(NAME);
    expect(sim.logzio.archives.map(({ what, ok }) => [what, ok])).toEqual([
      ['test', true],
      ['save', true],
    ]);
    expect(bucketIn(sim)?.objects).toEqual(['logzio-verified']);
    const policy = sim.state.accounts[ACCOUNT]?.policies.find(({ policyName }) => policyName === NAME);
    expect(policy?.versions[0]?.document).toContain('s3:PutObject');
  });

  test('role first', async ({ page, card, sim }) => {
    const { tab, card: aws } = await setUp(page, card);
    await aws.waitForText(/press Next/);
    await tab.goto('https://console.aws.amazon.com/iam/home#/roles/create');
    await aws.waitForText(/Task 2 of 6.*press Next/s);
    await tab.getByRole('button', { name: 'Next', exact: true }).click();
    const second = await pressForTab(page.context(), aws, 'Create the policy');
    await createPolicy(second.tab, second.card);
    await second.card.press('Back to the role');
    await expect.poll(() => tab.evaluate(() => document.visibilityState)).toBe('visible');
    await pressWhenReady(tab, aws, 'Next');
    await pressWhenReady(tab, aws, 'Create role');
    await aws.waitForButton('Check role and send ARN');
    await finish(page, card, aws);
    expect(sim.logzio.account('app.logz.io').archive).toMatchObject({ bucket: BUCKET });
    expect(externalIdOf(sim)).toMatch(/^logzio:aws:extid:/);
  });

  test('settings that are there already are updated, and what removes them is never pointed at', async ({
    page,
    card,
    context,
    sim,
  }) => {
    const old = `arn:aws:iam::${ACCOUNT}:role/app-server`;
    sim.logzio.account('app.logz.io').archive = { bucket: BUCKET, arn: old };
    const { tab } = await setUp(page, card);
    await tab.close();
    const [kept] = await keptConnections(context);
    if (!kept) throw new Error('No connection was started');
    const roleArn = makeRole(sim, kept);
    await sendArnOf(context, kept, roleArn);
    await card.waitForText(/Role ARN already has another value/);
    await card.press('Fill this page');
    await card.waitForText(/press Test connection/i);
    await page.getByRole('button', { name: 'Test connection' }).click();
    expect(await card.waitForText(/press Update settings/i)).not.toMatch(/press Remove/i);
    await page.getByRole('button', { name: 'Update settings' }).click();
    await card.waitForText(/now archives your logs to this bucket/);
    expect(sim.logzio.account('app.logz.io').archive).toEqual({ bucket: BUCKET, arn: roleArn });
  });
});

test.describe('a bucket without ACLs', () => {
  test.use({ simulatorOptions: { logzio: { archive: { showsIds: true } } } });

  test("AWS's own words are quoted, and the card says what to do", async ({ page, card, context, sim }) => {
    const bucket = bucketIn(sim);
    if (bucket) bucket.aclsDisabled = true;
    const { tab } = await setUp(page, card);
    await tab.close();
    const [kept] = await keptConnections(context);
    if (!kept) throw new Error('No connection was started');
    await sendArnOf(context, kept, makeRole(sim, kept));
    await card.waitForText(/press Test connection/i);
    await page.getByRole('button', { name: 'Test connection' }).click();
    await card.waitForText(/The bucket does not allow ACLs.*choose ACLs enabled/is);
    expect(bucket?.objects).toBeUndefined();
  });
});

test.describe('Archive and restore with the fields of AWS and Azure at once', () => {
  test.use({ simulatorOptions: { logzio: { archive: { showsIds: true, bothClouds: true } } } });

  test("nothing is read or written on Azure's side, and nothing there is pointed at", async ({
    page,
    card,
    context,
    sim,
  }) => {
    const { tab } = await setUp(page, card);
    await tab.close();
    const azure = page.locator('[data-azure]');
    for (const field of await azure.all()) await field.fill(`secret-${await azure.count()}`);
    const [kept] = await keptConnections(context);
    if (!kept) throw new Error('No connection was started');
    await sendArnOf(context, kept, makeRole(sim, kept));
    await card.waitForText(/press Test connection/i);
    for (const field of await azure.all()) expect(await field.inputValue()).toMatch(/^secret-/);
    const stored = JSON.stringify(await keptConnections(context));
    expect(stored).not.toContain('secret-');
    expect(await card.text()).not.toContain('secret-');
  });
});

test.describe('Archive and restore that shows no External ID', () => {
  /** The page with a bucket entered, and its card. */
  async function openArchive(page: Page) {
    await page.goto('about:blank');
    await page.goto(ARCHIVE);
    await logzioField(page, 'S3 bucket name').fill(BUCKET);
  }

  test('offers those of other connections, says that accounts differ, and Logz.io connects with one', async ({
    page,
    card,
    context,
    sim,
  }) => {
    await storedConnection(context, sim, { bucket: 'acme-cloudtrail' });
    await storedConnection(context, sim, { bucket: 'acme-eu', host: 'app-eu.logz.io', region: 'eu' });
    await openArchive(page);
    await card.waitForText(/a main account and its sub-accounts each have their own/);
    expect(await card.button('Set up in AWS')).toBeUndefined();
    expect((await card.buttons()).filter((name) => name.startsWith('Use the External ID'))).toEqual([
      `Use the External ID of acme-cloudtrail: ${externalIdOf(sim)}`,
    ]);
    await card.press('Use the External ID of acme-cloudtrail');
    await card.waitForText(/External ID used: logzio:aws:extid:/);
    const { tab } = await pressForTab(context, card, 'Set up in AWS');
    await tab.close();
    const kept = (await keptConnections(context)).find(({ details }) => details.bucket === BUCKET);
    if (!kept) throw new Error('No connection was started');
    expect(kept.details.externalId).toBe(externalIdOf(sim));
    await sendArnOf(context, kept, makeRole(sim, kept));
    await card.waitForText(/press Test connection/i);
  });

  test('reads them from the S3 form without starting anything, and comes back', async ({
    page,
    card,
    context,
    sim,
  }) => {
    await openArchive(page);
    const { tab: form, card: formCard } = await pressForTab(context, card, 'Read them from the S3 form');
    await formCard.waitForText(/Nothing is started here.*Press Add a bucket\./s);
    await form.getByRole('button', { name: '+ Add a bucket' }).click();
    await form.getByRole('button', { name: 'Authenticate with a role' }).click();
    await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
    await card.waitForText(new RegExp(`External ID used: ${externalIdOf(sim)}`));
    await card.waitForButton('Set up in AWS');
    expect(await keptConnections(context)).toEqual([]);
  });
});
