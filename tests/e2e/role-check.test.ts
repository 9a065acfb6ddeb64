import type { BrowserContext, Page } from '@playwright/test';
import { attachRolePolicy, createPolicy, createRole, putRolePolicy } from '../simulators/iam';
import type { Simulators } from '../simulators/server';
import { Card } from './support/card';
import { detailsFor } from './support/details';
import { expect, test } from './support/fixtures';
import { BUCKET } from './support/flow';
import { sliceOf } from './support/slice';
import { startConnection } from './support/started';
import { ACCOUNT, externalIdOf } from './support/verdict';

const ROLE = 'logzio-acme-app-logs';
const POLICY = 'logzio-acme-app-logs-read';
const LOGZIO = '406095609952';
const ROLE_PAGE = `https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/roles/details/${ROLE}?section=permissions`;

interface Made {
  principal?: string;
  externalId?: string;
  mfa?: boolean;
  policyName?: string;
  document?: string;
  attach?: boolean;
}

/** A role made by hand, right but for what a test says. */
function makeRole(sim: Simulators, made: Made = {}): void {
  const { policyName = POLICY, document = detailsFor(BUCKET, '').policy } = made;
  const policy = createPolicy(sim.state, ACCOUNT, { policyName, description: '', policyDocument: document });
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: made.principal ?? LOGZIO },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'sts:ExternalId': made.externalId ?? externalIdOf(sim) },
          ...(made.mfa ? { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } : {}),
        },
      },
    ],
  };
  createRole(sim.state, ACCOUNT, {
    roleName: ROLE,
    description: '',
    trustPolicyDocument: JSON.stringify(trust),
    policyArns: [],
  });
  if (made.attach !== false) attachRolePolicy(sim.state, ACCOUNT, { roleName: ROLE, policyArn: policy.arn });
}

/** A connection that began in no Logz.io tab, with its console tab on the role's page. */
async function openRole(context: BrowserContext, sim: Simulators): Promise<Card> {
  const facts = { policySeenAt: 1, policyArn: `arn:aws:iam::${ACCOUNT}:policy/${POLICY}` };
  const { tab, card } = await startConnection(context, externalIdOf(sim), { facts });
  await tab.goto(ROLE_PAGE);
  return card;
}

test('a role that is right is sent, and the form opens where there was none', async ({ context, sim }) => {
  makeRole(sim);
  const card = await openRole(context, sim);
  const [logzio] = await Promise.all([context.waitForEvent('page'), card.press('Check role and send ARN')]);
  await logzio.waitForURL(/app\.logz\.io/);
  const logzioCard = new Card(logzio);
  await logzioCard.waitForText(/press Add a bucket/i);
  await card.waitForText(/Trust policy is correct/);
  expect(await card.text()).toContain(`Policy ${POLICY} is attached and allows what Logz.io needs`);
});

test('a link on the page that is no sound address does not keep the role from being read', async ({
  context,
  sim,
}) => {
  makeRole(sim, { principal: '999988887777' });
  const card = await openRole(context, sim);
  await card.waitForButton('Check role and send ARN');
  await context
    .pages()
    .at(-1)
    ?.evaluate(() => {
      const row = document.createElement('table').insertRow();
      const link = document.createElement('a');
      Object.assign(link, { href: '#/policies/details/arn%3Aaws%ZZ', textContent: 'made-up' });
      row.insertCell().append(link);
      document.querySelector('main')?.append(row.closest('table') ?? row);
    });
  await card.press('Check role and send ARN');
  await card.waitForText(/999988887777/);
});

test('a policy under another name counts by its contents', async ({ context, sim }) => {
  makeRole(sim, { policyName: 'made-by-hand' });
  const card = await openRole(context, sim);
  await card.press('Check role and send ARN');
  await card.waitForText(/Policy made-by-hand is attached and allows what Logz.io needs/);
});

const wrong: [string, Made, RegExp[]][] = [
  ['trusts another account', { principal: '999988887777' }, [/999988887777/, new RegExp(LOGZIO)]],
  ['trusts another External ID', { externalId: 'logzio:aws:extid:other' }, [/logzio:aws:extid:other/]],
  ['has the Account ID as its External ID', { externalId: LOGZIO }, [/in place of the External ID/]],
  ['demands MFA', { mfa: true }, [/requires MFA/]],
  ['trusts everyone', { principal: '*' }, [/trusts everyone/]],
  ['lacks the policy', { attach: false }, [/is not attached to the role/, new RegExp(POLICY)]],
  [
    'has a policy that says something else',
    { document: detailsFor('another-bucket', '').policy },
    [/differs from Logz.io’s role policy/, /another-bucket/, new RegExp(BUCKET)],
  ],
];
for (const [name, made, says] of sliceOf(wrong, 1)) {
  test(`a role that ${name} is not sent, and the card says which and how to mend it`, async ({
    context,
    sim,
  }) => {
    makeRole(sim, made);
    const card = await openRole(context, sim);
    const tabs = context.pages().length;
    await card.press('Check role and send ARN');
    for (const pattern of says) await card.waitForText(pattern);
    expect(context.pages()).toHaveLength(tabs);
    const aboutTrust = made.principal ?? made.externalId ?? made.mfa;
    expect((await card.buttons()).includes('Copy corrected trust policy')).toBe(Boolean(aboutTrust));
  });
}

test('what lets Logz.io do more is named, and sent on a press of its own', async ({ context, sim }) => {
  makeRole(sim);
  const policyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  attachRolePolicy(sim.state, ACCOUNT, { roleName: ROLE, policyArn });
  const card = await openRole(context, sim);
  await card.press('Check role and send ARN');
  await card.waitForText(/lets Logz.io write: .*AdministratorAccess/);
  await card.waitForText(/lets Logz.io use other services/);
  const [logzio] = await Promise.all([context.waitForEvent('page'), card.press('Send it anyway')]);
  await logzio.waitForURL(/app\.logz\.io/);
  await card.waitForText(/You pressed “Send it anyway”/);
});

test('inline policies and the boundary are read', async ({ context, sim }) => {
  makeRole(sim);
  const deny = { Effect: 'Deny', Action: 's3:GetObject', Resource: '*' };
  putRolePolicy(sim.state, ACCOUNT, {
    roleName: ROLE,
    policyName: 'guard',
    policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [deny] }),
  });
  const role = sim.state.accounts[ACCOUNT]?.roles.find(({ roleName }) => roleName === ROLE);
  if (role) role.permissionsBoundaryArn = `arn:aws:iam::${ACCOUNT}:policy/dev-boundary`;
  const card = await openRole(context, sim);
  await card.press('Check role and send ARN');
  await card.waitForText(/denies s3:GetObject to Logz.io: .*guard/);
  await card.waitForText(/permissions boundary dev-boundary/);
});

test('the corrected trust policy is copied and its tab opened', async ({ context, page, sim }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  makeRole(sim, { externalId: 'logzio:aws:extid:other' });
  const card = await openRole(context, sim);
  const tab = context.pages().at(-1) ?? page;
  await card.press('Check role and send ARN');
  await card.press('Copy corrected trust policy');
  await card.waitForText(/Copied/);
  const copied = JSON.parse(await tab.evaluate(() => navigator.clipboard.readText()));
  expect(copied.Statement[0].Condition).toEqual({ StringEquals: { 'sts:ExternalId': externalIdOf(sim) } });
  await card.press('Open Trust relationships');
  await expect(tab.getByRole('tab', { name: 'Trust relationships' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a wrong trust policy is corrected on a press, over what was read alone, and can be undone', async ({
  context,
  sim,
}) => {
  makeRole(sim, { externalId: 'logzio:aws:extid:other' });
  const card = await openRole(context, sim);
  const tab = context.pages().at(-1) as Page;
  await card.press('Check role and send ARN');
  await card.waitForText(/The ARN was not sent to Logz.io/);
  // The way out stands in the footer, where the primary button is.
  expect((await card.buttons()).at(-1)).toBe('Correct the trust policy');
  await card.press('Correct the trust policy');
  await card.waitForText(/Press Edit trust policy/);
  await tab.getByRole('link', { name: 'Edit trust policy' }).click();
  const editor = tab.locator('.ace_content');
  await expect(editor).toContainText(externalIdOf(sim));
  await card.waitForText(/press Update policy.*lets in Logz.io alone/s);
  await card.press('Changes and checks');
  await card.press('Undo Trust policy');
  await expect(editor).toContainText('logzio:aws:extid:other');
  await card.waitForText(/You undid Trust policy/);
  expect(await card.text()).not.toContain('another value');
  await card.press('Fill this page');
  await card.waitForText(/press Update policy/);
  await tab.getByRole('button', { name: 'Update policy' }).click();
  const [logzio] = await Promise.all([context.waitForEvent('page'), card.press('Check role and send ARN')]);
  await logzio.waitForURL(/app\.logz\.io/);
  await card.waitForText(/Trust policy is correct/);
});

test('a trust policy that changed since it was read is left as it is', async ({ context, sim }) => {
  makeRole(sim, { mfa: true });
  const card = await openRole(context, sim);
  const tab = context.pages().at(-1) as Page;
  await card.press('Check role and send ARN');
  await card.press('Correct the trust policy');
  await card.waitForText(/Press Edit trust policy/);
  const changed = JSON.stringify({ Version: '2012-10-17', Statement: [] });
  const role = sim.state.accounts[ACCOUNT]?.roles.find(({ roleName }) => roleName === ROLE);
  if (role) role.trustPolicy = changed;
  await tab.getByRole('link', { name: 'Edit trust policy' }).click();
  await card.waitForText(/may have changed since\. Nothing was filled in/);
  await expect(tab.locator('.ace_content')).not.toContainText('sts:ExternalId');
});

test('a policy that is missing is attached on a press', async ({ context, sim }) => {
  makeRole(sim, { attach: false });
  const card = await openRole(context, sim);
  const tab = context.pages().at(-1) as Page;
  await card.press('Check role and send ARN');
  await card.waitForText(/The ARN was not sent to Logz.io/);
  await card.press('Attach the policy');
  await card.waitForText(/Press Add permissions, then Attach policies/);
  await tab.getByRole('button', { name: 'Add permissions' }).click();
  await tab.getByRole('menuitem', { name: 'Attach policies' }).click();
  await card.waitForText(/press Add permissions/);
  await tab.getByRole('button', { name: 'Add permissions' }).click();
  const [logzio] = await Promise.all([context.waitForEvent('page'), card.press('Check role and send ARN')]);
  await logzio.waitForURL(/app\.logz\.io/);
});

test('the review step compares the trust policy before the role is created', async ({ context, sim }) => {
  const { tab, card } = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
  await card.waitForText(/press Next/);
  await tab.getByRole('textbox', { name: 'External ID' }).fill('typed-by-hand');
  await tab.getByRole('button', { name: 'Next', exact: true }).click();
  await tab.getByRole('button', { name: 'Next', exact: true }).click();
  await card.waitForText(/requires External ID typed-by-hand, but Logz\.io uses/);
  await card.waitForText(/go back to step 1/);
  expect(await card.text()).not.toMatch(/press Create role/);
});
