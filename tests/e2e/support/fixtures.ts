import { test as base } from '@playwright/test';
import { type SimulatorOptions, type Simulators, startSimulators } from '../../simulators/server';
import { launchWithExtension } from './browser';
import { Card } from './card';
import { SharedBrowser } from './shared-browser';

interface TestFixtures {
  /** How the simulated sites behave: `test.use({ simulatorOptions: { logzio: { markup: 'dl' } } })`. */
  simulatorOptions: SimulatorOptions;
  /** For a test that leaves something in the browser that cannot be taken back: a stopped worker, an init script. */
  ownBrowser: boolean;
  /** The simulated sites, as new for each test. */
  sim: Simulators;
  /** The card on `page`; for another tab: `new Card(tab)`. */
  card: Card;
}

interface WorkerFixtures {
  server: Simulators;
  shared: SharedBrowser;
}

/**
 * Playwright's `test` with an extension, a browser and simulated Logz.io and AWS that know nothing of earlier tests. The
 * browser itself is one for many tests: a fresh one takes seconds until it tells the extension what its policies are.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  simulatorOptions: [{}, { option: true }],
  ownBrowser: [false, { option: true }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const server = await startSimulators();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ server }, use) => {
      const shared = new SharedBrowser(server);
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  sim: async ({ server, simulatorOptions }, use) => {
    server.reset(simulatorOptions);
    await use(server);
  },
  context: async ({ sim, shared, ownBrowser }, use) => {
    if (!ownBrowser) return use(await shared.asNew());
    const context = await launchWithExtension({ simulators: sim });
    await use(context);
    await context.close();
  },
  page: async ({ context }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
  card: async ({ page }, use) => {
    await use(new Card(page));
  },
});

export { expect } from '@playwright/test';
