/**
 * Captures the pages of the mutation test anew: node tests/mutation/capture.mjs
 * Needed only when the simulator's markup changes or a console generation is added to states.ts.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildSimulators } from '../simulators/build.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);
await buildSimulators();
await build({
  entryPoints: ['tests/mutation/capture.ts'],
  outfile: 'dist/simulators/capture.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
await import(pathToFileURL(`${root}dist/simulators/capture.mjs`).href);
