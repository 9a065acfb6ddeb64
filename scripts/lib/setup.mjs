import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

export { ensureChromium, ensureFirefox } from './browsers.mjs';

/** Installs the packages when they are missing, or older than package-lock.json. */
export async function ensurePackages() {
  if (fresh()) return;
  console.log('Installing packages …');
  const locked = existsSync(join(root, 'package-lock.json'));
  // A registry may lack packages of other platforms, which `npm ci` misses in the lock file and `npm install` passes over.
  const ways = [...(locked ? [['ci']] : []), ['install', '--no-save']];
  let result = { ok: false, output: '' };
  for (const way of ways) if (!result.ok) result = await run('npm', [...way, '--no-audit', '--no-fund']);
  if (!result.ok) throw new Error(`npm could not install the packages:\n${result.output}`);
}

function fresh() {
  const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // npm writes this file last, so a broken-off installation is seen as well.
  const installed = changed('node_modules/.package-lock.json');
  return installed > 0 && installed >= changed('package-lock.json');
}
