import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs git in a folder and gives what it printed. */
export async function git(folder, args, env = {}) {
  const { stdout } = await execute('git', args, { cwd: folder, env: { ...process.env, ...env } });
  return stdout.trimEnd();
}

/** Writes the files of the commit that is checked out, and nothing else, into an empty folder, byte for byte. */
export async function exportCommit(repository, into) {
  // An index of its own: the person's may hold changes that are staged.
  const index = { GIT_INDEX_FILE: `${into}.index` };
  await git(repository, ['read-tree', 'HEAD'], index);
  await git(
    repository,
    ['-c', 'core.autocrlf=false', 'checkout-index', '--all', `--prefix=${join(into, '/')}`],
    index,
  );
}
