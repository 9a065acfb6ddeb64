import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundled } from './lib/bundled.mjs';
import { openChromium } from './lib/open-chromium.mjs';
import { build, simulators as simulatorsPart } from './lib/parts.mjs';
import { runPart } from './lib/report.mjs';
import { root } from './lib/run.mjs';
import { ensureChromium, ensurePackages } from './lib/setup.mjs';

const live = process.argv.includes('--live');
const extension = resolve(root, 'dist/chrome');
const address = 'https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket';
const guide =
  'Simulated Logz.io and AWS. Press + Add a bucket, then Authenticate with a role, type acme-app-logs as the bucket, ' +
  'press Get the role policy, and then Set up in AWS on the card.';

function hasDisplay() {
  if (process.argv.includes('--headless') || process.env.CI) return false;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

async function watch({ chromium, simulators }) {
  const profile = await mkdtemp(join(tmpdir(), 'logzio-companion-'));
  console.log(`Chromium opens ${live ? 'the real Logz.io' : 'the simulated Logz.io'}; close it to end.`);
  await openChromium({ chromium, extension, profile, address, simulators });
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

async function main() {
  process.chdir(root);
  await ensurePackages();
  const chromium = await ensureChromium();
  for (const part of live ? [build] : [build, simulatorsPart]) {
    if ((await runPart(part)).failed) process.exit(1);
  }
  if (live) {
    if (!hasDisplay()) throw new Error('--live opens the real sites for you to sign in: it needs a display.');
    return watch({ chromium });
  }
  const { startSimulators } = await bundled('tests/simulators/server.ts');
  const simulators = await startSimulators({
    logzio: { guide: hasDisplay() ? guide : '' },
    // No one knows whether the console still honours its deep links: shown is what the companion fills by itself.
    console: { deepLinks: 'ignored' },
  });
  try {
    if (hasDisplay()) return await watch({ chromium, simulators });
    const { playFlow } = await bundled('tests/e2e/support/play-flow.ts');
    await playFlow({ simulators, extension, address, pictures: 'screenshots' });
  } finally {
    await simulators.close();
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
