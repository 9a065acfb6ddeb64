import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Filling, Looks, load, time } from '../in-page/look';
import type { Bench } from '../support/bench';
import { figure, summarise } from '../support/stats';
import type { Table } from '../support/table';

const PAGES = 'tests/mutation/pages';
const EMPTY = '<!doctype html><html lang="en"><head></head><body></body></html>';
const SIZES = [1500, 5000, 15_000, 50_000];

const SERIES: { page: string; hash: string; filling: Filling; what: string }[] = [
  {
    page: 'role-entity-external',
    hash: '#/roles/create',
    filling: 'text',
    what: 'trusted entity, more text',
  },
  { page: 'policy-review', hash: '#/policies/create', filling: 'text', what: 'policy review, more text' },
  { page: 'role-permissions', hash: '#/roles/create', filling: 'text', what: 'permissions, more text' },
  { page: 'role-permissions', hash: '#/roles/create', filling: 'rows', what: 'permissions, more rows' },
];

type Looking = { looking: { load: typeof load; time: typeof time } };

async function harness(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['tests/bench/in-page/look.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome121',
    logLevel: 'warning',
  });
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: EMPTY }));
  await page.goto('https://console.aws.amazon.com/iam/home');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  const css = await readFile(`${PAGES}/cloudscape.css`, 'utf8');
  await page.evaluate((style) => (globalThis as unknown as Looking).looking.load(style), css);
}

/** What one look at a page costs, and how that grows with the page. */
export async function look({ browsers, many }: Bench): Promise<Table> {
  const times = many(200);
  const rows: string[][] = [];
  const growth: number[] = [];
  let atFiveThousand = 0;
  await browsers.with(['no extension'], async ([context]) => {
    const page = await context?.newPage();
    if (!page) return;
    await harness(page);
    for (const { page: name, hash, filling, what } of SERIES) {
      const html = await readFile(`${PAGES}/${name}.html`, 'utf8');
      const medians: { elements: number; median: number }[] = [];
      for (const size of SIZES) {
        const looks: Looks = await page.evaluate(
          ([...given]) => (globalThis as unknown as Looking).looking.time(...given),
          [html, hash, filling, size, size > 20_000 ? Math.ceil(times / 5) : times] as const,
        );
        if (!looks.screen) throw new Error(`${what}: the screen was not recognised`);
        const alone = summarise(looks.alone);
        medians.push({ elements: looks.elements, median: Math.max(0.1, alone.median) });
        if (size === 5000) atFiveThousand = Math.max(atFiveThousand, alone.p95);
        const after = summarise(looks.afterChange);
        rows.push([
          what,
          String(looks.elements),
          figure(alone.median),
          figure(alone.p95),
          figure(after.median),
          figure(after.p95),
        ]);
      }
      const [first, last] = [medians[0], medians.at(-1)];
      if (first && last) growth.push(last.median / first.median / (last.elements / first.elements));
    }
  });
  return {
    title: 'One look at the page',
    about:
      `Captured screens of the simulated console, filled up to a size; ${times} looks each, every one after a change of the page. ` +
      'Alone: the layout is up to date. After a change: with the layout that the change made due, which the browser would otherwise ' +
      'do later in the same frame. On the clock of the page, which ticks every 0.1 ms.',
    columns: ['screen', 'elements', 'alone, median (ms)', 'p95', 'after a change, median (ms)', 'p95'],
    rows,
    budgets: [
      { what: 'A look at 5,000 elements, p95, worst screen', actual: atFiveThousand, limit: 2, unit: 'ms' },
      {
        what: 'Growth to 50,000 elements beside linear, worst screen',
        actual: Math.max(...growth),
        limit: 1,
        unit: '×',
      },
    ],
  };
}
