import type { BrowserContext } from '@playwright/test';
import { extensionId, popupPage, stopServiceWorker } from '../../e2e/support/browser';
import { startConnection } from '../../e2e/support/started';
import { externalIdOf } from '../../e2e/support/verdict';
import type { Bench } from '../support/bench';
import { figure, summarise } from '../support/stats';
import type { Table } from '../support/table';

/** What the popup may take until it shows something (ms). */
const PAINT_LIMIT = 100;

interface Opened {
  /** Until anything was painted. */
  paint: number;
  /** Until what the background knows had been drawn. */
  whole: number;
}

/** Opens the popup in a tab of its own and gives what it noted, in ms since its navigation began. */
async function open(context: BrowserContext): Promise<Opened> {
  const popup = await popupPage(context);
  const opened = await popup.evaluate(
    () =>
      new Promise<Opened>((done) => {
        const look = () => {
          const drawn = performance.getEntriesByName('drawn').at(0);
          const paint = performance.getEntriesByName('first-contentful-paint').at(0);
          if (drawn && paint) done({ paint: paint.startTime, whole: drawn.startTime });
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await popup.close();
  return opened;
}

/** What the browser itself takes until it paints a page of the extension: a file without any script. */
async function openFile(context: BrowserContext): Promise<Opened> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${await extensionId(context)}/manifest.json`);
  const paint = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const painted = new PerformanceObserver((list) =>
          done(list.getEntries()[0]?.startTime ?? Number.NaN),
        );
        painted.observe({ type: 'paint', buffered: true });
      }),
  );
  await page.close();
  return { paint, whole: paint };
}

/** Makes the popup mark the frame after which all of it is drawn. */
const markDrawn = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    if (location.protocol !== 'chrome-extension:') return;
    new MutationObserver((_changes, watching) => {
      if (!document.querySelector('main[aria-busy="false"]')) return;
      watching.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')));
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });

/** How soon the popup shows something, and all that it has to show. */
export async function popup({ simulators, browsers, many }: Bench): Promise<Table> {
  simulators.reset();
  const rows: string[][] = [];
  const paints: number[] = [];
  const measure = async (what: string, times: number, opening: () => Promise<Opened>) => {
    const all: Opened[] = [];
    for (let round = 0; round < times; round += 1) all.push(await opening());
    const paint = summarise(all.map((one) => one.paint));
    const whole = summarise(all.map((one) => one.whole));
    rows.push([
      ...[what, String(all.length), figure(paint.median), figure(paint.p95)],
      ...[figure(whole.median), figure(whole.p95)],
    ]);
    return paint.median;
  };
  await browsers.with(['companion'], async ([context]) => {
    if (!context) return;
    await markDrawn(context);
    // The first of a browser also compiles what the others find compiled.
    await open(context);
    const cold = async (opening: () => Promise<Opened>) => {
      await stopServiceWorker(context);
      return opening();
    };
    const file = () => openFile(context);
    const whole = () => open(context);
    await measure('a file without script', many(20), file);
    paints.push(await measure('popup, no connection', many(20), whole));
    await startConnection(context, externalIdOf(simulators));
    paints.push(await measure('popup, a connection under way', many(20), whole));
    await measure('a file, background worker stopped', many(10), () => cold(file));
    paints.push(await measure('popup, background worker stopped', many(10), () => cold(whole)));
  });
  return {
    title: 'Popup: first paint',
    about:
      "From the popup's navigation to its first paint with content, and to all of it drawn with what the background knows; in a " +
      'tab of its own. The file says what the browser takes for any page of the extension.',
    columns: ['', 'times', 'paint, median (ms)', 'p95 (ms)', 'whole, median (ms)', 'p95 (ms)'],
    rows,
    budgets: [
      { what: 'Popup, first paint, median', actual: Math.max(...paints), limit: PAINT_LIMIT, unit: 'ms' },
    ],
  };
}
