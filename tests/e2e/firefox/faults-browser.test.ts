import { expect } from 'vitest';
import { rolePolicy } from '../../simulators/logzio-app/policies';
import { BUCKET } from '../support/flow';
import { policyMade, verdict } from '../support/verdict';
import { Card } from './support/card';
import { test } from './support/fixtures';
import { followCard, moveOn, press, sendArn, setUpInAws, startWithPolicy } from './support/flow';

const ROLE = `logzio-${BUCKET}`;

test('a background that Firefox stopped and a session that AWS ended on the way cost nothing', async ({
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
  await aws.card.waitForText(/Task 3 of 6.*press Next/s);
  await moveOn(aws.tab);
  await aws.card.waitForText(/Task 4 of 6.*press Next/s);
  sim.signedIn = false;
  await aws.tab.reload();
  await press(aws.tab, 'Sign in');
  // The wizard begins anew, and the companion with it.
  await aws.card.waitForText(/Task 3 of 6/);
  await firefox.backgroundStopped(popup);
  expect(await followCard(aws, /Check role and send ARN/)).toEqual([
    'Task 3: Next',
    'Task 4: Next',
    'Task 5: Create role',
  ]);
  await firefox.backgroundStopped(popup);
  await sendArn(page, aws.card);
  await new Card(page).waitForText(/Logz\.io connected to the bucket/);
  expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
});

test('Firefox closed in the middle of a wizard and started again goes on to a role that lets Logz.io in', async ({
  firefox,
  sim,
}) => {
  const { tab: before, card: cardBefore } = await startWithPolicy(firefox, sim);
  await cardBefore.waitForText(/Task 3 of 6.*press Next/s);
  const url = before.url();
  await firefox.restart();
  const tab = await firefox.tabAt(url);
  const aws = { tab, card: new Card(tab) };
  // Which tabs were the companion's is forgotten with the browser: it asks.
  await aws.card.press('Fill this page');
  expect(await followCard(aws, /Check role and send ARN/)).toEqual([
    'Task 3: Next',
    'Task 4: Next',
    'Task 5: Create role',
  ]);
  expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
});

test('an update of the extension leaves one live card on each open page', async ({ firefox, page, sim }) => {
  const aws = await setUpInAws(firefox, page);
  await aws.card.waitForText(/press Next/);
  await firefox.install();
  // Which tabs were the companion's is forgotten with an update: it asks. Where two cards stand, there is none to read.
  await aws.card.press('Fill this page');
  expect(await followCard(aws, /Create the role/)).toEqual(['Task 2: Next', 'Task 2: Create policy']);
  expect(policyMade(sim)).toEqual(JSON.parse(rolePolicy(BUCKET)));
  await page.bringToFront();
  await new Card(page).waitForButton('Set up in AWS');
});
