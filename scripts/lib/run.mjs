import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's folder, wherever a script is started from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const windows = process.platform === 'win32';
const running = new Set();

/** Runs a program, in the repository if no folder is named; its output is kept and not shown. Resolves also when it fails. */
export function run(command, args, { timeout = 600_000, env = {}, cwd = root } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows npm and npx are .cmd files, which only a shell starts.
      shell: windows && /^np[mx]$/.test(command),
      // A group of its own, so that a time limit ends the children of npx and playwright as well.
      detached: !windows,
    });
    running.add(child);
    let output = '';
    const timer = setTimeout(() => {
      output += `\nStopped after ${timeout / 1000} s.`;
      end(child);
    }, timeout);
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(child);
      done({ ok: code === 0, output });
    };
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      keep(String(error));
      finish(1);
    });
    child.on('close', finish);
  });
}

function end(child) {
  try {
    if (windows) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

// Ctrl+C does not reach the other groups. With none running, whoever waits for a browser ends in its own way.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (running.size === 0) return;
    running.forEach(end);
    process.exit(130);
  });
}
