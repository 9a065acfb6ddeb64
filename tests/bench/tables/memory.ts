import type { CDPSession, Page } from '@playwright/test';
import { startConnection } from '../../e2e/support/started';
import { externalIdOf } from '../../e2e/support/verdict';
import type { Bench } from '../support/bench';
import type { Carries } from '../support/browsers';
import { figure } from '../support/stats';
import type { Table } from '../support/table';

/** Screens with much and with little on them; each step is one change of the screen. */
const ROUND = ['#/roles/create', '#/policies', '#/roles/create?step=addPermission', '#/roles'];
const SIDES: readonly Carries[] = ['no extension', 'companion'];
/** The companion looks at a screen for the last time after 2 s (ms). */
const REST = 3000;
const MEGABYTE = 1024 * 1024;

/** Shows one screen after the other, each for long enough to be drawn and looked at. */
const changeScreens = (page: Page, changes: number): Promise<void> =>
  page.evaluate(
    async ([hashes, count]) => {
      for (let change = 0; change < count; change += 1) {
        location.hash = hashes[change % hashes.length] as string;
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      }
    },
    [ROUND, changes] as const,
  );

async function heapOf(session: CDPSession): Promise<{ bytes: number; listeners: number; nodes: number }> {
  // Twice: what the first collection lets go of may hold more.
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { jsEventListeners, nodes } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, listeners: jsEventListeners, nodes };
}

/** Once React has done what it put off: up to then it holds screens that are gone. */
async function atRest(tab: Page, session: CDPSession): Promise<Awaited<ReturnType<typeof heapOf>>> {
  await tab.waitForTimeout(REST);
  return heapOf(session);
}

/** What is left in memory after many changes of the screen. */
export async function memory({ simulators, browsers, many }: Bench): Promise<Table> {
  const changes = many(1000);
  simulators.reset({ console: { renderDelayMs: 0, listDelayMs: 0 } });
  const growths: number[] = [];
  const rows: string[][] = [];
  await browsers.with(SIDES, async (contexts) => {
    const measured = await Promise.all(
      contexts.map(async (context, side) => {
        const tab =
          SIDES[side] === 'companion'
            ? (await startConnection(context, externalIdOf(simulators))).tab
            : (context.pages()[0] ?? (await context.newPage()));
        if (SIDES[side] !== 'companion') await tab.goto('https://console.aws.amazon.com/iam/home#/roles');
        const session = await context.newCDPSession(tab);
        await session.send('HeapProfiler.enable');
        // Caches and compiled code of the first rounds are no leak.
        await changeScreens(tab, Math.ceil(changes / 5));
        const before = await atRest(tab, session);
        await changeScreens(tab, changes);
        return { before, after: await atRest(tab, session) };
      }),
    );
    for (const [side, { before, after }] of measured.entries()) {
      const growth = (after.bytes - before.bytes) / MEGABYTE;
      growths.push(growth);
      rows.push([
        SIDES[side] ?? '',
        figure(before.bytes / MEGABYTE),
        figure(growth),
        String(after.listeners - before.listeners),
        String(after.nodes - before.nodes),
      ]);
    }
  });
  const [bare = 0, companion = Number.NaN] = growths;
  return {
    title: `Memory: ${changes} changes of the screen`,
    about:
      'Heap of the whole page, simulated console included, when it has rested for 3 s and its garbage is collected: beside the same ' +
      'page without the companion.',
    columns: ['', 'heap at the start (MB)', 'growth (MB)', 'listeners more', 'nodes more'],
    rows,
    budgets: [{ what: "Growth beside the bare page's", actual: companion - bare, limit: 1, unit: 'MB' }],
  };
}
