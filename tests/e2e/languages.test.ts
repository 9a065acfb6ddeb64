import { followCard } from './support/admin';
import { expect, test } from './support/fixtures';
import { startConnection } from './support/started';
import { externalIdOf, verdict, writes } from './support/verdict';

const ROLE = 'logzio-acme-app-logs';

/** Languages of the label data, with what is known of each. */
const LISTED = ['en', 'ja', 'ko', 'zh-CN', 'zh-TW', 'es', 'pt-BR', 'fr', 'de', 'it'];
/** Languages of which the data knows Cloudscape's own buttons at most: found by structure alone. */
const UNLISTED = ['th', 'tr', 'ar', 'qps'];
/** One of each kind: listed, right to left, and a language that nothing at all is known of. */
const ALWAYS = ['ja', 'ar', 'qps'];

for (const language of [...LISTED, ...UNLISTED]) {
  if (!process.env.FULL && !ALWAYS.includes(language)) continue;
  test.describe(`a console in ${language}`, () => {
    // The values that tiles and segments carry are a guess of ours. Only a page without any known word may need them.
    const opaqueValues = language !== 'qps';
    test.use({ simulatorOptions: { console: { language, opaqueValues, deepLinks: 'ignored' } } });
    test('is filled to a role that lets Logz.io in, and that is read back', async ({ context, sim }) => {
      const { tab, card } = await startConnection(context, externalIdOf(sim));
      await card.waitForText(/Task 3/);
      await expect(tab.locator('html')).toHaveAttribute('lang', language);
      expect(await followCard(tab, card, /Create the role/)).toEqual([
        'Task 3: Next',
        'Task 3: Create policy',
      ]);
      await card.press('Create the role');
      await card.waitForText(/Task 2 of 6/);
      expect(await followCard(tab, card, /Check role and send ARN/)).toEqual([
        'Task 2: Next',
        'Task 4: Next',
        'Task 5: Create role',
      ]);
      expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
      expect(writes(sim)).toEqual(['createPolicy', 'createRole']);
      await card.press('Check role and send ARN');
      await card.waitForText(/The role is right/);
    });
  });
}
