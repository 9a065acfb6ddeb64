import type { BrowserContext, Page } from '@playwright/test';
import { startConnection } from '../../e2e/support/started';
import { externalIdOf } from '../../e2e/support/verdict';
import type { Bench } from '../support/bench';
import { figure, medianOf, spread, sum, summarise } from '../support/stats';
import type { Table } from '../support/table';
import { type Recording, record } from '../support/trace';

/** The permissions step, 20 of 1,150 policies on its page. */
const STEP = '/iam/home#/roles/create?step=addPermission';
const RERENDER_MS = 50;
const SECONDS = 3;
const LONG_TASK_MS = 50;

/** Where the role waits for its policy: the companion looks at each change, and writes nothing. */
async function measure(tab: Page): Promise<Recording> {
  await tab.bringToFront();
  await tab.goto('about:blank');
  await tab.goto(`https://console.aws.amazon.com${STEP}`);
  await tab.getByRole('row').nth(20).waitFor();
  // What happens once, at the start, is not what is asked here.
  await tab.waitForTimeout(1500);
  const recording = await record(tab, () => tab.waitForTimeout(SECONDS * 1000));
  await tab.goto('about:blank');
  return recording;
}

/** What it costs to have the companion on a page that never rests. */
export async function active({ simulators, browsers, many }: Bench): Promise<Table> {
  simulators.reset({
    console: { renderDelayMs: 0, listDelayMs: 0, rerender: true, rerenderMs: RERENDER_MS },
  });
  const { sides } = browsers;
  const recordings = await browsers.with(sides, async (contexts) => {
    const tabs = await Promise.all(
      contexts.map((context, side) => tabOf(context, sides[side] === 'companion', externalIdOf(simulators))),
    );
    const bySide: Recording[][] = sides.map(() => []);
    for (let round = 0; round < many(5); round += 1)
      for (const [side, tab] of tabs.entries()) bySide[side]?.push(await measure(tab));
    return bySide;
  });
  const bare = recordings[0] ?? [];
  const scriptPerSecond = ({ scriptTime, length }: Recording) => (scriptTime / length) * 1000;
  const rows = recordings.map((side, index) => {
    const ratio = medianOf(
      side.map((one, round) => scriptPerSecond(one) / scriptPerSecond(bare[round] ?? one)),
    );
    const frames = summarise(side.flatMap(({ callsByFrame }) => callsByFrame));
    const tasks = side.flatMap(({ tasks }) => tasks);
    return [
      sides[index] ?? '',
      spread(side.map(scriptPerSecond)),
      figure(ratio),
      spread(side.map(({ calls, length }) => (sum(calls) / length) * 1000)),
      frames.count ? `${figure(frames.median)} / ${figure(frames.p95)}` : '–',
      figure(Math.max(...tasks)),
      String(tasks.filter((task) => task > LONG_TASK_MS).length),
      spread(side.map(({ forcedLayouts, length }) => (forcedLayouts.length / length) * 1000)),
    ];
  });
  const companion = recordings[sides.indexOf('companion')]?.flatMap(({ callsByFrame }) => callsByFrame) ?? [];
  return {
    title: 'Active: a page that never rests',
    about:
      `The permissions step with 1,150 policies, whose rows are replaced every ${RERENDER_MS} ms, while the role waits for its ` +
      `policy; ${SECONDS} s a run, ${many(5)} runs of each in turn. Processor time of the page's main thread.`,
    columns: [
      '',
      'script a second (ms)',
      'ratio',
      "of it the extension's (ms)",
      'a change, median / p95 (ms)',
      'longest task (ms)',
      'tasks over 50 ms',
      'forced layouts a second',
    ],
    rows,
    budgets: [
      { what: 'One change with the companion, p95', actual: summarise(companion).p95, limit: 16, unit: 'ms' },
    ],
  };
}

async function tabOf(context: BrowserContext, isCompanion: boolean, externalId: string): Promise<Page> {
  if (!isCompanion) return context.pages()[0] ?? context.newPage();
  const { tab } = await startConnection(context, externalId);
  return tab;
}
