import { execFile } from 'node:child_process';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { promisify } from 'node:util';
import type { Browsers } from '../support/browsers';

/** What was measured, on what, with what: one fact a line. */
export async function machine(browsers: Browsers): Promise<string[]> {
  const processors = cpus();
  const chromium = await browsers.with(
    ['no extension'],
    async ([context]) => context?.browser()?.version() ?? '',
  );
  return [
    `Commit ${await commit()}, ${new Date().toISOString().slice(0, 10)}`,
    `${processors.length} × ${processors[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `${platform()} ${release()} ${arch()}, Node ${process.versions.node}, Chromium ${chromium}, headless`,
  ];
}

async function commit(): Promise<string> {
  const git = (...args: string[]) => promisify(execFile)('git', args);
  try {
    const { stdout } = await git('rev-parse', '--short', 'HEAD');
    const { stdout: changes } = await git('status', '--porcelain', '--', 'src', 'content-scripts', 'popup');
    return `${stdout.trim()}${changes ? ' and changes to it' : ''}`;
  } catch {
    return 'unknown';
  }
}
