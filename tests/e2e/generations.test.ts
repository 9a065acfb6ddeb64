import type { Page } from '@playwright/test';
import type { ConsoleOptions } from '../simulators/aws-console/options';
import { followCard, moveOn } from './support/admin';
import { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { openLogzioForm, sendArn, setUpInAws } from './support/flow';
import { startConnection } from './support/started';
import { externalIdOf, verdict, writes } from './support/verdict';

const ROLE = 'logzio-acme-app-logs';
const CREATE_ROLE = 'https://console.aws.amazon.com/iam/home#/roles/create';

interface Console {
  tab: Page;
  card: Card;
}

interface Generation {
  generation: NonNullable<ConsoleOptions['generation']>;
  /** What the companion points at on the way, screen by screen. */
  policy: string[];
  role: string[];
}

const GENERATIONS: Generation[] = [
  {
    generation: 'cloudscape-2022',
    policy: ['Task 2: Next', 'Task 2: Create policy'],
    role: ['Task 3: Next', 'Task 4: Next', 'Task 5: Create role'],
  },
  {
    generation: 'polaris-v2',
    policy: ['Task 2: Next', 'Task 2: Create policy'],
    role: ['Task 3: Next', 'Task 4: Next', 'Task 5: Create role'],
  },
  {
    generation: 'angularjs',
    policy: ['Task 2: Next', 'Task 2: Next', 'Task 2: Create policy'],
    role: ['Task 3: Next', 'Task 4: Next', 'Task 5: Next', 'Task 5: Create role'],
  },
];

/** One generation stands for the others in `npm test`. */
const tagOf = (generation: string, always: string) => (generation === always ? {} : { tag: '@full' });

/** From the open console tab to the role, with the policy made first. */
async function policyFirst({ tab, card }: Console, { policy, role }: Generation): Promise<void> {
  expect(await followCard(tab, card, /Create the role/)).toEqual(policy);
  await card.press('Create the role');
  await card.waitForText(/Task 3 of 6/);
  expect(await followCard(tab, card, /Check role and send ARN/)).toEqual(role);
}

for (const each of GENERATIONS) {
  const { generation } = each;
  test.describe(`the console of ${generation}`, () => {
    test.use({ simulatorOptions: { console: { generation, deepLinks: 'ignored' } } });

    test(
      "policy first ends in Logz.io's yes",
      tagOf(generation, 'angularjs'),
      async ({ page, card, sim }) => {
        await openLogzioForm(page);
        const aws = await setUpInAws(page, card);
        await policyFirst(aws, each);
        expect(writes(sim)).toEqual(['createPolicy', 'createRole']);
        await sendArn(page, card, aws.card);
        await card.waitForText(/Logz\.io connected to the bucket/);
        expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
      },
    );

    test(
      "role first, with the console's own Create policy, ends in such a role",
      tagOf(generation, 'angularjs'),
      async ({ context, sim }) => {
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
      },
    );
  });
}

const OLDER = ['polaris-v2', 'angularjs'] as const;

for (const generation of OLDER) {
  test.describe(`the tiles of ${generation}`, () => {
    test.use({ simulatorOptions: { console: { generation, deepLinks: 'ignored' } } });
    test(
      'stay as the admin chooses them, until Fill this page',
      tagOf(generation, 'angularjs'),
      async ({ context, sim }) => {
        const { tab, card } = await startConnection(context, externalIdOf(sim), {
          facts: { policySeenAt: 1 },
        });
        await card.waitForText(/Task 3 of 6.*press Next/s);
        await tab.getByText('Web identity', { exact: true }).click();
        await card.waitForButton('Fill this page');
        await expect(tab.locator('#app input[type=text]').filter({ visible: true })).toHaveCount(0);
        await card.press('Fill this page');
        await card.waitForText(/press Next/);
        const values = await tab
          .locator('#app input[type=text]')
          .filter({ visible: true })
          .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
        expect(values).toEqual(['406095609952', externalIdOf(sim)]);
      },
    );
  });
}

test.describe('an older console that shows its fields late', () => {
  for (const generation of OLDER)
    test.describe(generation, () => {
      test.use({
        simulatorOptions: {
          console: { generation, optionsDelayMs: 500, listDelayMs: 1200, renderDelayMs: 600 },
        },
      });
      test('is waited for', { tag: '@full' }, async ({ context, sim }) => {
        const each = GENERATIONS.find((other) => other.generation === generation);
        if (each) await policyFirst(await startConnection(context, externalIdOf(sim)), each);
        expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
      });
    });
});
