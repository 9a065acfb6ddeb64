import { expect } from 'vitest';
import { externalIdOf } from '../support/verdict';
import { Card } from './support/card';
import { test } from './support/fixtures';
import { roleMade, setUpInAws, startWithPolicy } from './support/flow';

test('what a form loses when it is drawn anew is filled in again', async ({ firefox, sim }) => {
  sim.reset({ console: { resetOnce: true, deepLinks: 'ignored' } });
  const aws = await startWithPolicy(firefox, sim);
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

test('a form that does not keep the ARN is said, and the ARN offered to copy', async ({
  firefox,
  page,
  sim,
}) => {
  sim.reset({ logzio: { refusesArn: true } });
  const aws = await setUpInAws(firefox, page);
  await aws.card.waitForText(/press Next/);
  await aws.tab.goto(roleMade(sim));
  await aws.card.press('Check role and send ARN');
  await new Card(page).waitForText(/did not keep the value for Role ARN.*Copy a value/s);
  expect(sim.logzio.saves).toEqual([]);
});
