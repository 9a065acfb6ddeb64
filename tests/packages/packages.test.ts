import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clones } from './clones';

const execute = promisify(execFile);
const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string };
const nameOf = (kind: string) => `logzio-iam-companion-${version}-${kind}.zip`;

/** Makes the packages of a clone in a process of its own, whose time zone can then be another. */
const makePackages = (clone: string, { tag = '', env = {} } = {}) =>
  execute(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { makePackages } = await import(${JSON.stringify(pathToFileURL(resolve('scripts/lib/packages.mjs')).href)});
       await makePackages(${JSON.stringify(clone)}, ${JSON.stringify(tag)});`,
    ],
    { env: { ...process.env, ...env } },
  );

const clones = new Clones();
let here: string;
let there: string;
afterAll(() => clones.remove());

const bytes = (clone: string, kind: string) => readFileSync(join(clone, 'packages', nameOf(kind)));
const files = (kind: string) => unzipSync(bytes(here, kind));
const pathsIn = (kind: string) => Object.keys(files(kind));

beforeAll(async () => {
  here = clones.make('here');
  there = clones.make('a folder elsewhere');
  // What a person has lying about must not get in.
  writeFileSync(join(there, 'notes.txt'), 'mine');
  writeFileSync(join(there, 'icons', 'draft.png'), 'mine');
  appendFileSync(join(there, 'popup', 'popup.css'), '\nbody { color: red }\n');
  mkdirSync(join(there, 'packages'));
  writeFileSync(join(there, 'packages', 'old.zip'), 'mine');
  await Promise.all([
    makePackages(here, { env: { TZ: 'UTC' } }),
    makePackages(there, { env: { TZ: 'Pacific/Auckland' } }),
  ]);
});

describe('the packages of one commit', () => {
  it('are three, and nothing of an earlier time lies beside them', () => {
    const expected = ['chrome', 'firefox', 'source'].map(nameOf);
    expect(readdirSync(join(here, 'packages')).sort()).toEqual(expected);
    expect(readdirSync(join(there, 'packages')).sort()).toEqual(expected);
  });

  it.each(['chrome', 'firefox', 'source'])(
    'have the same bytes from another folder, in another time zone, among uncommitted changes: %s',
    (kind) => {
      expect(bytes(here, kind).equals(bytes(there, kind))).toBe(true);
    },
  );

  it('are refused for the tag of another version', async () => {
    await expect(makePackages(here, { tag: 'v99.0.0' })).rejects.toThrow('The tag is v99.0.0');
  });
});

describe.each(['chrome', 'firefox'])('the package for %s', (browser) => {
  it('holds what the product needs and nothing else', () => {
    const locales = pathsIn(browser).filter((path) =>
      /^_locales\/[a-z]{2}(_[A-Z]{2})?\/messages\.json$/.test(path),
    );
    expect(locales).toContain('_locales/en/messages.json');
    expect(pathsIn(browser).filter((path) => !locales.includes(path))).toEqual([
      'LICENSE',
      'THIRD-PARTY-LICENSES.txt',
      'background.js',
      'content-scripts/aws-create-policy.js',
      'content-scripts/aws-create-role.js',
      'content-scripts/aws-edit-policy.js',
      'content-scripts/aws-iam.js',
      'content-scripts/aws-report.js',
      'content-scripts/aws-role-check.js',
      'content-scripts/logzio-detect.js',
      'content-scripts/logzio-form-reader.js',
      'content-scripts/logzio-report.js',
      'content-scripts/logzio.js',
      'icons/icon-128.png',
      'icons/icon-16.png',
      'icons/icon-32.png',
      'icons/icon-48.png',
      // Firefox reads an organization's settings without one.
      ...(browser === 'chrome' ? ['managed-schema.json'] : []),
      'manifest.json',
      'popup/lazy-sections.js',
      'popup/popup.css',
      'popup/popup.html',
      'popup/popup.js',
      ...[1, 2, 3, 4, 5, 6].map((task) => `popup/task-${task}.png`),
      'popup/welcome.html',
      'popup/welcome.js',
    ]);
  });

  it('has every file that its manifest and its page name', () => {
    const manifest = JSON.parse(text(files(browser)['manifest.json']));
    const { background, content_scripts, icons, action } = manifest;
    const named = [
      background.service_worker ?? background.scripts[0],
      ...content_scripts.flatMap(({ js }: { js: string[] }) => js),
      ...Object.values(icons),
      action.default_popup,
    ];
    const page = text(files(browser)[action.default_popup]);
    const ofPage = [...page.matchAll(/(?:src|href)="([^"#]+)"/g)].map(
      ([, path = '']) => `${dirname(action.default_popup)}/${path}`,
    );
    expect(ofPage.length).toBeGreaterThan(1);
    expect(pathsIn(browser)).toEqual(expect.arrayContaining([...named, ...ofPage]));
  });

  it('comes with the terms of all code in it', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const terms = text(files(browser)['THIRD-PARTY-LICENSES.txt']);
    for (const name of Object.keys(dependencies)) expect(terms).toMatch(new RegExp(`^${name}$`, 'm'));
    expect(text(files(browser).LICENSE)).toContain('Apache License');
  });

  it('runs no code that it does not hold', () => {
    for (const [path, content] of Object.entries(files(browser))) {
      if (!path.endsWith('.js')) continue;
      expect(text(content), path).not.toMatch(
        /\beval\(|new Function\(|\bimport\(|importScripts\(|sourceMappingURL/,
      );
    }
  });
});

describe('each manifest', () => {
  const manifestOf = (browser: string) => JSON.parse(text(files(browser)['manifest.json']));

  it('has only the keys that its browser knows', () => {
    expect(manifestOf('chrome').background).toEqual({ service_worker: 'background.js' });
    expect(manifestOf('chrome')).not.toHaveProperty('browser_specific_settings');
    expect(manifestOf('firefox').background).toEqual({ scripts: ['background.js'] });
    expect(manifestOf('firefox')).not.toHaveProperty('minimum_chrome_version');
  });

  it('asks for what the source manifest asks for', () => {
    const { permissions, host_permissions, content_scripts } = JSON.parse(
      readFileSync('manifest.json', 'utf8'),
    );
    for (const browser of ['chrome', 'firefox'])
      expect(manifestOf(browser)).toMatchObject({ permissions, host_permissions, content_scripts });
  });
});

describe('the IAM engine that the verdicts are held against, which is under the AGPL', () => {
  const ENGINE = /cloud-copilot/;

  it('is installed by the tests that use it alone', () => {
    for (const path of ['package.json', 'package-lock.json'])
      expect(readFileSync(path, 'utf8'), path).not.toMatch(ENGINE);
  });

  it.each(['chrome', 'firefox'])('is no part of the package for %s', (browser) => {
    for (const [path, content] of Object.entries(files(browser)))
      expect(text(content), path).not.toMatch(ENGINE);
  });

  it('comes with no source package, and nothing outside its folder names it', () => {
    const naming = Object.entries(files('source')).flatMap(([path, content]) =>
      ENGINE.test(text(content)) ? [path] : [],
    );
    const allowed = /^(tests\/iam-engine\/(package(-lock)?\.json|engine\.mjs)|knip\.json|tests\/packages\/)/;
    expect(naming.filter((path) => !allowed.test(path))).toEqual([]);
  });
});

describe('the source package', () => {
  it('has the source and the way to build it, and nothing that was built', () => {
    const paths = pathsIn('source');
    expect(paths).toEqual(
      expect.arrayContaining(['BUILD.md', 'LICENSE', 'build.mjs', 'manifest.json', 'package-lock.json']),
    );
    expect(paths.filter((path) => /(^(dist|packages|\.git)|node_modules)\//.test(path))).toEqual([]);
  });
});

it('Mozilla finds no error, no warning and nothing to note', async () => {
  const folder = join(here, 'as-sent');
  for (const [path, content] of Object.entries(files('firefox'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const linter = resolve('node_modules/web-ext/bin/web-ext.js');
  const args = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  // It fails when it finds an error, and says which all the same.
  const { stdout } = await execute(process.execPath, [linter, ...args]).catch((failed) => failed);
  const { errors, warnings, notices } = JSON.parse(stdout);
  expect([...errors, ...warnings, ...notices]).toEqual([]);
});

function text(content: Uint8Array | undefined): string {
  return new TextDecoder().decode(content);
}
