/** `npm run screenshots` plays the flow on the simulated sites and keeps the pictures that the stores show, 1280 by 800. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundled } from './lib/bundled.mjs';
import { build, simulators as simulatorsPart } from './lib/parts.mjs';
import { runPart } from './lib/report.mjs';
import { root } from './lib/run.mjs';
import { ensureChromium, ensurePackages } from './lib/setup.mjs';

const OUT = resolve(root, 'docs/store/screenshots');

/** The stores' pictures in their order, by the names that the play gives its own. */
const KEPT = {
  'logzio-form-read': '1-details-from-logzio',
  'aws-policy-editor': '2-policy-filled',
  'aws-role-trusted-entity': '3-role-filled',
  'aws-role-checked': '4-role-checked',
};
const POPUP = '5-popup';

/** Light and dark side by side, in the colours of the mark: a popup alone fills a quarter of a picture. */
const popups = (light, dark) => `
  <style>
    body { margin: 0; height: 100vh; display: flex; gap: 80px; align-items: center; justify-content: center; background: #0b5f59 }
    img { border-radius: 12px; box-shadow: 0 12px 40px #0008 }
  </style>
  ${[light, dark].map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`).join('')}`;

async function drawPopups(executablePath, pictureOf) {
  const { chromium } = await import('@playwright/test');
  const { chromiumArgs } = await import('./lib/chromium-args.mjs');
  const browser = await chromium.launch({ executablePath, args: chromiumArgs({}) });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const shown = ['popup-under-way', 'popup-under-way-dark'].map((name) => readFile(pictureOf(name)));
    await page.setContent(popups(...(await Promise.all(shown))));
    await page.screenshot({ path: join(OUT, `${POPUP}.png`) });
  } finally {
    await browser.close();
  }
}

async function play(pictures) {
  const { startSimulators } = await bundled('tests/simulators/server.ts');
  const { playFlow } = await bundled('tests/e2e/support/play-flow.ts');
  const simulators = await startSimulators({ console: { deepLinks: 'ignored' } });
  try {
    await playFlow({ simulators, extension: resolve(root, 'dist/chrome'), pictures });
  } finally {
    await simulators.close();
  }
}

async function main() {
  process.chdir(root);
  await ensurePackages();
  const executablePath = await ensureChromium();
  for (const part of [build, simulatorsPart]) if ((await runPart(part)).failed) process.exit(1);
  const pictures = await mkdtemp(join(tmpdir(), 'logzio-pictures-'));
  try {
    await play(pictures);
    const taken = await readdir(pictures);
    const pictureOf = (name) =>
      join(pictures, taken.find((file) => /^\d+-(.*)\.png$/.exec(file)?.[1] === name) ?? name);
    await rm(OUT, { recursive: true, force: true });
    await mkdir(OUT, { recursive: true });
    for (const [name, kept] of Object.entries(KEPT)) await cp(pictureOf(name), join(OUT, `${kept}.png`));
    await drawPopups(executablePath, pictureOf);
  } finally {
    await rm(pictures, { recursive: true, force: true });
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
