import { expect } from 'vitest';
import { rolePolicy } from '../../simulators/logzio-app/policies';
import { BUCKET } from '../support/flow';
import { policyMade, verdict, writes } from '../support/verdict';
import { Card } from './support/card';
import { until } from './support/firefox';
import { test } from './support/fixtures';
import { followCard, moveOn, sendArn, setUpInAws, tabFrom } from './support/flow';

const ROLE = `logzio-${BUCKET}`;

test('an admin goes from the form through both wizards and back, and Logz.io connects', async ({
  firefox,
  page,
  sim,
}) => {
  const aws = await setUpInAws(firefox, page);
  expect(await followCard(aws, /Create the role/)).toEqual(['Task 2: Next', 'Task 2: Create policy']);
  // What the editor held in the end, as AWS took it.
  expect(policyMade(sim)).toEqual(JSON.parse(rolePolicy(BUCKET)));
  await aws.card.press('Create the role');
  await aws.card.waitForText(/Task 3 of 6/);
  const role = await followCard(aws, /Check role and send ARN/);
  expect(role).toEqual(['Task 3: Next', 'Task 4: Next', 'Task 5: Create role']);
  await sendArn(page, aws.card);
  await new Card(page).waitForText(/Logz\.io connected to the bucket/);
  expect(sim.logzio.saves).toMatchObject([{ bucket: BUCKET, ok: true }]);
});

test("the guide's own order: the policy is made in a second tab, and attached in the one that waits", async ({
  firefox,
  page,
  sim,
}) => {
  const { tab, card } = await setUpInAws(firefox, page);
  await card.waitForText(/press Next/);
  await tab.goto('https://console.aws.amazon.com/iam/home#/roles/create');
  await card.waitForText(/Task 2 of 6.*press Next/s);
  await moveOn(tab);
  await card.waitForText(/Task 4 of 6/);
  const second = await tabFrom(firefox, card, 'Create the policy');
  expect(await followCard(second, /Back to the role/)).toEqual(['Task 3: Next', 'Task 3: Create policy']);
  await second.card.press('Back to the role');
  await until('the waiting tab', () => tab.evaluate(() => document.visibilityState === 'visible'));
  expect(await followCard({ tab, card }, /Check role and send ARN/)).toEqual([
    'Task 4: Next',
    'Task 5: Create role',
  ]);
  expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
  expect(writes(sim)).toEqual(['createPolicy', 'createRole']);
  await sendArn(page, card);
  await new Card(page).waitForText(/Logz\.io connected to the bucket/);
  expect(sim.logzio.saves).toMatchObject([{ bucket: BUCKET, ok: true }]);
});
