/**
 * Builds dist/chrome and dist/firefox from one source and one manifest.
 *   node build.mjs            both, minified
 *   node build.mjs --watch    both, again on every change, with source maps
 */
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const watching = process.argv.includes('--watch');
const BROWSERS = ['chrome', 'firefox'];
const ENTRIES = {
  background: 'src/background/main.ts',
  'content-scripts/aws-iam': 'content-scripts/aws-iam/main.ts',
  'content-scripts/logzio': 'content-scripts/logzio/main.ts',
  'content-scripts/logzio-detect': 'content-scripts/logzio/detect.ts',
  'popup/popup': 'popup/main.tsx',
};
const COPIED = ['_locales', 'icons', 'popup/popup.html', 'popup/popup.css'];

/** Chrome checks an organisation's policy against it; Firefox has no such key. */
const SCHEMA = 'managed-schema.json';

/** The manifest as each browser wants it: Chrome runs a service worker, Firefox a background script. */
function manifestFor(browser, manifest) {
  const { browser_specific_settings, minimum_chrome_version, background, storage, ...rest } = manifest;
  return browser === 'chrome'
    ? { ...rest, minimum_chrome_version, storage, background: { service_worker: background.service_worker } }
    : { ...rest, browser_specific_settings, background: { scripts: background.scripts } };
}

async function copyStatic(browser, out) {
  await mkdir(join(out, 'popup'), { recursive: true });
  for (const path of COPIED)
    await cp(path, join(out, path), { recursive: true, filter: (source) => !source.endsWith('.svg') });
  if (browser === 'chrome') await cp(SCHEMA, join(out, SCHEMA));
  const manifest = JSON.parse(await readFile('manifest.json', 'utf8'));
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifestFor(browser, manifest), null, 2)}\n`);
}

/** A style sheet that a script imports comes as its text, minified: it is put into a closed shadow root. */
const styleAsText = {
  name: 'style-as-text',
  setup: (build) =>
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    }),
};

/** Page styles are inlined into the content scripts; nothing is web-accessible. */
const options = (browser, out) => ({
  entryPoints: ENTRIES,
  outdir: out,
  bundle: true,
  format: 'iife',
  target: browser === 'chrome' ? 'chrome121' : 'firefox128',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: !watching,
  sourcemap: watching ? 'inline' : false,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [
    styleAsText,
    { name: 'copy-static', setup: (build) => build.onEnd(() => copyStatic(browser, out)) },
  ],
});

for (const browser of BROWSERS) {
  const out = join('dist', browser);
  if (watching) {
    await (await esbuild.context(options(browser, out))).watch();
    continue;
  }
  // Built beside the old one and then put in its place: a browser that runs from it never sees half a build.
  const fresh = `${out}.${process.pid}`;
  await esbuild.build(options(browser, fresh));
  await rm(out, { recursive: true, force: true });
  await rename(fresh, out);
}
console.log(watching ? 'Watching. Load dist/chrome or dist/firefox.' : 'Built dist/chrome and dist/firefox.');
