import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { release } from '../../scripts/lib/release.mjs';

const FILES = ['manifest.json', 'package.json', 'package-lock.json', 'CHANGELOG.md'];
const DATE = '2030-01-31';

let folder: string;
const at = (file: string) => join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const change = (file: string, from: string, to: string) => {
  expect(read(file)).toContain(from);
  writeFileSync(at(file), read(file).replace(from, to));
};
const lines = (text: string) => text.split('\n');

/** As if the last release had been 0.3.9, with a change since. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'logzio-release-'));
  for (const file of FILES) copyFileSync(file, at(file));
  for (const file of FILES.slice(0, 3)) {
    const { version } = JSON.parse(read(file));
    writeFileSync(at(file), read(file).replaceAll(`"version": "${version}"`, '"version": "0.3.9"'));
  }
  writeFileSync(
    at('CHANGELOG.md'),
    '# Changelog\n\n## Unreleased\n\n- News.\n\n## 0.3.9, 2029-01-01\n\n- Old.\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a release', () => {
  it.each([
    ['major', '1.0.0'],
    ['minor', '0.4.0'],
    ['patch', '0.3.10'],
    ['0.10.0', '0.10.0'],
  ])('%s comes to %s everywhere', async (wanted, version) => {
    expect(await release(folder, wanted, DATE)).toBe(version);
    const lock = JSON.parse(read('package-lock.json'));
    const said = [
      lock,
      lock.packages[''],
      ...['manifest.json', 'package.json'].map((file) => JSON.parse(read(file))),
    ];
    expect(said.map((file) => file.version)).toEqual([version, version, version, version]);
  });

  it('changes a line a version, and no version of a dependency', async () => {
    const before = Object.fromEntries(FILES.map((file) => [file, lines(read(file))]));
    await release(folder, 'minor', DATE);
    const changed = (file: string) =>
      lines(read(file)).filter((line, index) => line !== before[file]?.[index]).length;
    expect(['manifest.json', 'package.json', 'package-lock.json'].map(changed)).toEqual([1, 1, 2]);
  });

  it('puts what was unreleased under the version and its date', async () => {
    await release(folder, 'minor', DATE);
    expect(read('CHANGELOG.md')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.4.0, 2030-01-31\n\n- News.\n\n## 0.3.9, 2029-01-01\n\n- Old.\n',
    );
  });

  it.each([
    ['nothing', undefined, 'Name the version'],
    ['a word', 'next', 'Name the version'],
    ['a tag', 'v0.4.0', 'Name the version'],
    ['the same version', '0.3.9', 'does not come after'],
    ['an earlier version', '0.3.8', 'does not come after'],
  ])('refuses %s and changes nothing', async (_what, wanted, reason) => {
    const before = FILES.map(read);
    await expect(release(folder, wanted, DATE)).rejects.toThrow(reason);
    expect(FILES.map(read)).toEqual(before);
  });

  it.each([
    ['without news', 'CHANGELOG.md', '- News.\n', ''],
    ['of a manifest and a package that differ', 'package.json', '"version": "0.3.9"', '"version": "0.3.8"'],
  ])('refuses one %s and changes nothing', async (_what, file, from, to) => {
    change(file, from, to);
    const before = FILES.map(read);
    await expect(release(folder, 'minor', DATE)).rejects.toThrow();
    expect(FILES.map(read)).toEqual(before);
  });
});

it('the changelog has the heading that a release looks for', () => {
  expect(readFileSync('CHANGELOG.md', 'utf8').split('## Unreleased\n')).toHaveLength(2);
});
