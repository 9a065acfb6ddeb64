import type { BrowserContext, Page } from '@playwright/test';
import type { ConsoleOptions } from '../simulators/aws-console/options';
import { followCard, moveOn } from './support/admin';
import { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { pressForTab } from './support/flow';
import { startConnection } from './support/started';
import { externalIdOf, verdict, writes } from './support/verdict';

const ROLE = 'logzio-acme-app-logs';
const CREATE_ROLE = 'https://console.aws.amazon.com/iam/home#/roles/create';

interface Generation {
  generation: NonNullable<ConsoleOptions['generation']>;
  /** What the companion points at on the way, screen by screen. */
  policy: string[];
  role: string[];
}

const GENERATIONS: Generation[] = [
  {
    generation: 'cloudscape-2022',
    policy: ['Task 3: Next', 'Task 3: Create policy'],
    role: ['Task 2: Next', 'Task 4: Next', 'Task 5: Create role'],
  },
  {
    generation: 'polaris-v2',
    policy: ['Task 3: Next', 'Task 3: Create policy'],
    role: ['Task 2: Next', 'Task 4: Next', 'Task 5: Create role'],
  },
  {
    generation: 'angularjs',
    policy: ['Task 3: Next', 'Task 3: Next', 'Task 3: Create policy'],
    role: ['Task 2: Next', 'Task 4: Next', 'Task 5: Next', 'Task 5: Create role'],
  },
];

/** Checks the role on its page, as its last task does. */
async function expectChecked(tab: Page, card: Card): Promise<void> {
  await card.press('Check role and send ARN');
  await card.waitForText(/trust policy is right|trusts Logz\.io|is as it should be|Trust policy/i);
  await tab.waitForURL(/roles\/(details\/)?logzio-acme-app-logs/);
}

async function policyFirst(context: BrowserContext, externalId: string, { policy, role }: Generation) {
  const { tab, card } = await startConnection(context, externalId);
  expect(await followCard(tab, card, /comes next|Create the role/)).toEqual(policy);
  await card.press('Create the role');
  await card.waitForText(/Task 2 of 6/);
  expect(await followCard(tab, card, /Check role and send ARN/)).toEqual(role);
  return { tab, card };
}

for (const each of GENERATIONS) {
  const { generation } = each;
  test.describe(`the console of ${generation}`, () => {
    test.use({ simulatorOptions: { console: { generation, deepLinks: 'ignored' } } });

    test('policy first ends in a role that lets Logz.io in', async ({ context, sim }) => {
      const { tab, card } = await policyFirst(context, externalIdOf(sim), each);
      expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
      expect(writes(sim)).toEqual(['createPolicy', 'createRole']);
      await expectChecked(tab, card);
    });

    test("role first, with the console's own Create policy, ends in such a role", async ({
      context,
      sim,
    }) => {
      const { tab, card } = await startConnection(context, externalIdOf(sim));
      await tab.goto(CREATE_ROLE);
      await card.waitForText(/Task 2 of 6.*press Next/s);
      await moveOn(tab).click();
      await card.waitForText(/Task 4 of 6/);
      const button = tab
        .locator('#app')
        .getByText('Create policy', { exact: true })
        .filter({ visible: true });
      const [second] = await Promise.all([context.waitForEvent('page'), button.click()]);
      const secondCard = new Card(second);
      await followCard(second, secondCard, /Back to the role/);
      await secondCard.press('Back to the role');
      await expect.poll(() => tab.evaluate(() => document.visibilityState)).toBe('visible');
      expect(await followCard(tab, card, /Check role and send ARN/)).toEqual(each.role.slice(1));
      expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
    });
  });
}

test.describe('an older console that shows its fields late', () => {
  for (const generation of ['polaris-v2', 'angularjs'] as const)
    test.describe(generation, () => {
      test.use({
        simulatorOptions: {
          console: { generation, optionsDelayMs: 500, listDelayMs: 1200, renderDelayMs: 600 },
        },
      });
      test('is waited for', async ({ context, sim }) => {
        const each = GENERATIONS.find((other) => other.generation === generation);
        if (each) await policyFirst(context, externalIdOf(sim), each);
        expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
      });
    });
});

void pressForTab;
