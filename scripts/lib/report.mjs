import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './run.mjs';

/** Runs one part and prints its heading, and then what it counted, how long it took, and all of its output if it failed. */
export async function runPart(part) {
  console.log(`▶ ${part.name}`);
  const start = Date.now();
  const result = await part
    .run()
    .catch((error) => ({ passed: 0, failed: 1, skipped: 0, output: String(error?.stack ?? error) }));
  const seconds = Number(((Date.now() - start) / 1000).toFixed(1));
  console.log(`${result.failed ? '✘' : '✓'} ${part.name}: ${summary(result)} (${seconds.toFixed(1)} s)`);
  if (result.failed) console.log(`\n${result.output.trim()}\n`);
  return { ...result, name: part.name, seconds };
}

/** `N passed, N failed`, with what was skipped if anything was. */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Prints the last line and makes the process fail if a part did. */
export function finish(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  console.log(summary(total));
  if (total.failed) process.exitCode = 1;
}

/** Keeps how long each part took, and all of them, in test-results/parts.json: the report of `npm run bench` tells it. */
export async function keepTimes(results, start) {
  const parts = results.filter(({ name }) => name).map(({ name, seconds }) => ({ name, seconds }));
  const times = { at: new Date().toISOString(), seconds: Math.round((Date.now() - start) / 1000), parts };
  await mkdir(join(root, 'test-results'), { recursive: true });
  await writeFile(join(root, 'test-results/parts.json'), `${JSON.stringify(times, null, 2)}\n`);
}
