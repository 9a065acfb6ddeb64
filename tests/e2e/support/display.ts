import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const isOnPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Why no display of its own can be opened here; undefined where one can. */
export const NO_DISPLAY = ['Xvfb', 'xdotool'].every(isOnPath)
  ? undefined
  : 'needs Xvfb and xdotool (apt-get install xvfb xdotool)';

/** A display of its own, for keys that the browser takes before any page: a driver's keys reach pages alone. */
export class Display {
  private constructor(
    /** For the environment of the browser. */
    readonly name: string,
    private readonly stop: () => void,
  ) {}

  static async open(): Promise<Display> {
    const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const number = await new Promise<string>((told, failed) => {
      server.once('error', failed);
      server.once('exit', () => failed(new Error('Xvfb did not start')));
      server.stdout.once('data', (line) => told(String(line).trim()));
    });
    return new Display(`:${number}`, () => server.kill());
  }

  /** Presses keys at once, as `ctrl+t`. */
  press = (keys: string) => exec('xdotool', ['key', keys], this.env());

  /** Types a text, key by key. */
  type = (text: string) => exec('xdotool', ['type', '--delay', '20', text], this.env());

  private readonly env = () => ({ env: { ...process.env, DISPLAY: this.name } });

  close(): void {
    this.stop();
  }
}
