import type { Page } from '@playwright/test';
import type { Simulators } from '../simulators/server';
import { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { sliceOf } from './support/slice';
import { startConnection } from './support/started';
import { externalIdOf } from './support/verdict';
import { TRAPS, type Trap } from './traps/table';
import { wizard } from './traps/wizard';

const CONSOLE = 'https://console.aws.amazon.com/iam/home';
const ACCOUNT_ID = '406095609952';
/** Longer than a scan at a page, an answer of the background and a few writes take together. */
const WHILE = 1200;

/** What every field of a frame holds, by id. */
const valuesOf = (page: Pick<Page, 'evaluate'>): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement>(
      'input:not([type=radio],[type=checkbox]),textarea',
    );
    return Object.fromEntries(
      [...fields].map(({ id, value }) => [id, value]).filter(([, value]) => value !== ''),
    );
  });

const wanted = ({ written }: Trap, sim: Simulators): Record<string, string> =>
  Object.fromEntries(
    Object.entries(written).map(([id, what]) => [
      id,
      what === 'A' ? ACCOUNT_ID : what === 'X' ? externalIdOf(sim) : what,
    ]),
  );

/** What was written into a field while its label named another. */
const misplaced = (page: Page, externalId: string): Promise<[string, string][]> =>
  page.evaluate(
    ([account, external]) =>
      (window as unknown as { seen: [string, string][] }).seen.filter(
        ([label, value]) =>
          (value === account && label === 'External ID') || (value === external && label === 'Account ID'),
      ),
    [ACCOUNT_ID, externalId],
  );

/** A tab of the connection whose next console pages are the planted ones. */
async function plantedTab(context: Parameters<typeof startConnection>[0], sim: Simulators) {
  sim.pages.set(CONSOLE, wizard());
  return startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
}

for (const [group, traps] of sliceOf([...TRAPS.entries()], 1)) {
  test(`on planted pages what belongs is written and nothing else: ${traps.map(({ name }) => name).join('; ')}`, async ({
    context,
    sim,
  }) => {
    const { tab, card } = await plantedTab(context, sim);
    for (const [index, trap] of traps.entries())
      await test.step(trap.name, async () => {
        const url = `${CONSOLE}?trap=${group}-${index}`;
        sim.pages.set(url, wizard(trap.plant));
        await tab.goto(`${url}#/roles/create`);
        if (trap.says) await card.waitForText(trap.says);
        await expect.poll(() => valuesOf(tab), trap.name).toEqual(wanted(trap, sim));
        await tab.waitForTimeout(WHILE);
        expect(await valuesOf(tab), trap.name).toEqual(wanted(trap, sim));
        if (trap.written.account === 'A')
          expect(await misplaced(tab, externalIdOf(sim)), trap.name).toEqual([]);
        await expect(tab.locator('#mfa')).not.toBeChecked();
      });
  });
}

const elsewhere: [string, string][] = [
  ['a host that ends in another', 'https://console.aws.amazon.com.evil.example/iam/home#/roles/create'],
  ['a host that begins with more', 'https://xconsole.aws.amazon.com/iam/home#/roles/create'],
  ['a host of another domain', 'https://console.aws.amazon.co/iam/home#/roles/create'],
  ['the console of China', 'https://console.amazonaws.cn/iam/home#/roles/create'],
  [
    'a user name that reads like the host',
    'https://console.aws.amazon.com@evil.example/iam/home#/roles/create',
  ],
  ['another service of the console', 'https://console.aws.amazon.com/lambda/home#/roles/create'],
];
test('nothing is shown or written on hosts that only look like the console', async ({ context, sim }) => {
  const { tab } = await plantedTab(context, sim);
  for (const [name, url] of sliceOf(elsewhere, 3))
    await test.step(name, async () => {
      const { origin, pathname } = new URL(url);
      sim.pages.set(origin + pathname, wizard());
      await tab.goto(url);
      await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
      await tab.waitForTimeout(WHILE);
      expect(await valuesOf(tab), name).toEqual({});
      expect(await new Card(tab).isShown(), name).toBe(false);
    });
});

test('nothing is shown or written over http', async ({ context, sim }) => {
  const { tab } = await plantedTab(context, sim);
  await context.route('http://console.aws.amazon.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: wizard() }),
  );
  await tab.goto('http://console.aws.amazon.com/iam/home#/roles/create');
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(tab.url()).protocol).toBe('http:');
  await tab.waitForTimeout(WHILE);
  expect(await valuesOf(tab)).toEqual({});
});

const framed = (src: string) =>
  `<!doctype html><main><h1>Page</h1><iframe src="${src}" width="900" height="700"></iframe></main>`;
const frames: [string, string, string][] = [
  ["a foreign frame in the console's page", `${CONSOLE}?framed=1`, 'https://evil.example/iam/home'],
  ["the console's page in a foreign one", 'https://evil.example/iam/home', `${CONSOLE}?framed=2`],
];
for (const [name, outer, inner] of frames) {
  test(`nothing is written in ${name}`, async ({ context, sim }) => {
    const { tab } = await plantedTab(context, sim);
    sim.pages.set(outer, framed(`${inner}#/roles/create`));
    sim.pages.set(inner, wizard());
    await tab.goto(`${outer}#/roles/create`);
    await expect(tab.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
    await tab.waitForTimeout(WHILE);
    for (const frame of tab.frames()) expect(await valuesOf(frame)).toEqual({});
  });
}

const wizards: [string, string][] = [
  ['Create user', '#/users/create'],
  ['Edit trust policy', '#/roles/details/some-role/edit-trust-policy'],
  ['an inline policy', '#/roles/details/some-role/create-policy'],
  ["a policy's own edit page", '#/policies/details/arn%3Aaws%3Aiam%3A%3A111122223333%3Apolicy%2Fp/edit'],
  ['a group', '#/groups/create'],
  ['an identity provider', '#/identity_providers/create'],
];
test('the very same fields in other wizards stay as they are', async ({ context, sim }) => {
  const { tab, card } = await plantedTab(context, sim);
  const editor = '<textarea id="policy" rows="20">{}</textarea>';
  for (const [index, [name, hash]] of wizards.entries())
    await test.step(name, async () => {
      sim.pages.set(`${CONSOLE}?other=${index}`, wizard({ behind: editor }));
      await tab.goto(`${CONSOLE}?other=${index}${hash}`);
      await card.waitForText(/Create the role|Nothing to fill/);
      await tab.waitForTimeout(WHILE);
      expect(await valuesOf(tab), name).toEqual({ policy: '{}' });
    });
});
