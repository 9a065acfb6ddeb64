import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles both simulated apps for the browser into dist/simulators. */
export async function buildSimulators() {
  await build({
    absWorkingDir: root,
    outdir: 'dist/simulators',
    bundle: true,
    logLevel: 'warning',
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
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSimulators();
