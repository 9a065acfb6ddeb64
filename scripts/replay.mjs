/** Rebuilds the page that a **Report this page** text describes, and prints what the finder makes of it. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundled } from './lib/bundled.mjs';
import { root } from './lib/run.mjs';
import { ensureChromium, ensurePackages } from './lib/setup.mjs';

const USAGE = `Usage: npm run replay -- FILE [--add NAME]
FILE holds what **Report this page** copied, as it stands in a bug report. --add makes it a row of the unseen pages.`;

async function main() {
  const { values, positionals } = parseArgs({ options: { add: { type: 'string' } }, allowPositionals: true });
  const [file, second] = positionals;
  if (!file || second !== undefined || values.add?.trim() === '') throw new Error(USAGE);
  // npm runs a script in the repository; the path is the caller's.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no file ${path}.`);
  });
  process.chdir(root);
  await ensurePackages();
  await ensureChromium();
  const { replay } = await bundled('tests/replay/replay.ts');
  console.log(await replay(text, values.add));
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
