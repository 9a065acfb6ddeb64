import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

export { ensureChromium, ensureFirefox } from './browsers.mjs';

/** Where a folder of the tests has packages of its own: an IAM engine under the AGPL, which nothing of the product is built with. */
export const IAM_ENGINE = 'tests/iam-engine';

/** Installs a folder's packages when they are missing, or older than its package-lock.json. */
export async function ensurePackages(folder = '.') {
  const cwd = join(root, folder);
  if (isFresh(cwd)) return;
  console.log(folder === '.' ? 'Installing packages …' : `Installing packages of ${folder} …`);
  const result = await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd });
  if (!result.ok) throw new Error(`npm ci could not install the packages:\n${result.output}`);
}

function isFresh(folder) {
  const changed = (path) => statSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // npm writes this file last, so a broken-off installation is seen as well.
  const installed = changed('node_modules/.package-lock.json');
  return installed > 0 && installed >= changed('package-lock.json');
}
