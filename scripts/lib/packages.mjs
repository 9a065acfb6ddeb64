import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { root, run } from './run.mjs';
import { exportCommit, git } from './source-of-commit.mjs';
import { zip } from './zip.mjs';

/** How to build, which the source package has at its top: where AMO's reviewers look. */
const INSTRUCTIONS = 'docs/store/BUILD.md';

/**
 * Makes the packages of the commit that a repository has checked out, in its folder packages/.
 * @param tag the tag that they are for, if any: one that names another version is refused
 */
export async function makePackages(repository, tag) {
  const scratch = await mkdtemp(join(tmpdir(), 'logzio-packages-'));
  try {
    const commit = join(scratch, 'commit');
    await exportCommit(repository, commit);
    const version = await versionOf(commit, tag);
    await writePackages(join(repository, 'packages'), version, await packagesOf(commit));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  if (await git(repository, ['status', '--porcelain']))
    console.log('Made from the last commit: changes that are not committed are not in them.');
}

async function versionOf(folder, tag) {
  const { version } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  if (tag && tag !== `v${version}`) throw new Error(`The tag is ${tag}, but manifest.json says ${version}.`);
  return version;
}

/** The files of the three packages of a folder that holds a commit's files and nothing else. */
async function packagesOf(folder) {
  // Read before anything is built: what is built is no source.
  const source = await filesBelow(folder);
  const instructions = source.find(([path]) => path === INSTRUCTIONS);
  if (!instructions) throw new Error(`${INSTRUCTIONS} is missing.`);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const { ok, output } = await run(process.execPath, ['build.mjs'], { cwd: folder });
  if (!ok) throw new Error(output);
  return {
    chrome: await filesBelow(join(folder, 'dist/chrome')),
    firefox: await filesBelow(join(folder, 'dist/firefox')),
    source: [...source, ['BUILD.md', instructions[1]]],
  };
}

/** Every file below a folder, with its path as a zip names it. */
async function filesBelow(folder) {
  const paths = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    paths
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path)]),
  );
}

async function writePackages(folder, version, packages) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [kind, files] of Object.entries(packages)) {
    const name = `logzio-iam-companion-${version}-${kind}.zip`;
    const bytes = zip(files);
    await writeFile(join(folder, name), bytes);
    console.log(`packages/${name}  ${files.length} files, ${Math.ceil(bytes.length / 1024)} KB`);
  }
}
