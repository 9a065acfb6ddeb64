import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const HOUR = 3_600_000;

/** What a part of the tests counted. */
const counts = (passed, failed, skipped = 0) => ({ passed, failed, skipped });

/** A part that passes or fails as one test. */
function single(name, ...commands) {
  return {
    name,
    async run() {
      const results = [];
      for (const [command, ...args] of commands) results.push(await run(command, args));
      const ok = results.every((result) => result.ok);
      return { ...counts(ok ? 1 : 0, ok ? 0 : 1), output: results.map(({ output }) => output).join('\n') };
    },
  };
}

/** A part whose runner writes a JSON report to count from. */
function counted(name, [command, ...args], { report, read, env = {}, timeout }) {
  return {
    name,
    async run() {
      // A report of an earlier run must not be taken for this one's.
      await rm(join(root, report), { force: true });
      const { ok, output } = await run(command, args, { env, timeout });
      const parsed = await readFile(join(root, report), 'utf8').then(JSON.parse, () => undefined);
      if (!parsed) return { ...counts(0, 1), output: `${output}\nNo report: ${name} crashed.` };
      const result = read(parsed);
      // A crash outside any test fails the run although every test passed.
      if (!ok && result.failed === 0) result.failed = 1;
      return { ...result, output };
    },
  };
}

// Started by way of Node, because the programs in node_modules/.bin differ from system to system.
const tool = (path, ...args) => [process.execPath, join(root, 'node_modules', path), ...args];
const tsc = (project) => tool('typescript/bin/tsc', '-p', project);

export const types = single('types', tsc('.'), tsc('tests/simulators'));

export const lint = single(
  'lint',
  tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=none'),
  tool('knip/bin/knip.js'),
);

export const build = single('build', [process.execPath, 'build.mjs']);

export const simulators = single('simulators', [process.execPath, 'tests/simulators/build.mjs']);

/** A run of vitest, by its configuration. */
function vitest(name, config, { env = {}, timeout } = {}) {
  const report = `test-results/${name.replace(/\W+/g, '-')}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return counted(name, tool('vitest/vitest.mjs', 'run', '--config', config, ...reporters), {
    report,
    env,
    timeout,
    read: ({ numPassedTests, numFailedTests, numPendingTests }) =>
      counts(numPassedTests, numFailedTests, numPendingTests),
  });
}

export const unit = vitest('unit', 'vitest.config.ts');

/** What goes to the stores: packages, Mozilla's linter, texts and pictures. */
export const packages = vitest('packages', 'tests/packages/vitest.config.ts');

/** What the companion says of policies, against an engine that is not ours. */
export const iamEngine = ({ full }) =>
  vitest('iam engine', 'tests/iam-engine/vitest.config.ts', { timeout: full ? HOUR : 600_000 });

/** How Chromium's tests are parted where they run whole: each part stays under an hour on two cores. */
export const CHROMIUM_PARTS = {
  'flows-1': ['--project=flows', '--shard=1/3'],
  'flows-2': ['--project=flows', '--shard=2/3'],
  'flows-3': ['--project=flows', '--shard=3/3'],
  mutation: ['--project=mutation'],
  editors: ['--project=editors'],
  slow: ['--project=slow'],
};

/** What `npm run test:full` runs, and `npm run test:full -- NAME` alone. */
export const FULL_PARTS = ['checks', 'iam-engine', ...Object.keys(CHROMIUM_PARTS), 'firefox'];

/** The flow in Chromium: all of it, or one of its parts whole. */
export function e2e({ chromium, part }) {
  const report = 'test-results/e2e.json';
  const chosen = part ? CHROMIUM_PARTS[part] : [];
  const name = part ? `e2e (Chromium, ${part})` : 'e2e (Chromium)';
  return counted(name, tool('@playwright/test/cli.js', 'test', '--reporter=list,json', ...chosen), {
    report,
    // Not a time that it should take: a busy machine is no failure.
    timeout: HOUR,
    env: {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      CHROMIUM_PATH: chromium,
      SIMULATORS_BUILT: '1',
    },
    read: ({ stats }) => counts(stats.expected + stats.flaky, stats.unexpected, stats.skipped),
  });
}

/** The flow in Firefox. */
export const firefoxFlow = (firefox, { full }) =>
  vitest('e2e (Firefox)', 'tests/e2e/firefox/vitest.config.ts', {
    env: { FIREFOX_PATH: firefox },
    timeout: full ? HOUR : 600_000,
  });
