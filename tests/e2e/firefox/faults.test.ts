import { expect } from 'vitest';
import { rolePolicy } from '../../simulators/logzio-app/policies';
import { BUCKET } from '../support/flow';
import { externalIdOf, policyMade, verdict } from '../support/verdict';
import { Card } from './support/card';
import { test } from './support/fixtures';
import {
  followCard,
  moveOn,
  openRoleForm,
  press,
  sendArn,
  setUpInAws,
  startConnection,
} from './support/flow';

const ROLE = `logzio-${BUCKET}`;
const POLICY_MADE = { facts: { policySeenAt: 1 } };

test('a background that Firefox stopped, a reloaded wizard and a reloaded form cost nothing', async ({
  firefox,
  page,
  sim,
}) => {
  const aws = await setUpInAws(firefox, page);
  const popup = await firefox.popup();
  await firefox.backgroundStopped(popup);
  await aws.tab.bringToFront();
  await followCard(aws, /Create the role/);
  await aws.card.press('Create the role');
  await aws.card.waitForText(/Task 2 of 6.*press Next/s);
  await moveOn(aws.tab);
  await aws.card.waitForText(/Task 4 of 6.*press Next/s);
  // The wizard begins anew, and the companion with it.
  await aws.tab.reload();
  await firefox.backgroundStopped(popup);
  expect(await followCard(aws, /Check role and send ARN/)).toEqual([
    'Task 2: Next',
    'Task 4: Next',
    'Task 5: Create role',
  ]);
  await firefox.backgroundStopped(popup);
  await sendArn(page, aws.card);
  await new Card(page).waitForText(/Logz\.io connected to the bucket/);
  expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
});

test('a Logz.io tab that was closed is opened again, and the ARN waits there for its form', async ({
  firefox,
  page,
  sim,
}) => {
  const aws = await setUpInAws(firefox, page);
  await page.close();
  await followCard(aws, /Create the role/);
  await aws.card.press('Create the role');
  await aws.card.waitForText(/Task 2 of 6/);
  await followCard(aws, /Check role and send ARN/);
  const logzio = await firefox.tabFrom(() => aws.card.press('Check role and send ARN'));
  await openRoleForm(logzio);
  await new Card(logzio).waitForText(/press Save/i);
  await press(logzio, 'Save');
  await new Card(logzio).waitForText(/Logz\.io connected to the bucket/);
  expect(sim.logzio.saves).toMatchObject([{ bucket: BUCKET, ok: true }]);
});

test('what a form loses when it is drawn anew is filled in again', async ({ firefox, sim }) => {
  sim.reset({ console: { resetOnce: true, deepLinks: 'ignored' } });
  const aws = await startConnection(firefox, externalIdOf(sim), POLICY_MADE);
  // Each frame's text fields, as the reset lasts no longer than one of them.
  await aws.tab.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('main input[type=text]')];
      const now = fields.map(({ value }) => value).join(' ');
      if (seen.at(-1) !== now) seen.push(now);
      requestAnimationFrame(look);
    };
    look();
  });
  await aws.tab.reload();
  await aws.tab.waitForFunction(
    (full) => (window as unknown as { seen: string[] }).seen.filter((now) => now === full).length === 2,
    {},
    `406095609952 ${externalIdOf(sim)}`,
  );
  await aws.card.waitForText(/press Next/);
});

test('an update of the extension leaves one live card on each open page', async ({ firefox, page, sim }) => {
  const aws = await setUpInAws(firefox, page);
  await aws.card.waitForText(/press Next/);
  await firefox.install();
  // Which tabs were the companion's is forgotten with an update: it asks. Where two cards stand, there is none to read.
  await aws.card.press('Fill this page');
  expect(await followCard(aws, /Create the role/)).toEqual(['Task 3: Next', 'Task 3: Create policy']);
  expect(policyMade(sim)).toEqual(JSON.parse(rolePolicy(BUCKET)));
  await page.bringToFront();
  await new Card(page).waitForButton('Set up in AWS');
});
