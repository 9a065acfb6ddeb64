import { openChromiumStage } from './editors/chromium-stage';
import { playRow } from './editors/play-row';
import { nameOf, rowsFor } from './editors/rows';
import { test } from './support/fixtures';
import { sliceOf } from './support/slice';

/** A page that is twenty times slower takes half a minute to open. */
const ROWS = rowsFor('chromium').filter(({ processor }) => process.env.FULL || processor < 20);

/** In one browser, one after another: what takes longest is to start one. */
test('whatever editor the console has, it ends with the exact policy, or untouched with the reason on the card', async ({
  sim,
}) => {
  test.setTimeout(process.env.FULL ? 3_500_000 : 300_000);
  const stage = await openChromiumStage(sim);
  try {
    for (const row of sliceOf(ROWS, 8)) await test.step(nameOf(row), () => playRow(row, stage));
  } finally {
    await stage.close();
  }
});
