import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

export { ensureChromium, ensureFirefox } from './browsers.mjs';

/** Installs the packages when they are missing, or older than package-lock.json. */
export async function ensurePackages() {
  if (fresh()) return;
  console.log('Installing packages …');
  const locked = existsSync(join(root, 'package-lock.json'));
  const { ok, output } = await run('npm', [locked ? 'ci' : 'install', '--no-audit', '--no-fund']);
  if (!ok) throw new Error(`npm could not install the packages:\n${output}`);
}

function fresh() {
  const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // npm writes this file last, so a broken-off installation is seen as well.
  const installed = changed('node_modules/.package-lock.json');
  return installed > 0 && installed >= changed('package-lock.json');
}
