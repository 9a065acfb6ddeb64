import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../scripts/lib/chromium-args.mjs';
import type { load, Result, runPristine, runSeeds } from './harness';
import type { CapturedPage, PageRecord } from './pages';

interface Harness {
  mutation: { load: typeof load; runPristine: typeof runPristine; runSeeds: typeof runSeeds };
}

const PAGES = 'tests/mutation/pages';
const BATCH = 250;

async function capturedPages(): Promise<CapturedPage[]> {
  const records: PageRecord[] = JSON.parse(await readFile(join(PAGES, 'index.json'), 'utf8'));
  return Promise.all(
    records.map(async (record) => ({
      ...record,
      html: await readFile(join(PAGES, `${record.name}.html`), 'utf8'),
    })),
  );
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tests/mutation/harness.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome121',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs the harness in one real page at the console's address, where layout is real and no script but ours runs. */
export async function runMutations(
  count: number,
  from = 0,
): Promise<{ pristine: Result[]; mutated: Result[] }> {
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: chromiumArgs({ extension: undefined, port: undefined }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.route('**/*', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><html lang="en"><head></head><body></body></html>',
      }),
    );
    await page.goto('https://console.aws.amazon.com/iam/home');
    await page.addScriptTag({ content: await bundle() });
    const css = await readFile(join(PAGES, 'style.css'), 'utf8');
    await page.evaluate(([pages, style]) => (globalThis as unknown as Harness).mutation.load(pages, style), [
      await capturedPages(),
      css,
    ] as const);
    const pristine = await page.evaluate(() => (globalThis as unknown as Harness).mutation.runPristine());
    const mutated: Result[] = [];
    for (let seed = from; seed < from + count; seed += BATCH)
      mutated.push(
        ...(await page.evaluate(
          ([first, last]) => (globalThis as unknown as Harness).mutation.runSeeds(first, last),
          [seed, Math.min(seed + BATCH, from + count)] as const,
        )),
      );
    return { pristine, mutated };
  } finally {
    await browser.close();
  }
}
