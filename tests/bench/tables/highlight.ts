import type { Page } from '@playwright/test';
import { startConnection } from '../../e2e/support/started';
import { externalIdOf } from '../../e2e/support/verdict';
import type { Bench } from '../support/bench';
import { figure, summarise } from '../support/stats';
import type { Table } from '../support/table';
import { record } from '../support/trace';

const FRAMES = 60;

const scroll = (tab: Page): Promise<void> =>
  tab.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) {
      scrollBy(0, frame % 20 < 10 ? 12 : -12);
      await new Promise(requestAnimationFrame);
    }
  }, FRAMES);

async function resize(tab: Page): Promise<void> {
  for (let step = 0; step < FRAMES / 4; step += 1) {
    await tab.setViewportSize({ width: 1280 - 8 * (step % 10), height: 700 });
    await tab.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** What a frame costs in which the ring follows the button that it is around. */
export async function highlight({ simulators, browsers, many }: Bench): Promise<Table> {
  simulators.reset({ console: { renderDelayMs: 0, listDelayMs: 0 } });
  const rows: string[][] = [];
  await browsers.with(['companion'], async ([context]) => {
    if (!context) return;
    const { tab, card } = await startConnection(context, externalIdOf(simulators));
    await card.waitForText(/press Next/);
    await tab.setViewportSize({ width: 1280, height: 500 });
    for (const [what, during] of [
      ['scrolling', scroll],
      ['resizing', resize],
    ] as const) {
      const frames: number[] = [];
      for (let round = 0; round < many(5); round += 1)
        frames.push(...(await record(tab, () => during(tab))).callsByFrame);
      const { count, median, p95, most } = summarise(frames);
      rows.push([what, String(count), figure(median), figure(p95), figure(most)]);
    }
  });
  return {
    title: 'Highlight: following its target',
    about: "The companion's processor time in each frame in which it ran, with the ring around **Next**.",
    columns: ['while', 'frames', 'median (ms)', 'p95 (ms)', 'most (ms)'],
    rows,
  };
}
