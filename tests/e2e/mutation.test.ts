import { expect, test } from '@playwright/test';
import type { Result } from '../mutation/harness';
import { ONE_SIGNAL } from '../mutation/one-signal';
import { runMutations } from '../mutation/run';
import { print, shareOf, tally } from '../mutation/table';

const COUNT = process.env.FULL ? 50_000 : 2_000;
const FROM = Number(process.env.MUTATION_SEED ?? 0);
const OLD = /^(polaris-v2|angularjs)-/;
const NEARLY_WHOLE = new Set(ONE_SIGNAL.map(({ kind }) => kind));

test('no wrong fill on mutated pages, and nearly all fills where one signal is damaged', async () => {
  test.setTimeout(process.env.FULL ? 1_800_000 : 120_000);
  const { pristine, mutated } = await runMutations(COUNT, FROM);
  // Consoles before Cloudscape give fewer signals: their share is printed, and no wrong fill is allowed there either.
  const isOld = ({ page }: Result) => OLD.test(page);
  const rows = tally(mutated.filter((result) => !isOld(result)));
  console.log(`${mutated.length} mutated pages of ${pristine.length}\n${print(rows)}`);
  console.log(`Of them in the consoles before Cloudscape\n${print(tally(mutated.filter(isOld)))}`);
  const wrong = mutated.filter((result) => result.wrong.length > 0);
  expect(pristine.filter(({ wanted, acted }) => !wanted.every((step) => acted.includes(step)))).toEqual([]);
  expect(wrong.slice(0, 20), `${wrong.length} wrong fills`).toEqual([]);
  const weak = rows.filter(({ kind, field }) => NEARLY_WHOLE.has(kind) && shareOf(field) < 0.9);
  expect(weak).toEqual([]);
});
