/**
 * `npm run screenshots` plays the flow on the simulated sites and keeps its pictures: those that the stores show, those of
 * the guide, and the one of the whole flow in the README.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundled } from './lib/bundled.mjs';
import { flow, popups } from './lib/composed-pictures.mjs';
import { build, simulators as simulatorsPart } from './lib/parts.mjs';
import { runPart } from './lib/report.mjs';
import { root } from './lib/run.mjs';
import { ensureChromium, ensurePackages } from './lib/setup.mjs';

/** Folder by folder, each picture by the name that the play gives its own. */
const KEPT = {
  'docs/store/screenshots': {
    '1-details-from-logzio': 'logzio-form-read',
    '2-policy-filled': 'aws-policy-editor',
    '3-role-filled': 'aws-role-trusted-entity',
    '4-role-checked': 'aws-role-checked',
  },
  'docs/images': {
    'task-1': 'logzio-form-read',
    'task-2': 'aws-policy-review',
    'task-3': 'aws-role-trusted-entity',
    'task-4': 'aws-role-permissions',
    'task-5': 'aws-role-review',
    'task-6': 'logzio-arn-in-place',
  },
};

/** Pictures that are made of others. Those of the stores are 1280 by 800. */
const COMPOSED = {
  'docs/store/screenshots/5-popup': {
    width: 1280,
    height: 800,
    draw: popups,
    of: ['popup-under-way', 'popup-under-way-dark'],
  },
  'docs/images/popup': { width: 868, height: 664, draw: popups, of: ['popup-empty', 'popup-under-way'] },
  'docs/images/flow': {
    width: 1500,
    height: 1036,
    draw: flow,
    of: ['logzio-form-read', 'aws-policy-editor', 'aws-role-trusted-entity', 'logzio-arn-in-place'],
  },
};

async function compose(executablePath, pictureOf) {
  const { chromium } = await import('@playwright/test');
  const { chromiumArgs } = await import('./lib/chromium-args.mjs');
  const browser = await chromium.launch({ executablePath, args: chromiumArgs({}) });
  try {
    for (const [file, { width, height, draw, of }] of Object.entries(COMPOSED)) {
      const page = await browser.newPage({ viewport: { width, height } });
      const shown = await Promise.all(of.map((name) => readFile(pictureOf(name), 'base64')));
      await page.setContent(draw(shown.map((png) => `data:image/png;base64,${png}`)));
      await page.screenshot({ path: resolve(root, `${file}.png`) });
    }
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
    const pictureOf = (name) => {
      const file = taken.find((one) => /^\d+-(.*)\.png$/.exec(one)?.[1] === name);
      if (!file) throw new Error(`The play took no picture ${name}.`);
      return join(pictures, file);
    };
    for (const [folder, names] of Object.entries(KEPT)) {
      await rm(resolve(root, folder), { recursive: true, force: true });
      await mkdir(resolve(root, folder), { recursive: true });
      for (const [kept, name] of Object.entries(names))
        await cp(pictureOf(name), resolve(root, folder, `${kept}.png`));
    }
    await compose(executablePath, pictureOf);
    console.log(`Kept: ${Object.keys(KEPT).join(', ')}`);
  } finally {
    await rm(pictures, { recursive: true, force: true });
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
