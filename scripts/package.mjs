/**
 * Makes packages/*.zip from the commit that is checked out: for Chrome and Edge, for Firefox, and the source that AMO asks for.
 *   npm run package                     of whatever version
 *   npm run package -- --tag v0.2.0     only if the version is the tag's
 */
import { parseArgs } from 'node:util';
import { root } from './lib/run.mjs';
import { ensurePackages } from './lib/setup.mjs';

async function main() {
  const { tag } = parseArgs({ options: { tag: { type: 'string' } } }).values;
  await ensurePackages();
  // Late, because the package that zips may have been missing until now.
  const { makePackages } = await import('./lib/packages.mjs');
  await makePackages(root, tag);
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
