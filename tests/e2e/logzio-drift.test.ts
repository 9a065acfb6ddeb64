import type { Page } from '@playwright/test';
import type { Simulators } from '../simulators/server';
import { PLANTED_IN_FORM, plantedForm } from './drift/planted-form';
import { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { makeRole } from './support/made-role';
import { sendArnOf, storedConnection } from './support/prepared';
import { externalIdOf } from './support/verdict';

const APP = 'https://app.logz.io/';
const FORM = `${APP}#/dashboard/integrations/AWS-S3-Bucket`;

/** Presses **Report this page**, and gives what the card then shows for reading. */
async function report(card: Card): Promise<string> {
  await card.press('Report this page');
  await card.waitForText(/Copied: page report/);
  return (await card.content())?.find(({ role }) => role === 'textbox')?.value ?? '';
}

function expectRedacted(text: string, sim: Simulators, more: string[] = []): void {
  for (const value of [...PLANTED_IN_FORM, externalIdOf(sim), '406095609952', 'acme-app-logs', ...more])
    expect(text.toLowerCase(), value).not.toContain(value.toLowerCase());
  expect(text).toContain('page /?#/dashboard/integrations/AWS-S3-Bucket?');
  expect(text).toContain('role form: none');
  expect(text).toContain('externalId: fields 0, labels 0');
  expect(text).toMatch(/input placeholder data-testid=\? /);
  expect(text).toMatch(/button primary "· for ·"/);
}

test('a form that is not recognised while an ARN waits is said, every value offered, and reported without any', async ({
  context,
  sim,
}) => {
  sim.pages.set(APP, plantedForm(externalIdOf(sim)));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const kept = await storedConnection(context, sim, { prefix: 'logs/' });
  const roleArn = makeRole(sim, kept);
  await sendArnOf(context, kept, roleArn);
  await expect.poll(() => context.pages().some((each) => each.url() === FORM)).toBe(true);
  const page = context.pages().find((each) => each.url() === FORM) as Page;
  await page.bringToFront();
  const card = new Card(page);
  const before = await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value));
  await card.waitForText(/Task 6 of 6.*doesn’t recognize this page/s);
  for (const copy of ['Role ARN', 'S3 bucket name', 'Prefix', 'External ID'])
    expect(await card.button(`Copy ${copy}`), copy).toBeDefined();
  await card.press('Copy Role ARN');
  await card.waitForText(/Copied: Role ARN/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(roleArn);
  const text = await report(card);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expectRedacted(text, sim, [roleArn, '111122223333', 'logs/']);
  expect(
    await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value)),
  ).toEqual(before);
});

test('a form that is not recognised is said before anything is under way, too', async ({
  page,
  card,
  context,
  sim,
}) => {
  sim.pages.set(APP, plantedForm(externalIdOf(sim)));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${FORM}?switchToAccountId=999988887777&jane=doe`);
  const said = await card.waitForText(/doesn’t recognize this page/);
  expect(said).toContain('Enter the details in the popup');
  expect(await card.button('Set up in AWS')).toBeUndefined();
  const text = await report(card);
  expectRedacted(text, sim);
  expect(text).toContain('?switchToAccountId&*');
});
