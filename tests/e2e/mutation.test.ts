import { expect, test } from '@playwright/test';
import { ONE_SIGNAL } from '../mutation/one-signal';
import { runMutations } from '../mutation/run';
import { print, type Row, shareOf, tally } from '../mutation/table';

const COUNT = process.env.FULL ? 50_000 : 2_000;
const FROM = Number(process.env.MUTATION_SEED ?? 0);
const GENERATIONS = { angularjs: /^angularjs-/, 'polaris-v2': /^polaris-v2-/, cloudscape: /^(role|policy)-/ };
const NEARLY_WHOLE = new Set(ONE_SIGNAL.map(({ kind }) => kind));

/** Where the share is known to be lower: the grey panel of the oldest console tells two fields in it apart by little. */
const KNOWN_WEAK = ['angularjs: new field beside it'];

/** Fewer steps tell no share. */
const TELLING = 40;

/** Short of 90 % of all steps. */
const isWeak = ({ kind, page: [kept, of] }: Row): boolean =>
  NEARLY_WHOLE.has(kind) && of >= TELLING && shareOf([kept, of]) < 0.9;

test('no wrong fill on mutated pages, and nearly all fills where one signal is damaged', async () => {
  test.setTimeout(process.env.FULL ? 1_800_000 : 120_000);
  const { pristine, mutated } = await runMutations(COUNT, FROM);
  const wrong = mutated.filter((result) => result.wrong.length > 0);
  expect(pristine.filter(({ wanted, acted }) => !wanted.every((step) => acted.includes(step)))).toEqual([]);
  for (const [generation, pages] of Object.entries(GENERATIONS)) {
    const results = mutated.filter(({ page }) => pages.test(page));
    const rows = tally(results);
    console.log(`${generation}: ${results.length} of ${mutated.length} mutated pages\n${print(rows)}`);
    const weak = rows.filter((row) => isWeak(row) && !KNOWN_WEAK.includes(`${generation}: ${row.kind}`));
    expect.soft(weak, generation).toEqual([]);
  }
  expect(wrong.slice(0, 20), `${wrong.length} wrong fills`).toEqual([]);
});
