import {
  build,
  CHROMIUM_PARTS,
  e2e,
  FULL_PARTS,
  firefoxFlow,
  iamEngine,
  lint,
  packages,
  simulators,
  types,
  unit,
} from './lib/parts.mjs';
import { finish, keepTimes, runPart } from './lib/report.mjs';
import { ensureChromium, ensureFirefox, ensurePackages, IAM_ENGINE } from './lib/setup.mjs';

const full = process.argv.includes('--full');
// Every part is told in the same way to run its tables whole.
if (full) process.env.FULL = '1';
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const has = (part) => asked.length === 0 || asked.includes(part);
const results = [];

/** A browser or package that cannot be had fails the part that needs it, and no other. */
function needing(name, ensure, part) {
  return {
    name,
    run: async () => part(await ensure()).run(),
  };
}

/** Chromium's tests in one go, or whole in their parts. */
function chromiumParts() {
  const parts = full ? Object.keys(CHROMIUM_PARTS).filter(has) : [undefined];
  return parts.map((part) =>
    needing(part ? `e2e (Chromium, ${part})` : 'e2e (Chromium)', ensureChromium, (chromium) =>
      e2e({ chromium, part }),
    ),
  );
}

try {
  const unknown = asked.filter((part) => !full || !FULL_PARTS.includes(part));
  if (unknown.length > 0)
    throw new Error(`No such part: ${unknown.join(', ')}. npm run test:full takes ${FULL_PARTS.join(', ')}.`);
  await ensurePackages();
  const start = Date.now();
  if (has('checks')) {
    // Two cores: the light parts two at a time, the browsers one after the other.
    results.push(...(await Promise.all([runPart(types), runPart(lint)])));
    results.push(await runPart(unit), await runPart(packages));
  }
  if (has('iam-engine'))
    results.push(
      await runPart(
        needing(
          'iam engine',
          () => ensurePackages(IAM_ENGINE),
          () => iamEngine({ full }),
        ),
      ),
    );
  const browsers = [
    ...chromiumParts(),
    ...(has('firefox')
      ? [needing('e2e (Firefox)', ensureFirefox, (firefox) => firefoxFlow(firefox, { full }))]
      : []),
  ];
  if (browsers.length > 0) {
    const built = await Promise.all([runPart(build), runPart(simulators)]);
    results.push(...built);
    if (built.some(({ failed }) => failed > 0))
      console.log('The browsers are not started: there is nothing whole to load.');
    else for (const part of browsers) results.push(await runPart(part));
  }
  if (asked.length === 0) await keepTimes(results, start);
} catch (error) {
  console.log(error.message);
  results.push({ passed: 0, failed: 1, skipped: 0 });
}
finish(results);
