import { followCard } from './support/admin';
import { expect, test } from './support/fixtures';
import { sliceOf } from './support/slice';
import { startConnection } from './support/started';
import { externalIdOf, verdict, writes } from './support/verdict';

const ROLE = 'logzio-acme-app-logs';

/** Languages of the label data, with what is known of each. */
const LISTED = ['en', 'ja', 'ko', 'zh-CN', 'zh-TW', 'es', 'pt-BR', 'fr', 'de', 'it'];
/** Languages of which the data knows Cloudscape's own buttons at most: found by structure alone. */
const UNLISTED = ['th', 'tr', 'ar', 'qps'];
/** One for every time, drawn by the seed. */
const ALWAYS = sliceOf([...LISTED, ...UNLISTED], 1);

for (const language of [...LISTED, ...UNLISTED]) {
  test.describe(`a console in ${language}`, () => {
    // The values that tiles and segments carry are a guess of ours. Only a page without any known word may need them.
    const opaqueValues = language !== 'qps';
    test.use({ simulatorOptions: { console: { language, opaqueValues, deepLinks: 'ignored' } } });
    test(
      'is filled to a role that lets Logz.io in, and that is read back',
      ALWAYS.includes(language) ? {} : { tag: '@full' },
      async ({ context, sim }) => {
        const { tab, card } = await startConnection(context, externalIdOf(sim));
        await card.waitForText(/Task 2/);
        await expect(tab.locator('html')).toHaveAttribute('lang', language);
        expect(await followCard(tab, card, /Create the role/)).toEqual([
          'Task 2: Next',
          'Task 2: Create policy',
        ]);
        await card.press('Create the role');
        await card.waitForText(/Task 3 of 6/);
        expect(await followCard(tab, card, /Check role and send ARN/)).toEqual([
          'Task 3: Next',
          'Task 4: Next',
          'Task 5: Create role',
        ]);
        expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
        expect(writes(sim)).toEqual(['createPolicy', 'createRole']);
        await card.press('Check role and send ARN');
        await card.waitForText(/The role passed the check/);
      },
    );
  });
}

/** Orders of the five tiles, by the place that each has today; the account's is the second of them. */
const ORDERS = [
  [1, 0, 2, 3, 4],
  [0, 2, 1, 3, 4],
  [1, 4, 0, 2, 3],
  [4, 3, 2, 1, 0],
];
test.describe('an unlisted language, with tiles of unknown values in another order', () => {
  test.use({ simulatorOptions: { console: { language: 'qps', opaqueValues: true, deepLinks: 'ignored' } } });
  test('is written to nowhere, which the card says', async ({ context, sim }) => {
    const { tab, card } = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
    // As the tiles stand today the form is filled: the other orders are what is amiss.
    await card.waitForText(/Task 3 of 6.*press Next/s);
    for (const tileOrder of sliceOf(ORDERS, 2))
      await test.step(tileOrder.join(' '), async () => {
        sim.options.console = { ...sim.options.console, tileOrder };
        await tab.goto('about:blank');
        await tab.goto('https://console.aws.amazon.com/iam/home#/roles/create');
        await card.waitForText(/was not found on this page/);
        expect(await card.buttons()).toContain('Report this page');
        const chosen = await tab.locator('main [data-value] input:checked').first().getAttribute('value');
        expect(chosen).toBe('option-0');
        const typed = await tab
          .locator('main input[type=text], main textarea')
          .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).join(''));
        expect(typed).toBe('');
      });
  });
});
