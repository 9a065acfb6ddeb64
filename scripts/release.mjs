/**
 * Gives the project its next version. Commit and tag are left to a person, who may want to look first.
 *   npm run release -- 0.2.0
 *   npm run release -- minor     or major, or patch
 */
import { release } from './lib/release.mjs';
import { root } from './lib/run.mjs';

try {
  const version = await release(root, process.argv[2], new Date().toISOString().slice(0, 10));
  console.log(`Version ${version}. If the changes are right:\n`);
  console.log(`  git commit -am "Release ${version}"`);
  console.log(`  git tag v${version} && git push origin HEAD v${version}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
