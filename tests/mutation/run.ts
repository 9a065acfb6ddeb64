import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../scripts/lib/chromium-args.mjs';
import { bundleForPage } from '../e2e/support/bundle-for-page';
import type { load, Result, runPristine, runSeeds } from './harness';
import type { CapturedPage, PageRecord } from './pages';

interface Harness {
  mutation: { load: typeof load; runPristine: typeof runPristine; runSeeds: typeof runSeeds };
}

const PAGES = 'tests/mutation/pages';
const BATCH = 100;
const PROCESSES = 2;
const EMPTY = '<!doctype html><html lang="en"><head></head><body></body></html>';

/** The pages of the simulators, as they were captured. */
export async function capturedPages(): Promise<CapturedPage[]> {
  const records: PageRecord[] = JSON.parse(await readFile(join(PAGES, 'index.json'), 'utf8'));
  return Promise.all(
    records.map(async (record) => ({
      ...record,
      html: await readFile(join(PAGES, `${record.name}.html`), 'utf8'),
    })),
  );
}

/** The style sheets that the pages are drawn with, by name. */
export async function stylesOf(pages: CapturedPage[]): Promise<Record<string, string>> {
  const names = [...new Set(pages.map(({ style }) => style))];
  const read = async (name: string) => [name, await readFile(join(PAGES, `${name}.css`), 'utf8')] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

/** A real page at the console's address with the harness in it: layout is real, and no script but ours runs. */
async function harnessPage(
  browser: Browser,
  script: string,
  pages: CapturedPage[],
  styles: Record<string, string>,
): Promise<Page> {
  // A context of its own, so that each page has a process of its own.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: EMPTY }));
  await page.goto('https://console.aws.amazon.com/iam/home');
  await page.addScriptTag({ content: script });
  await page.evaluate(([all, css]) => (globalThis as unknown as Harness).mutation.load(all, css), [
    pages,
    styles,
  ] as const);
  return page;
}

/** Runs the pages of `count` seeds, and every page as it was captured. */
export async function runMutations(
  count: number,
  from = 0,
): Promise<{ pristine: Result[]; mutated: Result[] }> {
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: chromiumArgs({}),
  });
  try {
    const [script, pages] = [await bundleForPage('tests/mutation/harness.ts'), await capturedPages()];
    const styles = await stylesOf(pages);
    const workers = await Promise.all(
      Array.from({ length: PROCESSES }, () => harnessPage(browser, script, pages, styles)),
    );
    const pristine =
      (await workers[0]?.evaluate(() => (globalThis as unknown as Harness).mutation.runPristine())) ?? [];
    const mutated: Result[] = [];
    let next = from;
    const work = async (page: Page): Promise<void> => {
      while (next < from + count) {
        const first = next;
        next = Math.min(first + BATCH, from + count);
        const results = await page.evaluate(
          ([start, end]) => (globalThis as unknown as Harness).mutation.runSeeds(start, end),
          [first, next] as const,
        );
        mutated.push(...results);
      }
    };
    await Promise.all(workers.map(work));
    return { pristine, mutated: mutated.sort((a, b) => a.seed - b.seed) };
  } finally {
    await browser.close();
  }
}
