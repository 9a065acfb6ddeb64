import { defineConfig } from 'vitest/config';

/** Run from the repository's folder: `npx vitest run --config tests/e2e/firefox/vitest.config.ts`. */
export default defineConfig({
  test: {
    include: ['tests/e2e/firefox/**/*.test.ts'],
    // One process, hence one Firefox, for all files: it takes four seconds to start.
    maxWorkers: 1,
    isolate: false,
    // The first test waits for Firefox to start as well; only a failure waits this long.
    testTimeout: 180_000,
    // As for Chromium: a busy machine may miss a deadline once.
    retry: process.env.CI ? 1 : 0,
  },
});
