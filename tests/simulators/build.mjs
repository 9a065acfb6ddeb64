import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The styles of editors that come with their page alone: a script that is imported later brings no style sheet. */
const laterStyles = {
  name: 'later-styles',
  setup: (build) =>
    build.onLoad(
      { filter: /node_modules[\\/](monaco-editor|codemirror5)[\\/].*\.css$/ },
      async ({ path }) => ({
        contents: `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(await readFile(path, 'utf8'))} }))`,
        loader: 'js',
      }),
    ),
};

/** Bundles both simulated apps for the browser into dist/simulators. */
export async function buildSimulators() {
  await rm(resolve(root, 'dist/simulators'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    outdir: 'dist/simulators',
    bundle: true,
    logLevel: 'warning',
    entryPoints: {
      'aws-console': 'tests/simulators/aws-console/main.tsx',
      'logzio-app': 'tests/simulators/logzio-app/main.tsx',
    },
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    minify: true,
    target: ['chrome120', 'firefox128'],
    plugins: [laterStyles],
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
