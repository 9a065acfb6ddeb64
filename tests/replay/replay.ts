import { readFile, writeFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../scripts/lib/chromium-args.mjs';
import { bundleForPage } from '../e2e/support/bundle-for-page';
import type { UnseenPage } from '../e2e/unseen/page-case';
import { visitPages } from '../e2e/unseen/visit-pages';
import { namedCues } from './named-cues';
import { hashOf, pageHtml } from './page-html';
import { type PageReport, parseReport, ReportError } from './parse-report';
import { printTrace } from './print-trace';
import type { TracedScreen, trace } from './trace';

const REPORTED = 'tests/e2e/unseen/reported.json';

/** Opens a page of that content at the console's address; no script runs in it but ours. */
async function openPage(browser: Browser, html: string, report: PageReport): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const { language, rightToLeft } = report;
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="${language || 'en'}" dir="${rightToLeft ? 'rtl' : 'ltr'}"><meta charset="utf-8"><body>${html}</body></html>`,
    }),
  );
  await page.goto(`https://console.aws.amazon.com${report.path}${hashOf(report)}`);
  return page;
}

let tracer: Promise<string> | undefined;

/** What the finder makes of a report's page, for the page itself and for each of its frames. */
export async function traceReport(browser: Browser, report: PageReport): Promise<TracedScreen[][]> {
  tracer ??= bundleForPage('tests/replay/trace.ts', [namedCues]);
  const script = await tracer;
  const traced: TracedScreen[][] = [];
  for (const parts of report.documents) {
    const page = await openPage(browser, pageHtml(parts, report), report);
    try {
      await page.addScriptTag({ content: script });
      traced.push(await page.evaluate(() => (globalThis as unknown as { trace: typeof trace }).trace()));
    } finally {
      await page.close();
    }
  }
  return traced;
}

/** The page as a row of the unseen pages, which says of it what the companion does today. */
async function rowOf(browser: Browser, name: string, report: PageReport): Promise<UnseenPage> {
  const at = /^#\/?(roles|policies)(\/create|\$new)/.exec(report.hash)?.[1] as UnseenPage['at'] | undefined;
  if (!at)
    throw new ReportError(
      `Only pages of Create role and Create policy become rows; this one is ${report.hash}.`,
    );
  // In a frame, the form is there; the page around it is a shell.
  const parts = [...report.documents].sort((a, b) => b.length - a.length)[0] ?? [];
  const page = { name, at, html: pageHtml(parts, report), holds: {} };
  const [found] = await visitPages(browser, [page]);
  return {
    ...page,
    holds: found?.changed ?? {},
    ...(found && found.says.length > 0 ? { says: found.says } : {}),
    ...(found?.shows ? { shows: found.shows } : {}),
  };
}

async function addRow(browser: Browser, name: string, report: PageReport): Promise<string> {
  const rows: UnseenPage[] = JSON.parse(await readFile(REPORTED, 'utf8'));
  if (rows.some((row) => row.name === name))
    throw new ReportError(`${REPORTED} has a row “${name}” already.`);
  const row = await rowOf(browser, name, report);
  await writeFile(REPORTED, `${JSON.stringify([...rows, row], null, 2)}\n`);
  return `Added “${name}” to ${REPORTED}. It says what the companion does today:\n${JSON.stringify({ holds: row.holds, says: row.says, shows: row.shows }, null, 2)}\nMake that what it should do, then mend the finder until npm test agrees.`;
}

/**
 * Rebuilds the page of a report and tells what the finder makes of it.
 * @param add the name of a row that the page becomes, of the unseen pages
 * @throws ReportError where the text is no report, or cannot become a row
 */
export async function replay(text: string, add?: string): Promise<string> {
  const report = parseReport(text);
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: chromiumArgs({}),
  });
  try {
    const traced = await traceReport(browser, report);
    const told = traced.map((screens, index) =>
      [
        `${index === 0 ? 'Page' : `Frame ${index}`} ${report.path}${report.hash}, language ${report.language || 'unknown'}`,
        '',
        printTrace(screens, index === 0 ? report : { ...report, screens: {} }),
      ].join('\n'),
    );
    return [...told, ...(add === undefined ? [] : [await addRow(browser, add, report)])].join('\n\n');
  } finally {
    await browser.close();
  }
}
