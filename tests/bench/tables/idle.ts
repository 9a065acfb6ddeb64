import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ExtensionActivity } from '../../e2e/support/extension-activity';
import type { Bench } from '../support/bench';
import { figure, spread, sum } from '../support/stats';
import type { Table } from '../support/table';
import { record } from '../support/trace';

const PAGES = [
  { what: 'AWS console, no connection open', url: 'https://console.aws.amazon.com/iam/home#/roles' },
  { what: 'Logz.io, no role form', url: 'https://app.logz.io/#/dashboard/home' },
];
const RESTLESS_MS = 500;

/** Loads the page and lets it change for a while. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForLoadState('load');
  await page.evaluate(async (ms) => {
    for (const end = performance.now() + ms; performance.now() < end; ) {
      document.body.append(document.createElement('i'));
      await new Promise((done) => setTimeout(done, 16));
    }
  }, RESTLESS_MS);
}

const bytesOf = async (folder: string, paths: readonly string[]): Promise<number> =>
  sum(await Promise.all(paths.map(async (path) => (await readFile(folder + path)).length)));

/** What a page pays for the companion where there is nothing for it to do. */
export async function idle({ simulators, browsers, many }: Bench): Promise<Table> {
  simulators.reset();
  const { sides } = browsers;
  const rows: string[][] = [];
  const bytes: number[] = [];
  await browsers.with(sides, async (contexts) => {
    const tabs = await Promise.all(contexts.map((context) => context.newPage()));
    for (const { what, url } of PAGES) {
      const scriptTimes: number[][] = sides.map(() => []);
      for (let round = 0; round < many(10); round += 1)
        for (const [side, tab] of tabs.entries()) {
          await tab.bringToFront();
          await tab.goto('about:blank');
          scriptTimes[side]?.push(sum((await record(tab, () => visit(tab, url))).calls));
        }
      for (const [side, name] of sides.entries()) {
        const page = await contexts[side]?.newPage();
        if (!page) continue;
        const activity = await ExtensionActivity.of(page);
        await visit(page, url);
        const scripts = [...new Set(activity.scripts)].filter((path) => !path.endsWith('/empty.js'));
        const size = await bytesOf(browsers.folderOf(name) ?? '', scripts);
        if (name === 'companion') bytes.push(size);
        const times = scriptTimes[side] ?? [];
        rows.push([
          what,
          name,
          String(activity.scripts.length),
          figure(size),
          String(activity.worlds),
          spread(times),
        ]);
        await page.close();
      }
    }
  });
  return {
    title: 'Idle: pages where there is nothing to do',
    about:
      `Each page is loaded and then changes for ${RESTLESS_MS / 1000} s, ${many(10)} times in turn. Scripts, bytes and worlds are ` +
      "the extension's, as the browser's own protocol sees them; script time is the main thread's processor time in them.",
    columns: ['page', 'browser with', 'scripts', 'bytes', 'worlds', 'script time (ms)'],
    rows,
    budgets: [
      {
        what: 'Bytes on the AWS console with no connection open',
        actual: bytes[0] ?? Number.NaN,
        limit: 0,
        unit: 'bytes',
      },
      {
        what: 'Bytes on a Logz.io page that is no role form',
        actual: bytes[1] ?? Number.NaN,
        limit: 3072,
        unit: 'bytes',
      },
    ],
  };
}
