import { test as base } from 'vitest';
import { startSimulators } from '../../../simulators/server';
import { Firefox } from './firefox';

/** Vitest's `test` with one Firefox for all of them, and for each a fresh extension, tab and simulated sites. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's needs from this pattern
  .extend('server', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const server = await startSimulators();
    onCleanup(() => server.close());
    return server;
  })
  .extend('firefox', { scope: 'worker' }, async ({ server }, { onCleanup }) => {
    const firefox = await Firefox.start(server.port);
    onCleanup(() => firefox.close());
    return firefox;
  })
  // How the simulated sites behave is said by another `sim.reset(…)` at the start of a test.
  .extend('sim', async ({ server }) => {
    server.reset();
    return server;
  })
  // Every test begins with it, whether or not it asks for the tab.
  .extend('page', { auto: true }, async ({ firefox }) => firefox.fresh());
