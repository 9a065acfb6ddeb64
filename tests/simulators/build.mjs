import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const playFlow = 'tests/e2e/support/play-flow.ts';

/** Bundles both simulated apps for the browser, and what the scripts need for Node, into dist/simulators. */
export async function buildSimulators() {
  const shared = { absWorkingDir: root, outdir: 'dist/simulators', bundle: true, logLevel: 'warning' };
  await Promise.all([
    build({
      ...shared,
      entryPoints: {
        'aws-console': 'tests/simulators/aws-console/main.tsx',
        'logzio-app': 'tests/simulators/logzio-app/main.tsx',
      },
      format: 'iife',
      minify: true,
      target: 'chrome120',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: {
        '.woff': 'dataurl',
        '.woff2': 'dataurl',
        '.ttf': 'dataurl',
        '.svg': 'dataurl',
        '.png': 'dataurl',
      },
    }),
    build({
      ...shared,
      entryPoints: ['tests/simulators/server.ts', ...(existsSync(`${root}${playFlow}`) ? [playFlow] : [])],
      entryNames: '[name]',
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      format: 'esm',
      packages: 'external',
    }),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSimulators();
