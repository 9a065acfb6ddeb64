import { type Browser, type CDPSession, chromium, expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../scripts/lib/chromium-args.mjs';
import type { open, scan } from './large-pages/in-page';
import { LOGZIO_SHAPES, type Shape, WIZARD_SHAPES } from './large-pages/shapes';

interface Harness {
  largePages: { open: typeof open; scan: typeof scan };
}

const WIZARDS = ['#/roles/create', '#/policies/create'];
/** Below the number from which a page is no wizard, so that all of it is looked into. */
const HALF = 400;
const FULL = 800;
const HUGE = 5000;
/** Twice as much takes twice as long; what is squared takes four times. */
const MAX_RATIO = 2.6;
/** What a scan takes however little there is on a page, and the clock's grain (ms). */
const SLACK_MS = 4;
/** Three times what is allowed on a machine that does nothing else. */
const MAX_MS = 150;

let browser: Browser;
test.beforeAll(async () => {
  const executablePath = await findChromium();
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: chromiumArgs({}),
  });
});
test.afterAll(() => browser.close());

async function harnessAt(url: string): Promise<{ page: Page; cdp: CDPSession }> {
  const { outputFiles } = await build({
    entryPoints: ['tests/e2e/large-pages/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome121',
    logLevel: 'warning',
  });
  const page = await browser.newPage();
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><body></body></html>' }),
  );
  await page.goto(url);
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  return { page, cdp };
}

/** What the page's thread has worked so far (ms): what else the machine does is not in it. */
const workDone = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
};

/** The least work of some scans of a page (ms). */
async function workOf({ page, cdp }: { page: Page; cdp: CDPSession }, html: string, hash: string) {
  await page.evaluate(([body, at]) => (globalThis as unknown as Harness).largePages.open(body, at), [
    html,
    hash,
  ] as const);
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 5; time += 1) {
    const before = await workDone(cdp);
    await page.evaluate(() => (globalThis as unknown as Harness).largePages.scan(2));
    least = Math.min(least, ((await workDone(cdp)) - before) / 2);
  }
  return least;
}

async function holds(url: string, shapes: Record<string, Shape>, hashes: readonly string[]) {
  const harness = await harnessAt(url);
  const work = (shape: Shape, count: number, hash: string) =>
    workOf(harness, `<main>${shape(count)}</main>`, hash);
  for (const [name, shape] of Object.entries(shapes)) {
    for (const hash of hashes) {
      const half = await work(shape, HALF, hash);
      const full = await work(shape, FULL, hash);
      const told = `${name} at ${hash}: ${HALF} take ${half.toFixed(1)} ms, ${FULL} ${full.toFixed(1)} ms`;
      expect.soft(full, told).toBeLessThan(MAX_RATIO * half + SLACK_MS);
    }
    expect.soft(await work(shape, HUGE, hashes[0] ?? ''), `${HUGE} ${name}`).toBeLessThan(MAX_MS);
  }
}

test.setTimeout(180_000);

test('a scan of a page of the console takes no more than twice as long for twice as much on it', () =>
  holds('https://console.aws.amazon.com/iam/home', WIZARD_SHAPES, WIZARDS));

test('a scan of a page of Logz.io takes no more than twice as long for twice as much on it', () =>
  holds('https://app.logz.io/', LOGZIO_SHAPES, ['#/dashboard/integrations/s3']));
