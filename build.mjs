/**
 * Builds dist/chrome and dist/firefox from one source and one manifest.
 *   node build.mjs            both, minified
 *   node build.mjs --watch    both, again on every change, with source maps
 *   node build.mjs --sizes    both, and what is in each script by module
 */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { minify } from 'terser';
import { finishLocales } from './scripts/lib/locales.mjs';
import { listing, overBudget, sizesIn } from './scripts/lib/sizes.mjs';

const watching = process.argv.includes('--watch');
const tellsSizes = process.argv.includes('--sizes');
const BROWSERS = ['chrome', 'firefox'];
const ENTRIES = {
  background: 'src/background/main.ts',
  'content-scripts/aws-iam': 'content-scripts/aws-iam/main.ts',
  'content-scripts/aws-create-policy': 'content-scripts/aws-iam/entries/aws-create-policy.ts',
  'content-scripts/aws-create-role': 'content-scripts/aws-iam/entries/aws-create-role.ts',
  'content-scripts/aws-edit-policy': 'content-scripts/aws-iam/entries/aws-edit-policy.ts',
  'content-scripts/aws-role-check': 'content-scripts/aws-iam/entries/aws-role-check.ts',
  'content-scripts/aws-report': 'content-scripts/aws-iam/entries/aws-report.ts',
  'content-scripts/logzio': 'content-scripts/logzio/main.ts',
  'content-scripts/logzio-form-reader': 'content-scripts/logzio/entries/logzio-form-reader.ts',
  'content-scripts/logzio-report': 'content-scripts/logzio/entries/logzio-report.ts',
  'content-scripts/logzio-detect': 'content-scripts/logzio/entries/logzio-detect.ts',
  'popup/popup': 'popup/main.tsx',
  'popup/lazy-sections': 'popup/lazy-sections.tsx',
  'popup/welcome': 'popup/welcome.tsx',
};
/** Scripts of pages and popup, which have a budget. The background's size costs nobody's page anything. */
const BUDGETED = Object.keys(ENTRIES)
  .filter((name) => name !== 'background')
  .map((name) => `${name}.js`);
const COPIED = ['LICENSE', '_locales', 'icons', 'popup/popup.html', 'popup/popup.css', 'popup/welcome.html'];
/** The guide's pictures of the six tasks, which the first page shows. */
const TASK_PICTURES = [1, 2, 3, 4, 5, 6].map((task) => `task-${task}.png`);

/** Chrome checks an organisation's policy against it; Firefox has no such key. */
const SCHEMA = 'managed-schema.json';

/** The manifest as each browser wants it: Chrome runs a service worker, Firefox a background script. */
function manifestFor(browser, manifest) {
  const { browser_specific_settings, minimum_chrome_version, background, storage, ...rest } = manifest;
  return browser === 'chrome'
    ? { ...rest, minimum_chrome_version, storage, background: { service_worker: background.service_worker } }
    : { ...rest, browser_specific_settings, background: { scripts: background.scripts } };
}

/** The terms of the third-party code in the bundles: its licences ask that they come with it. */
async function licences() {
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  const texts = Object.keys(dependencies).map(async (name) => {
    const folder = join('node_modules', name);
    const file = (await readdir(folder)).find((entry) => entry.startsWith('LICENSE'));
    if (!file) throw new Error(`${name} comes without a licence.`);
    return `${name}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}

async function copyStatic(browser, out) {
  await mkdir(join(out, 'popup'), { recursive: true });
  for (const path of COPIED)
    await cp(path, join(out, path), { recursive: true, filter: (source) => !source.endsWith('.svg') });
  for (const picture of TASK_PICTURES) await cp(join('docs/images', picture), join(out, 'popup', picture));
  if (browser === 'chrome') await cp(SCHEMA, join(out, SCHEMA));
  await writeFile(join(out, 'THIRD-PARTY-LICENSES.txt'), await licences());
  await finishLocales(join(out, '_locales'));
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

/**
 * Preact can set a page's HTML from text; nothing here does, and the stores' checks warn of it. What is not in the package
 * cannot be called.
 */
const noHtmlFromText = {
  name: 'no-html-from-text',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.mjs$/ }, async ({ path }) => {
      const [before, after, ...more] = (await readFile(path, 'utf8')).split(/\b\w+\.innerHTML=\w+\.__html/);
      if (after === undefined || more.length) throw new Error(`${path} sets HTML from text in another way`);
      return { contents: `${before}0${after}`, loader: 'js' };
    }),
};

/** The oldest browser that the manifest names, as esbuild calls it. */
function oldest(browser, { minimum_chrome_version, browser_specific_settings }) {
  const { strict_min_version } = browser_specific_settings.gecko;
  return `${browser}${Number.parseInt(browser === 'chrome' ? minimum_chrome_version : strict_min_version, 10)}`;
}

/** Page styles are inlined into the content scripts; nothing is web-accessible. */
const options = (browser, out, manifest) => ({
  entryPoints: ENTRIES,
  outdir: out,
  bundle: true,
  format: 'iife',
  target: oldest(browser, manifest),
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: !watching,
  sourcemap: watching ? 'inline' : false,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [
    styleAsText,
    noHtmlFromText,
    { name: 'copy-static', setup: (build) => build.onEnd(() => copyStatic(browser, out)) },
  ],
});

/** Terser takes another twentieth off what esbuild minified. */
async function squeeze(out) {
  for (const script of BUDGETED) {
    const path = join(out, script);
    const { code } = await minify(await readFile(path, 'utf8'), {
      ecma: 2022,
      // No script here relies on `this` of a plain function, on getters with effects, or on changed built-in methods.
      compress: {
        passes: 4,
        keep_fargs: false,
        unsafe_arrows: true,
        unsafe_methods: true,
        pure_getters: true,
      },
    });
    await writeFile(path, code);
  }
}

/** A script over its budget fails the build. */
async function holdBudgets(out, metafile) {
  const sizes = await sizesIn(out, BUDGETED);
  if (tellsSizes) console.log(`${out.split('.')[0]}\n${listing(sizes, metafile, out)}`);
  const broken = overBudget(sizes, JSON.parse(await readFile('budgets.json', 'utf8')));
  if (broken.length === 0) return;
  await rm(out, { recursive: true, force: true });
  console.error(broken.join('\n'));
  process.exit(1);
}

const manifest = JSON.parse(await readFile('manifest.json', 'utf8'));
for (const browser of BROWSERS) {
  const out = join('dist', browser);
  if (watching) {
    await (await esbuild.context(options(browser, out, manifest))).watch();
    continue;
  }
  // Built beside the old one and then put in its place: a browser that runs from it never sees half a build.
  const fresh = `${out}.${process.pid}`;
  const { metafile } = await esbuild.build(options(browser, fresh, manifest));
  await squeeze(fresh);
  await holdBudgets(fresh, metafile);
  await rm(out, { recursive: true, force: true });
  await rename(fresh, out);
}
console.log(watching ? 'Watching. Load dist/chrome or dist/firefox.' : 'Built dist/chrome and dist/firefox.');
