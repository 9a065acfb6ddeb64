import type { Page } from '@playwright/test';
import { updateAssumeRolePolicy } from '../simulators/iam';
import { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { BUCKET, logzioField, pressForTab } from './support/flow';
import { makeRole } from './support/made-role';
import {
  addBucket,
  connect,
  getPolicy,
  keptConnections,
  openForm,
  save,
  sendArnOf,
  setUp,
  storedConnection,
} from './support/prepared';
import { sliceOf } from './support/slice';

const OTHER = 'acme-cloudtrail';

test('Set up in AWS pressed twice goes on with the same connection', { tag: '@full' }, async ({
  page,
  card,
  context,
  sim,
}) => {
  await openForm(page);
  await getPolicy(page);
  const { tab } = await pressForTab(context, card, 'Set up in AWS');
  await tab.waitForURL(/\/iam\//);
  await page.bringToFront();
  await card.waitForText(/In progress in AWS/);
  const tabs = context.pages().length;
  await card.press('Set up in AWS');
  await expect.poll(() => tab.evaluate(() => document.visibilityState)).toBe('visible');
  expect(context.pages()).toHaveLength(tabs);
  await tab.close();
  await page.bringToFront();
  const kept = await setUp(page, card);
  expect(await keptConnections(context)).toHaveLength(1);
  await page.reload();
  await addBucket(page, '');
  await card.waitForText(/Bucket acme-app-logs is being set up in AWS/);
  await sendArnOf(context, kept, makeRole(sim, kept));
  await save(page, card);
  await card.waitForText(/All six tasks are done/);
  expect(sim.logzio.saves).toEqual([expect.objectContaining({ ok: true, bucket: BUCKET })]);
});

for (const formStays of sliceOf([false, true], 1))
  test(`after a success the next form begins anew${formStays ? ', where the form stays open' : ''}`, async ({
    page,
    card,
    context,
    sim,
  }) => {
    sim.options.logzio = { formStays };
    await openForm(page);
    await getPolicy(page);
    const first = await connect(page, card, sim);
    await page.waitForTimeout(300);
    expect(await card.text()).toContain('All six tasks are done');
    if (formStays) await logzioField(page, 'S3 bucket name').fill(OTHER);
    else await addBucket(page, OTHER);
    await card.waitForText(/Task 1 of 6/);
    await getPolicy(page);
    const second = await connect(page, card, sim, OTHER);
    expect(second.id).not.toBe(first.id);
    expect(sim.logzio.saves.map(({ bucket, ok }) => [bucket, ok])).toEqual([
      [BUCKET, true],
      [OTHER, true],
    ]);
    const kept = await keptConnections(context);
    expect(kept.map(({ status }) => status)).toEqual(['finished', 'finished']);
    expect(kept.find(({ id }) => id === first.id)?.details).toEqual(first.details);
  });

test('two buckets at once: each ARN goes to its own tab only', async ({ page, card, context, sim }) => {
  await openForm(page);
  await getPolicy(page);
  const first = await setUp(page, card);
  const otherPage = await context.newPage();
  const otherCard = new Card(otherPage);
  await openForm(otherPage, { bucket: OTHER });
  await getPolicy(otherPage);
  const second = await setUp(otherPage, otherCard, OTHER);
  const arns = { first: makeRole(sim, first), second: makeRole(sim, second) };
  await sendArnOf(context, first, arns.first);
  await card.waitForText(/The ARN is in place/);
  expect(await logzioField(otherPage, 'Role ARN').inputValue()).toBe('');
  await sendArnOf(context, second, arns.second);
  await save(otherPage, otherCard);
  await otherCard.waitForText(/All six tasks are done/);
  expect(await logzioField(page, 'Role ARN').inputValue()).toBe(arns.first);
  await page.bringToFront();
  await save(page, card);
  await card.waitForText(/All six tasks are done/);
  expect(sim.logzio.saves).toEqual([
    expect.objectContaining({ ok: true, bucket: OTHER, arn: arns.second }),
    expect.objectContaining({ ok: true, bucket: BUCKET, arn: arns.first }),
  ]);
});

test('a tab that was closed is opened again, and the whole form filled', async ({ context, sim }) => {
  const kept = await storedConnection(context, sim, {
    prefix: 'logs/',
    host: 'app-eu.logz.io',
    region: 'eu',
  });
  await sendArnOf(context, kept, makeRole(sim, kept));
  const address = 'https://app-eu.logz.io/#/dashboard/integrations/AWS-S3-Bucket';
  const opened = () => context.pages().find((each) => each.url() === address);
  await expect.poll(opened).toBeDefined();
  const page = opened() as Page;
  const card = new Card(page);
  await card.waitForText(/Press Add a bucket/);
  await page.getByRole('button', { name: '+ Add a bucket' }).click();
  await card.waitForText(/Press Authenticate with a role/);
  await page.getByRole('button', { name: 'Authenticate with a role' }).click();
  await save(page, card);
  await card.waitForText(/All six tasks are done/);
  expect(sim.logzio.saves).toEqual([
    expect.objectContaining({ ok: true, host: 'app-eu.logz.io', bucket: BUCKET, prefix: 'logs/' }),
  ]);
});

test('a form of another Logz.io account gets nothing, and both External IDs are said', async ({
  page,
  card,
  context,
  sim,
}) => {
  await openForm(page);
  await getPolicy(page);
  const kept = await setUp(page, card);
  const roleArn = makeRole(sim, kept);
  sim.logzio.account('app.logz.io').externalId = 'logzio:aws:extid:ofanotheraccount';
  await page.reload();
  await addBucket(page, '');
  await sendArnOf(context, kept, roleArn);
  const said = await card.waitForText(/not entered/);
  expect(said).toContain(kept.details.externalId);
  expect(said).toContain('logzio:aws:extid:ofanotheraccount');
  await page.waitForTimeout(500);
  for (const label of ['S3 bucket name', 'Prefix', 'Role ARN'])
    expect(await logzioField(page, label).inputValue()).toBe('');
  expect(sim.logzio.saves).toEqual([]);
});

test('a form for another bucket gets nothing until its bucket is right', async ({
  page,
  card,
  context,
  sim,
}) => {
  await openForm(page);
  await getPolicy(page);
  const kept = await setUp(page, card);
  await logzioField(page, 'S3 bucket name').fill(OTHER);
  await sendArnOf(context, kept, makeRole(sim, kept));
  const said = await card.waitForText(/another bucket/);
  expect(said).toContain(BUCKET);
  expect(said).toContain(OTHER);
  expect(await logzioField(page, 'Role ARN').inputValue()).toBe('');
  await logzioField(page, 'S3 bucket name').fill(BUCKET);
  await save(page, card);
  await card.waitForText(/All six tasks are done/);
  expect(sim.logzio.saves).toEqual([expect.objectContaining({ ok: true, bucket: BUCKET })]);
});

test('an ARN that stands there already is left until Fill this page', async ({
  page,
  card,
  context,
  sim,
}) => {
  const theirs = 'arn:aws:iam::111122223333:role/theirs';
  await openForm(page);
  await getPolicy(page);
  const kept = await setUp(page, card);
  await logzioField(page, 'Role ARN').fill(theirs);
  await sendArnOf(context, kept, makeRole(sim, kept));
  await card.waitForText(/Role ARN already has another value/);
  expect(await logzioField(page, 'Role ARN').inputValue()).toBe(theirs);
  await card.press('Fill this page');
  await save(page, card);
  await card.waitForText(/All six tasks are done/);
  expect(sim.logzio.saves).toEqual([expect.objectContaining({ ok: true })]);
});

test('a field that refuses the ARN is said, and the ARN offered to copy', { tag: '@full' }, async ({
  page,
  card,
  context,
  sim,
}) => {
  sim.options.logzio = { refusesArn: true };
  await openForm(page);
  await getPolicy(page);
  const kept = await setUp(page, card);
  const roleArn = makeRole(sim, kept);
  await sendArnOf(context, kept, roleArn);
  await card.waitForText(/did not keep the value for Role ARN/);
  expect(await card.text()).toContain('Copy a value');
  expect(sim.logzio.saves).toEqual([]);
});

test('a failure of Save is read, and the success after it counts', async ({ page, card, context, sim }) => {
  await openForm(page);
  await getPolicy(page);
  const kept = await setUp(page, card);
  const roleArn = makeRole(sim, kept);
  const roleName = roleArn.split('/').at(-1) ?? '';
  const role = sim.state.accounts['111122223333']?.roles.find((each) => each.roleName === roleName);
  const right = role?.trustPolicy ?? '';
  updateAssumeRolePolicy(sim.state, '111122223333', {
    roleName,
    policyDocument: right.replace(kept.details.externalId, 'somebody-else'),
  });
  await sendArnOf(context, kept, roleArn);
  await save(page, card);
  await card.waitForText(/Logz\.io could not connect\. Its message: Access denied/);
  updateAssumeRolePolicy(sim.state, '111122223333', { roleName, policyDocument: right });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await card.waitForText(/All six tasks are done/);
  expect(sim.logzio.saves.map(({ ok }) => ok)).toEqual([false, true]);
});

test('a delivered ARN goes into a reloaded form on a press only', { tag: '@full' }, async ({
  page,
  card,
  context,
  sim,
}) => {
  await openForm(page);
  await getPolicy(page);
  const kept = await setUp(page, card);
  await sendArnOf(context, kept, makeRole(sim, kept));
  await card.waitForText(/The ARN is in place/);
  await expect.poll(async () => (await keptConnections(context))[0]?.facts.arnDeliveredAt).toBeTruthy();
  await page.reload();
  await addBucket(page, '');
  await card.waitForText(/was already entered in a form/);
  await page.waitForTimeout(500);
  expect(await logzioField(page, 'Role ARN').inputValue()).toBe('');
  await card.press('Fill this page');
  await save(page, card);
  await card.waitForText(/All six tasks are done/);
  expect(sim.logzio.saves).toEqual([expect.objectContaining({ ok: true, bucket: BUCKET })]);
});

test('the ARN goes to the form that the admin opened again, after a restart, and not to a new tab', async ({
  page,
  card,
  context,
  sim,
}) => {
  const kept = await storedConnection(context, sim);
  const list = await context.newPage();
  await list.goto('https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket');
  await openForm(page);
  await card.waitForText(/Read from this form/);
  await sendArnOf(context, kept, makeRole(sim, kept));
  expect(context.pages()).toHaveLength(2);
  await save(page, card);
  await card.waitForText(/Logz\.io connected/);
  expect(sim.logzio.saves).toEqual([expect.objectContaining({ ok: true, bucket: BUCKET })]);
});

test.describe('a form without a region yet', () => {
  test.use({ simulatorOptions: { logzio: { region: '' } } });

  test('names it before Save, and chooses none', async ({ page, card, context, sim }) => {
    await openForm(page);
    await getPolicy(page);
    const kept = await setUp(page, card);
    await sendArnOf(context, kept, makeRole(sim, kept));
    expect(await card.waitForText(/Choose Region in the form/)).not.toMatch(/press Save/i);
    await expect(page.locator('select')).toHaveValue('');
    await page.locator('select').selectOption('EU_WEST_1');
    await card.waitForText(/press Save/i);
  });
});
