import { spawn } from 'node:child_process';
import { chromiumArgs } from './chromium-args.mjs';

/** Opens Chromium as a person would use it, and resolves when it is closed. */
export function openChromium({ chromium, extension, profile, address, simulators }) {
  const args = [
    ...chromiumArgs({ extension, simulators }),
    `--user-data-dir=${profile}`,
    '--window-size=1400,1000',
    // Without it, a bar across the window warns of the switches above.
    '--test-type',
    address,
  ];
  return new Promise((closed, failed) => {
    const child = spawn(chromium, args, { stdio: 'ignore' });
    child.on('error', failed);
    child.on('close', closed);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill());
  });
}
