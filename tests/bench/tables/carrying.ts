import type { BrowserContext, Page } from '@playwright/test';
import { stopServiceWorker } from '../../e2e/support/browser';
import { Card } from '../../e2e/support/card';
import { BUCKET, pressForTab } from '../../e2e/support/flow';
import { makeRole } from '../../e2e/support/made-role';
import { getPolicy, keptConnections, openForm } from '../../e2e/support/prepared';
import { askAsPopup } from '../../e2e/support/started';
import type { Bench } from '../support/bench';
import { figure, summarise } from '../support/stats';
import { forget, notesOf, noteTimes, whenWritten } from '../support/stopwatch';
import type { Table } from '../support/table';

interface Times {
  /** From **Set up in AWS** to the first filled field of the new tab. */
  setUp: number[];
  /** From **Check role and send ARN** to the filled Role ARN. */
  sendArn: number[];
}

/** Once from Logz.io to AWS and back; the wizards between are left out. */
async function there(
  context: BrowserContext,
  logzio: Page,
  bench: Bench,
  cold: boolean,
  times: Times,
): Promise<void> {
  bench.simulators.reset({ console: { renderDelayMs: 0, listDelayMs: 0 } });
  await openForm(logzio);
  await getPolicy(logzio);
  const card = new Card(logzio);
  await card.waitForButton('Set up in AWS');
  if (cold) await stopServiceWorker(context);
  const { tab, card: awsCard } = await pressForTab(context, card, 'Set up in AWS');
  const [first] = await whenWritten(tab, { choice: 1 });
  times.setUp.push((first?.at ?? Number.NaN) - (await notesOf(logzio)).pressedAt);

  const [kept] = await keptConnections(context);
  if (!kept) throw new Error('No connection was started');
  const arn = makeRole(bench.simulators, kept, `logzio-${BUCKET}`);
  await tab.bringToFront();
  await tab.evaluate((name) => location.assign(`#/roles/details/${name}`), arn.split('/').at(-1));
  await forget(logzio);
  await awsCard.waitForButton('Check role and send ARN');
  if (cold) await stopServiceWorker(context);
  await awsCard.press('Check role and send ARN');
  const { pressedAt } = await notesOf(tab);
  const [filled] = await whenWritten(logzio, { input: 1 });
  times.sendArn.push((filled?.at ?? Number.NaN) - pressedAt);
  await tab.close();
  await askAsPopup(context, (ask) => ask({ kind: 'remove', id: kept.id }));
}

/** How the worker stands at the press: started before, stopped just then, or stopped in a browser with a profile of its own. */
type Worker = 'warm' | 'cold' | 'cold, fresh profile';

async function measure(bench: Bench, worker: Worker, rounds: number): Promise<Times> {
  const times: Times = { setUp: [], sendArn: [] };
  const fresh = worker === 'cold, fresh profile';
  for (let browser = 0; browser < (fresh ? rounds : 1); browser += 1)
    await bench.browsers.with(['companion'], async ([context]) => {
      if (!context) return;
      await noteTimes(context);
      const logzio = context.pages()[0] ?? (await context.newPage());
      for (let round = 0; round < (fresh ? 1 : rounds); round += 1)
        await there(context, logzio, bench, worker !== 'warm', times);
    });
  return times;
}

/** How long the two presses take that lead from one site to the other. */
export async function carrying(bench: Bench): Promise<Table> {
  const rows: string[][] = [];
  let firstPress = Number.NaN;
  for (const [worker, rounds] of [
    ['warm', bench.many(20)],
    ['cold', bench.many(10)],
    ['cold, fresh profile', bench.many(10)],
  ] as const) {
    const { setUp, sendArn } = await measure(bench, worker, rounds);
    if (worker === 'cold, fresh profile') firstPress = summarise(setUp).median;
    for (const [what, values] of [
      ['Set up in AWS → first field filled', setUp],
      ['Check role and send ARN → Role ARN filled', sendArn],
    ] as const) {
      const { count, median, p95, most } = summarise(values);
      rows.push([what, worker, String(count), figure(median), figure(p95), figure(most)]);
    }
  }
  return {
    title: 'Latency: from one site to the other',
    about:
      "The first with the new tab's opening and the console's own start, the second with the check of the role. Cold: the " +
      'background worker was stopped just before the press, as the browser does after 30 idle seconds.',
    budgets: [
      { what: 'The first press in a fresh profile, median', actual: firstPress, limit: 700, unit: 'ms' },
    ],
    columns: ['', 'worker', 'times', 'median (ms)', 'p95 (ms)', 'most (ms)'],
    rows,
  };
}
