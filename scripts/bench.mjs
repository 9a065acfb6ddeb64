/**
 * Measures what the companion costs and saves, prints tables, and writes docs/benchmarks.md.
 *   npm run bench                     all of it, in full
 *   npm run bench -- --quick          all of it, a few times only; writes no report
 *   npm run bench -- look latency     these tables only; writes no report
 *   npm run bench -- --beside=FOLDER  with another, unpacked extension in the tables of pages
 */
import { bundled } from './lib/bundled.mjs';
import { build, simulators as simulatorsPart } from './lib/parts.mjs';
import { runPart } from './lib/report.mjs';
import { root } from './lib/run.mjs';
import { ensureChromium, ensurePackages } from './lib/setup.mjs';

async function main() {
  process.chdir(root);
  await ensurePackages();
  await ensureChromium();
  for (const part of [build, simulatorsPart]) if ((await runPart(part)).failed) process.exit(1);
  const { startSimulators } = await bundled('tests/simulators/server.ts');
  const { runBench } = await bundled('tests/bench/main.ts');
  const args = process.argv.slice(2);
  const simulators = await startSimulators();
  try {
    const beside = args.find((arg) => arg.startsWith('--beside='))?.slice('--beside='.length);
    const only = args.filter((name) => !name.startsWith('-'));
    await runBench({ simulators, quick: args.includes('--quick'), only, beside });
  } finally {
    await simulators.close();
  }
}

await main().catch((error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
