import { defineConfig } from '@playwright/test';

/** Tests that take as long as all others together where they are run whole. */
const TABLES = {
  mutation: 'tests/e2e/mutation.test.ts',
  editors: 'tests/e2e/editor-table.test.ts',
  slow: 'tests/e2e/slow-machine.test.ts',
};

export default defineConfig({
  testDir: 'tests/e2e',
  // `npm run test:full -- NAME` runs one alone.
  projects: [
    // The longest tests first: the others fill the time beside them.
    ...Object.entries(TABLES).map(([name, testMatch]) => ({ name, testMatch })),
    {
      name: 'flows',
      // Those of Firefox are run by Vitest: Playwright loads extensions into Chromium only.
      testIgnore: ['tests/e2e/firefox/**', ...Object.values(TABLES)],
    },
  ],
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/global-setup.ts',
  // Two cores: a third test goes on while the others wait.
  workers: 3,
  fullyParallel: true,
  // A busy machine may miss a deadline once; a run that needed a second try says so.
  retries: process.env.CI ? 1 : 0,
  // A whole flow takes 10 s on an idle machine, and more than 60 s on a busy one. Only a failure waits this long.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // What another test holds in nearly the same way waits for `npm run test:full`.
  ...(process.env.FULL ? {} : { grepInvert: /@full/ }),
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
