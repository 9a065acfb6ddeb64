import type { BrowserContext, Page } from '@playwright/test';
import type { ConsoleOptions } from '../simulators/aws-console/options';
import { createPolicy } from '../simulators/iam';
import type { Simulators } from '../simulators/server';
import type { Card } from './support/card';
import { detailsFor } from './support/details';
import { expect, test } from './support/fixtures';
import { BUCKET } from './support/flow';
import { sliceOf } from './support/slice';
import { startConnection } from './support/started';
import { ACCOUNT, externalIdOf } from './support/verdict';

/** A box that shows some lines of a policy, in large letters. */
const PART: ConsoleOptions = { codeFontSize: 20, codeHeight: 120 };

const CASES: [string, ConsoleOptions][] = [
  ['a box that shows a part of it', PART],
  ['a box that shows a part of it, in a language without labels', { ...PART, language: 'qps' }],
  ['Ace that draws late', { drawDelayMs: 1500 }],
  ['Ace that draws late, in a language without labels', { drawDelayMs: 1500, language: 'qps' }],
  ['CodeMirror 6', { ...PART, policyEditor: 'codemirror6' }],
  ['CodeMirror 5', { ...PART, policyEditor: 'codemirror5' }],
  ['Monaco', { ...PART, policyEditor: 'monaco' }],
  ['plain text', { policyEditor: 'textarea' }],
];

/** A tab at the step of Create role that shows the trust policy. `before`: what is done to the page first. */
async function startAtReview(
  context: BrowserContext,
  sim: Simulators,
  before: (tab: Page) => Promise<void> = async () => {},
): Promise<Card> {
  const { policy } = detailsFor(BUCKET, '');
  createPolicy(sim.state, ACCOUNT, { policyName: `logzio-${BUCKET}-read`, policyDocument: policy });
  const { tab, card } = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
  await before(tab);
  const primary = tab.locator('main button[class*="variant-primary"]').last();
  await card.waitForText(/Create the role.*press Next/s);
  await primary.click();
  await card.waitForText(/Attach the policy.*press Next/s);
  await primary.click();
  return card;
}

for (const [name, console] of sliceOf(CASES, 2)) {
  test.describe(`the trust policy on the review step, in ${name}`, () => {
    test.use({ simulatorOptions: { console } });
    test('is compared whole before Create role is pointed at', async ({ context, sim }) => {
      const card = await startAtReview(context, sim);
      expect(await card.waitForText(/Finalize the role.*press Create role/s)).toMatch(
        /Trust policy is correct/,
      );
    });
  });
}

test('a trust policy that cannot be read is said to be unread before Create role is pointed at', async ({
  context,
  sim,
}) => {
  // The page draws it in another way than any that is known.
  const card = await startAtReview(context, sim, (tab) =>
    tab.evaluate(() =>
      new MutationObserver(() => {
        document.querySelector('main section.ace_editor')?.replaceWith(document.createElement('canvas'));
      }).observe(document, { subtree: true, childList: true }),
    ),
  );
  const said = await card.waitForText(/Finalize the role.*press Create role/s);
  expect(said).toMatch(/could not be read.*press Create role/s);
  expect(said).not.toMatch(/Trust policy is correct/);
});
