import { test as base } from '@playwright/test';
import { type SimulatorOptions, type Simulators, startSimulators } from '../../simulators/server';
import { type LaunchOptions, launchWithExtension } from './browser';
import { Card } from './card';

interface TestFixtures {
  /** How the simulated sites behave: `test.use({ simulatorOptions: { logzio: { markup: 'dl' } } })`. */
  simulatorOptions: SimulatorOptions;
  /** How Chromium is started, beyond the port. */
  launch: LaunchOptions;
  /** The simulated sites, as new for each test. */
  sim: Simulators;
  /** The card on `page`; for another tab: `new Card(tab)`. */
  card: Card;
}

interface WorkerFixtures {
  server: Simulators;
}

/** Playwright's `test` with a fresh browser, extension and simulated Logz.io and AWS for each test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  simulatorOptions: [{}, { option: true }],
  launch: [{}, { option: true }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const server = await startSimulators();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  sim: async ({ server, simulatorOptions }, use) => {
    server.reset(simulatorOptions);
    await use(server);
  },
  context: async ({ sim, launch }, use) => {
    const context = await launchWithExtension({ ...launch, port: sim.port });
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
