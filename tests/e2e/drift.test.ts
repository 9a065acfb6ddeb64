import { PLANTED, planted } from './drift/planted-page';
import type { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { sliceOf } from './support/slice';
import { startConnection } from './support/started';
import { externalIdOf } from './support/verdict';

const CONSOLE = 'https://console.aws.amazon.com/iam/home';

/** Presses **Report this page**, and gives what the card then shows for reading. */
async function report(card: Card): Promise<string> {
  await card.press('Report this page');
  await card.waitForText(/Copied: page report/);
  return (await card.content())?.find(({ role }) => role === 'textbox')?.value ?? '';
}

test('a page that is not recognised is said, and reported without a value that stands on it', async ({
  context,
  sim,
}) => {
  const externalId = externalIdOf(sim);
  const { tab, card } = await startConnection(context, externalId, { facts: { policySeenAt: 1 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const [index, language] of sliceOf(['en', 'th', 'pl'], 1).entries())
    await test.step(language, async () => {
      sim.pages.set(`${CONSOLE}?page=${language}`, planted({ language, externalId }));
      await tab.goto(`${CONSOLE}?page=${language}#/roles/create?awsAccount=999988887777&next=jane.doe`);
      // The card is a pill on a page that it does not know; opened once, it stays open in its tab.
      if (index === 0) await card.press('Expand the card');
      const said = await card.waitForText(/Task 3 of 6.*doesn’t recognize this page/s);
      expect(said).not.toContain('Nothing to fill');
      for (const copy of ['Account ID', 'External ID', 'role policy', 'policy name', 'role name'])
        expect(await card.button(`Copy ${copy}`), copy).toBeDefined();
      const text = await report(card);
      expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(text);
      for (const value of [...PLANTED, externalId, '406095609952', '111122223333', 'acme-app-logs'])
        expect(text.toLowerCase(), value).not.toContain(value.toLowerCase());
      expect(text).toContain('#/roles/create?awsAccount&*');
      expect(text).toContain(`language ${language}`);
      expect(text).toContain('role_trusted_entity: not recognised');
      expect(text).toContain('<accountId> by label');
      expect(text).toContain('states 12');
      expect(text).toMatch(/table rows 2, ticks 0/);
      if (language === 'pl') expect(text).toContain('"Wymagaj zewnętrznego identyfikatora" by label');
    });
});

test('pages that are somewhere else in the console are said too, with what comes next', async ({
  context,
  sim,
}) => {
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await tab.goto(`${CONSOLE}#/users/create`);
  await card.press('Expand the card');
  await card.waitForText(/doesn’t recognize this page.*Next: create the policy/s);
  expect(await report(card)).toContain('page /iam/home?#/users/create?');
  await tab.goto(`${CONSOLE}#/roles`);
  await card.waitForText(/Next: create the policy/);
  expect(await card.button('Report this page')).toBeUndefined();
});

test.describe('a screen of which a field is missing', () => {
  test.use({ ownBrowser: true });
  test('can be reported as well', { tag: '@full' }, async ({ context, sim }) => {
    await context.addInitScript(() => {
      const hide = () => {
        for (const area of document.querySelectorAll<HTMLElement>('main input[type=text]'))
          area.hidden = true;
        requestAnimationFrame(hide);
      };
      hide();
    });
    const { tab, card } = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
    await tab.waitForURL(/roles\/create/);
    await card.waitForText(/Account ID.*was not found|not found.*Account ID/s);
    expect(await report(card)).toMatch(/role_trusted_entity: recognised; .*account_id missing/);
  });
});
