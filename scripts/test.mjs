import { build, e2e, firefoxFlow, iamEngine, lint, packages, simulators, types, unit } from './lib/parts.mjs';
import { finish, keepTimes, runPart } from './lib/report.mjs';
import { ensureChromium, ensureFirefox, ensurePackages, IAM_ENGINE } from './lib/setup.mjs';

const full = process.argv.includes('--full');
// Every part is told in the same way to run its tables whole.
if (full) process.env.FULL = '1';
const results = [];

/** A browser or package that cannot be had fails the part that needs it, and no other. */
function needing(name, ensure, part) {
  return {
    name,
    run: async () => part(await ensure()).run(),
  };
}

try {
  await ensurePackages();
  const start = Date.now();
  // Two cores: the light parts two at a time, the browsers one after the other.
  results.push(...(await Promise.all([runPart(types), runPart(lint)])));
  results.push(await runPart(unit));
  results.push(
    await runPart(
      needing(
        'iam engine',
        () => ensurePackages(IAM_ENGINE),
        () => iamEngine({ full }),
      ),
    ),
  );
  results.push(await runPart(packages));
  const built = await Promise.all([runPart(build), runPart(simulators)]);
  results.push(...built);
  if (built.every(({ failed }) => failed === 0)) {
    results.push(
      await runPart(needing('e2e (Chromium)', ensureChromium, (chromium) => e2e({ full, chromium }))),
    );
    results.push(await runPart(needing('e2e (Firefox)', ensureFirefox, firefoxFlow)));
  } else {
    console.log('The browsers are not started: there is nothing whole to load.');
  }
  await keepTimes(results, start);
} catch (error) {
  console.log(error.message);
  results.push({ passed: 0, failed: 1, skipped: 0 });
}
finish(results);
