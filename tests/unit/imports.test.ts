import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name));

/** The project's own modules that a file imports, as paths from the root. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map(([, path = '']) =>
    relative('.', join(dirname(file), path)),
  );

/** Folder -> the only places that its files may import from. */
const ALLOWED: Record<string, RegExp> = {
  'src/policy': /^src\/(policy\/|message-key$)/,
  'src/connection': /^src\/((policy|connection)\/|message-key$)/,
  'src/aws-console': /^src\/((aws-console|connection|policy)\/|decode-uri$)/,
  'src/logzio': /^src\/(logzio|aws-console|connection|policy|messages)\//,
  'src/pasted': /^src\/(pasted|logzio|connection|policy)\//,
  'src/handover': /^src\/(handover\/|i18n$)/,
  'src/flows': /^src\/((flows|policy|connection)\/|message-key$)/,
  'src/guide': /^src\/((guide|connection)\/|message-key$)/,
  // Data that the background hands to pages lies with their scripts, and so does what it runs in their own world; all
  // other code is theirs alone.
  'src/background': /^(src\/|content-scripts\/([\w/-]+\.(json|css)|page\/editors\/page-world)$)/,
  'content-scripts/page':
    /^(content-scripts\/page\/|src\/(guide\/|i18n$|message-key$|browser-native$|send$|card-model$|decode-uri$|messages\/|policy\/result$))/,
  'content-scripts/aws-iam': /^(content-scripts\/(aws-iam|page)\/|src\/(?!background))/,
  'content-scripts/logzio': /^(content-scripts\/(logzio|page)\/|src\/(?!background))/,
  popup: /^(popup\/|src\/(?!background))/,
};

/** Inside the page library, of its own rooms: the ground first. What lies beside the rooms puts them together. */
const ROOMS: Record<string, string> = {
  find: 'find',
  act: 'act|find',
  editors: 'editors|act|find',
  locators: 'locators|editors|act|find',
  engine: 'engine|act|find',
  report: 'report|act|find',
  ui: 'ui',
};

describe('imports go one way', () => {
  it('the page library has no room that is not listed', () => {
    const rooms = readdirSync('content-scripts/page', { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    expect(rooms.map(({ name }) => name).sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it.each(Object.entries(ROOMS))('page/%s imports only what lies below it', (room, below) => {
    const strays = filesIn(`content-scripts/page/${room}`).flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith('content-scripts/'))
        .filter((path) => !new RegExp(`^content-scripts/page/(${below})/`).test(path))
        .map((path) => `${file} -> ${path}`),
    );
    expect(strays).toEqual([]);
  });

  it.each(Object.entries(ALLOWED))('%s imports only what the layout allows', (folder, allowed) => {
    const files = filesIn(folder);
    expect(files.length).toBeGreaterThan(0);
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => !allowed.test(path))
        .map((path) => `${file} -> ${path}`),
    );
    expect(strays).toEqual([]);
  });

  it('webextension-polyfill is imported in src/browser-polyfilled.ts alone', () => {
    const importing = ['src', 'content-scripts', 'popup']
      .flatMap(filesIn)
      .filter((file) => /^(?!import type).*from 'webextension-polyfill'/m.test(readFileSync(file, 'utf8')));
    expect(importing).toEqual(['src/browser-polyfilled.ts']);
  });

  it('only the background wraps the browser’s API', () => {
    const wrapping = ['src', 'content-scripts', 'popup']
      .flatMap(filesIn)
      .filter(
        (file) => !file.startsWith('src/background/') && importsOf(file).includes('src/browser-polyfilled'),
      );
    expect(wrapping).toEqual([]);
  });

  it('storage is touched in src/background alone', () => {
    const touching = ['src', 'content-scripts', 'popup']
      .flatMap(filesIn)
      .filter((file) =>
        /\bstorage\.(local|session|sync)|\b(local|session)Storage\b|indexedDB/.test(
          readFileSync(file, 'utf8'),
        ),
      );
    expect(touching.length).toBeGreaterThan(1);
    expect(touching.filter((file) => !file.startsWith('src/background/'))).toEqual([]);
  });

  it('the page library holds no site’s knowledge', () => {
    const files = readdirSync('content-scripts/page', { recursive: true, encoding: 'utf8' })
      .map((name) => join('content-scripts/page', name))
      .filter((name) => /\.\w+$/.test(name));
    const naming = files.filter((file) =>
      /logz|amazon|cloudscape|awsui|polaris|(?<![a-z])(iam|aws)(?![a-z])/i.test(readFileSync(file, 'utf8')),
    );
    expect(files.length).toBeGreaterThan(40);
    expect(naming).toEqual([]);
  });
});
