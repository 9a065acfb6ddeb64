import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // Run by Vitest: Playwright loads extensions into Chromium only.
  testIgnore: 'tests/e2e/firefox/**',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/global-setup.ts',
  // Two cores: a third test goes on while the others wait.
  workers: 3,
  fullyParallel: true,
  // A busy machine may miss a deadline once; a run that needed a second try says so.
  retries: process.env.CI ? 1 : 0,
  // A whole flow takes 10 s on an idle machine, and more than 30 s on a busy one.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // What another test holds in nearly the same way waits for `npm run test:full`.
  ...(process.env.FULL ? {} : { grepInvert: /@full/ }),
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
