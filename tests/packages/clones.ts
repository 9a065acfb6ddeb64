import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Nothing of the person's own settings: no signing, no hooks, no other line ends, no name needed.
const PLAIN = [
  ...['-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=', '-c', 'core.autocrlf=false'],
  ...['-c', 'user.name=Test', '-c', 'user.email=test@example.com'],
];

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', [...PLAIN, '-C', folder, ...args], { encoding: 'utf8' });

/** Folders that go again: a commit of the project as it is now, uncommitted changes included, and clones of it. */
export class Clones {
  private readonly scratch = mkdtempSync(join(tmpdir(), 'logzio-clones-'));
  private readonly origin = join(this.scratch, 'origin');

  constructor() {
    execFileSync('git', ['init', '--quiet', this.origin]);
    // Works without a repository around the project as well, and leaves the index of the one that there is alone.
    git(this.origin, `--work-tree=${process.cwd()}`, 'add', '--all');
    git(this.origin, 'commit', '--quiet', '--message=Everything');
  }

  make(name: string): string {
    git(this.scratch, 'clone', '--quiet', 'origin', name);
    return join(this.scratch, name);
  }

  remove(): void {
    rmSync(this.scratch, { recursive: true, force: true });
  }
}
