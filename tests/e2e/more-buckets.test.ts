import type { Page } from '@playwright/test';
import { createPolicyVersion, updateAssumeRolePolicy } from '../simulators/iam';
import type { Simulators } from '../simulators/server';
import { Witness } from './counting/witness';
import type { Card } from './support/card';
import { detailsFor } from './support/details';
import { expect, test } from './support/fixtures';
import { BUCKET, logzioField, pressForTab, pressWhenReady } from './support/flow';
import { addBucket, connect, getPolicy, keptConnections, openForm } from './support/prepared';
import { ACCOUNT, externalIdOf, verdict, writes } from './support/verdict';

const OTHER = 'acme-cloudtrail';

// Long ways in a real browser: a slow machine must not cut them short.
test.setTimeout(120_000);
test.use({ simulatorOptions: { console: { deepLinks: 'ignored' } } });

/** The first bucket is connected; the form of the second stands in front, and its card offers the role. */
async function firstBucket(page: Page, card: Card, sim: Simulators) {
  await openForm(page);
  await getPolicy(page);
  await connect(page, card, sim);
  const [kept] = await keptConnections(page.context());
  const roleName = kept?.facts.roleArn?.split('/').at(-1) ?? '';
  await addBucket(page, OTHER);
  await getPolicy(page);
  return { roleName, policyArn: `arn:aws:iam::${ACCOUNT}:policy/${roleName}` };
}

const policyOf = (sim: Simulators, arn: string) => {
  const policy = sim.state.accounts[ACCOUNT]?.policies.find((each) => each.arn === arn);
  if (!policy) throw new Error(`No policy ${arn}`);
  return policy;
};
const inForce = (sim: Simulators, arn: string) => {
  const { versions, defaultVersionId } = policyOf(sim, arn);
  return versions.find(({ versionId }) => versionId === defaultVersionId)?.document ?? '';
};
const addVersion = (sim: Simulators, policyArn: string, policyDocument: string) =>
  createPolicyVersion(sim.state, ACCOUNT, { policyArn, policyDocument });

/** From the second form to the Edit page of the role's policy, where the merged JSON stands. */
async function toEditor(page: Page, card: Card, roleName: string) {
  const aws = await pressForTab(page.context(), card, `Use role ${roleName}`);
  await aws.card.waitForText(/doesn’t give access to bucket acme-cloudtrail yet/);
  await aws.card.press(`Add ${OTHER} to the policy`);
  await aws.card.waitForText(/press Edit/);
  return aws;
}
const pressEdit = (tab: Page) =>
  tab.getByRole('main').getByRole('link', { name: 'Edit', exact: true }).click();

test('a second bucket will be added to policy of the first one, and Logz.io connects to both', async ({
  page,
  card,
  sim,
}) => {
  const witness = await Witness.in(page.context());
  const { roleName, policyArn } = await firstBucket(page, card, sim);
  const before = inForce(sim, policyArn);
  witness.forget();
  const { tab, card: aws } = await pressForTab(page.context(), card, `Use role ${roleName}`);
  await aws.waitForText(/Trust policy is correct: it trusts Logz\.io’s account with your External ID/);
  await aws.waitForText(
    /will be added to policy.*\+ "arn:aws:s3:::acme-cloudtrail".*\+ "arn:aws:s3:::acme-cloudtrail\/\*"/s,
  );
  await expect(tab.getByRole('tab', { name: 'Trust relationships' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await aws.press(`Add ${OTHER} to the policy`);
  await aws.waitForText(/press Edit/);
  await pressEdit(tab);
  await pressWhenReady(tab, aws, 'Next');
  await pressWhenReady(tab, aws, 'Save changes');
  await aws.press('Check role and send ARN');
  await card.waitForText(/press Save/i);
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await card.waitForText(/All six tasks are done/);
  // With Logz.io's own button for the policy, pressed before, these are eight: a role of its own takes ten.
  await expect.poll(() => witness.seen).toEqual({ clicks: 7, pastes: 0, characters: 0 });

  expect(sim.logzio.saves.map(({ ok, bucket }) => [ok, bucket])).toEqual([
    [true, BUCKET],
    [true, OTHER],
  ]);
  for (const bucket of [BUCKET, OTHER])
    expect(verdict(sim, roleName, bucket)).toEqual({ ok: true, reasons: [] });
  expect(writes(sim)).toEqual(['createPolicyVersion']);
  const statements = (text: string) =>
    JSON.parse(text).Statement as { Action: string[]; Resource: string[] }[];
  expect(statements(inForce(sim, policyArn)).map(({ Action }) => Action)).toEqual(
    statements(before).map(({ Action }) => Action),
  );
});

test('a role whose External ID differs is not used: the card gives both values and a role of its own', {
  tag: '@full',
}, async ({ page, card, sim }) => {
  const { roleName } = await firstBucket(page, card, sim);
  trustOther(sim, roleName);
  const { card: aws } = await pressForTab(page.context(), card, `Use role ${roleName}`);
  await aws.waitForText(/External ID of-our-own, but Logz\.io.s form shows/);
  expect(await aws.text()).toContain(externalIdOf(sim));
  expect((await aws.buttons()).filter((name) => /^(Add|Copy corrected trust)/.test(name))).toEqual([]);
  await aws.press(`Create a separate role for ${OTHER}`);
  await aws.waitForText(/Create the policy/);
  expect(writes(sim)).toEqual([]);
});

test('where the form takes an External ID, that of the role is carried there on a press', {
  tag: '@full',
}, async ({ page, card, sim }) => {
  sim.options.logzio = { externalIdEditable: true };
  const { roleName, policyArn } = await firstBucket(page, card, sim);
  trustOther(sim, roleName);
  addVersion(sim, policyArn, detailsFor(OTHER, '').policy);
  const { card: aws } = await pressForTab(page.context(), card, `Use role ${roleName}`);
  await aws.press('Use the role’s External ID');
  await card.waitForText(/Fill this page|Save/);
  await card.press('Fill this page');
  await card.waitForText(/press Save/i);
  await expect(logzioField(page, 'External ID')).toHaveValue('of-our-own');
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await card.waitForText(/All six tasks are done/);
  expect(sim.logzio.saves.at(-1)).toMatchObject({ ok: true, bucket: OTHER, externalId: 'of-our-own' });
});

function trustOther(sim: Simulators, roleName: string): void {
  const role = sim.state.accounts[ACCOUNT]?.roles.find((each) => each.roleName === roleName);
  const policyDocument = (role?.trustPolicy ?? '').replace(externalIdOf(sim), 'of-our-own');
  updateAssumeRolePolicy(sim.state, ACCOUNT, { roleName, policyDocument });
}

test('a policy with five versions: the card says that one must go first, and then it is saved', {
  tag: '@full',
}, async ({ page, card, sim }) => {
  const { roleName, policyArn } = await firstBucket(page, card, sim);
  for (let version = 2; version <= 5; version += 1) addVersion(sim, policyArn, inForce(sim, policyArn));
  const { tab, card: aws } = await toEditor(page, card, roleName);
  await pressEdit(tab);
  await pressWhenReady(tab, aws, 'Next');
  await pressWhenReady(tab, aws, 'Save changes');
  await aws.waitForText(/already has 5 versions.*Delete an old version/s);
  expect(policyOf(sim, policyArn).versions).toHaveLength(5);

  const second = await page.context().newPage();
  // Room for the card beside the table.
  await second.setViewportSize({ width: 1600, height: 1200 });
  await second.goto(tab.url().replace(/\/edit$/, ''));
  await second.getByRole('tab', { name: 'Policy versions' }).click();
  await second.getByRole('button', { name: 'Delete v2' }).click();
  await expect.poll(() => policyOf(sim, policyArn).versions.length).toBe(4);
  await tab.bringToFront();
  await pressWhenReady(tab, aws, 'Save changes');
  await aws.waitForText(/Next: check it and send its ARN|The role exists/);
  expect(verdict(sim, roleName, OTHER).ok).toBe(true);
});

test('a policy that someone changed in between is not written to', async ({ page, card, sim }) => {
  const { roleName, policyArn } = await firstBucket(page, card, sim);
  const { tab, card: aws } = await toEditor(page, card, roleName);
  const theirs = detailsFor('acme-encrypted-logs', '').policy;
  addVersion(sim, policyArn, theirs);
  await tab.reload();
  await pressEdit(tab);
  await aws.waitForText(/doesn’t contain policy.*Nothing was filled in/s);
  await expect(tab.locator('.ace_content')).not.toContainText(OTHER);
  await expect(tab.locator('.ace_content')).toContainText('acme-encrypted-logs');
  expect(await aws.buttons()).not.toContain('Fill this page');
  await aws.press('Check role and send ARN');
  await aws.waitForText(/\+ "arn:aws:s3:::acme-cloudtrail"/);
});

test('a policy under another name is left to the admin, who gets it with the bucket added to copy', {
  tag: '@full',
}, async ({ page, card, context, sim }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { roleName, policyArn } = await firstBucket(page, card, sim);
  const role = sim.state.accounts[ACCOUNT]?.roles.find((each) => each.roleName === roleName);
  const theirs = `arn:aws:iam::${ACCOUNT}:policy/theirs`;
  Object.assign(policyOf(sim, policyArn), { arn: theirs, policyName: 'theirs' });
  Object.assign(role ?? {}, { attachedPolicyArns: [theirs] });
  const { tab, card: aws } = await pressForTab(context, card, `Use role ${roleName}`);
  await aws.waitForText(/has no editable policy named .* \(attached: theirs/);
  expect((await aws.buttons()).filter((name) => name.startsWith('Add '))).toEqual([]);
  await aws.press('Copy updated policy');
  await aws.waitForText(/Copied: updated policy/);
  const copied = await tab.evaluate(() => navigator.clipboard.readText());
  for (const bucket of [BUCKET, OTHER]) expect(copied).toContain(`"arn:aws:s3:::${bucket}/*"`);
});

test('the Edit page is left alone until the admin pressed for adding the bucket', { tag: '@full' }, async ({
  page,
  card,
  sim,
}) => {
  const { roleName, policyArn } = await firstBucket(page, card, sim);
  const { tab, card: aws } = await pressForTab(page.context(), card, `Use role ${roleName}`);
  await aws.waitForText(/doesn’t give access/);
  await tab.goto(tab.url().replace(/#.*/, `#/policies/details/${encodeURIComponent(policyArn)}/edit`));
  await tab.getByRole('button', { name: 'JSON' }).click();
  await expect(tab.locator('.ace_content')).toContainText(BUCKET);
  await aws.press('Expand the card');
  await aws.waitForText(/will be added to policy/);
  await expect(tab.locator('.ace_content')).not.toContainText(OTHER);
});

test('a version that would not become the default is named before it is saved', { tag: '@full' }, async ({
  page,
  card,
  sim,
}) => {
  const { roleName } = await firstBucket(page, card, sim);
  const { tab, card: aws } = await toEditor(page, card, roleName);
  await pressEdit(tab);
  await pressWhenReady(tab, aws, 'Next');
  await aws.waitForText(/press Save changes/);
  await tab.getByRole('checkbox').click();
  await aws.waitForText(/as default version” is not ticked/);
  expect(await aws.text()).not.toMatch(/press Save changes/);
});
