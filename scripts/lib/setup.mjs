import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

export { ensureChromium, ensureFirefox } from './browsers.mjs';

/** Installs the packages when they are missing, or older than package-lock.json. */
export async function ensurePackages() {
  if (fresh()) return;
  console.log('Installing packages …');
  const result = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (!result.ok) throw new Error(`npm ci could not install the packages:\n${result.output}`);
}

function fresh() {
  const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // npm writes this file last, so a broken-off installation is seen as well.
  const installed = changed('node_modules/.package-lock.json');
  return installed > 0 && installed >= changed('package-lock.json');
}
