import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PARTS = ['major', 'minor', 'patch'];
const HEADING = '## Unreleased\n';

/**
 * Gives the project in a folder its next version: in the manifest, the package, its lock file and the changelog.
 * @param wanted `major`, `minor`, `patch`, or the version itself
 * @param date of the release, as `YYYY-MM-DD`
 * @returns the version
 */
export async function release(folder, wanted, date) {
  const read = (file) => readFile(join(folder, file), 'utf8');
  const current = JSON.parse(await read('manifest.json')).version;
  const version = nextVersion(current, wanted);
  const changed = {
    'manifest.json': withVersion(await read('manifest.json'), current, version, 1),
    'package.json': withVersion(await read('package.json'), current, version, 1),
    // Of the project and of its one package, which come before all others.
    'package-lock.json': withVersion(await read('package-lock.json'), current, version, 2),
    'CHANGELOG.md': released(await read('CHANGELOG.md'), version, date),
  };
  // Only once all four could be made.
  for (const [file, text] of Object.entries(changed)) await writeFile(join(folder, file), text);
  return version;
}

function nextVersion(current, wanted) {
  const before = current.split('.').map(Number);
  const part = PARTS.indexOf(wanted);
  if (part >= 0) return before.map((n, i) => (i < part ? n : i === part ? n + 1 : 0)).join('.');
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(wanted ?? ''))
    throw new Error('Name the version, such as 0.2.0, or one of major, minor and patch.');
  const after = wanted.split('.').map(Number);
  const differs = after.findIndex((n, i) => n !== before[i]);
  if (differs < 0 || after[differs] < before[differs])
    throw new Error(`${wanted} does not come after ${current}: the stores refuse it.`);
  return wanted;
}

/** The first mentions of a version, and no later ones: a dependency may be at the same. */
function withVersion(text, current, version, mentions) {
  let result = text;
  for (let left = mentions; left > 0; left -= 1) {
    const next = result.replace(`"version": "${current}"`, `"version": "${version}"`);
    if (next === result)
      throw new Error(`manifest.json says ${current}, and package.json or its lock file another version.`);
    result = next;
  }
  return result;
}

function released(changelog, version, date) {
  const [before, after, ...more] = changelog.split(HEADING);
  if (after === undefined || more.length) throw new Error('CHANGELOG.md needs one heading "## Unreleased".');
  if (!after.split('\n## ')[0].trim()) throw new Error('CHANGELOG.md says nothing under "## Unreleased".');
  return `${before}${HEADING}\n## ${version}, ${date}\n${after}`;
}
