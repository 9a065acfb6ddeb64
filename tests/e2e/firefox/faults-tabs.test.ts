import { expect } from 'vitest';
import { detailsFor } from '../support/details';
import { BUCKET } from '../support/flow';
import { externalIdOf, policyMade, verdict, writes } from '../support/verdict';
import { Card } from './support/card';
import { until } from './support/firefox';
import { test } from './support/fixtures';
import {
  followCard,
  openRoleForm,
  press,
  roleMade,
  setUpInAws,
  startConnection,
  startWithPolicy,
} from './support/flow';

const ROLE = `logzio-${BUCKET}`;

test('tabs that were closed, of Logz.io and of the console, are opened again, and the ARN waits there for its form', async ({
  firefox,
  page,
  sim,
}) => {
  const aws = await setUpInAws(firefox, page);
  await aws.card.waitForText(/press Next/);
  // Firefox closes with its last tab.
  await firefox.popup();
  await page.close();
  await aws.tab.close();
  const again = await firefox.tabAt(roleMade(sim));
  const card = new Card(again);
  // In a tab of the admin's own it is a pill.
  await card.press('Expand');
  const logzio = await firefox.tabFrom(() => card.press('Check role and send ARN'));
  await openRoleForm(logzio);
  const form = new Card(logzio);
  await form.waitForText(/press Save/i);
  await press(logzio, 'Save');
  await form.waitForText(/Logz\.io connected to the bucket/);
  expect(sim.logzio.saves).toMatchObject([{ bucket: BUCKET, ok: true }]);
});

test('a second tab of the same wizard is left alone, and is told of the role that the first one made', async ({
  firefox,
  sim,
}) => {
  const first = await startWithPolicy(firefox, sim);
  await first.card.waitForText(/Task 3 of 6.*press Next/s);
  const tab = await firefox.tabAt(first.tab.url());
  const second = new Card(tab);
  await second.waitForButton('Fill this page');
  await first.tab.bringToFront();
  await followCard(first, /Check role and send ARN/);
  expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
  await tab.bringToFront();
  await second.press('Expand the card');
  await second.waitForButton('Check role and send ARN');
  expect(writes(sim)).toEqual(['createRole']);
});

test('a console tab behind another one is filled there, its editor included', async ({ firefox, sim }) => {
  sim.reset({ console: { deepLinks: 'ignored' } });
  const { tab, card } = await startConnection(firefox, externalIdOf(sim));
  await card.waitForText(/press Next/);
  await firefox.popup();
  expect(await tab.evaluate(() => document.hidden)).toBe(true);
  const goTo = (hash: string) => tab.evaluate((to) => location.assign(to), hash);
  await goTo('#/roles/create');
  const texts = () =>
    tab.$$eval('main input', (fields) => fields.map((field) => (field as HTMLInputElement).value));
  await until('the external ID', async () => (await texts()).includes(externalIdOf(sim)));
  await goTo('#/policies/create');
  const { policy } = detailsFor(BUCKET, externalIdOf(sim));
  const inEditor = () => tab.evaluate(() => (globalThis as { simPolicy?: string }).simPolicy);
  await until('the policy', async () => (await inEditor()) === policy);
  expect(await tab.evaluate(() => document.hidden)).toBe(true);
  await tab.bringToFront();
  await card.waitForText(/press Next/);
  await followCard({ tab, card }, /Create the role/);
  expect(policyMade(sim)).toEqual(JSON.parse(policy));
});
