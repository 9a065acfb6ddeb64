import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import budgets from '../../../budgets.json';
import { overBudget, sizesIn } from '../../../scripts/lib/sizes.mjs';

it.each([
  ['within', { minified: 100, gzip: 40 }, []],
  [
    'over in one',
    { minified: 101, gzip: 40 },
    ['a.js has 101 bytes minified; its budget in budgets.json is 100.'],
  ],
  [
    'over in both',
    { minified: 200, gzip: 41 },
    [expect.stringContaining('200'), expect.stringContaining('41')],
  ],
])('a script %s of its budget', (_how, size, said) => {
  expect(overBudget({ 'a.js': size }, { 'a.js': { minified: 100, gzip: 40 } })).toEqual(said);
});

it('a script without a budget, and a budget without a script, do not pass', () => {
  const size = { minified: 1, gzip: 1 };
  expect(overBudget({ 'new.js': size }, {})).toEqual([expect.stringContaining('new.js has no budget')]);
  expect(overBudget({}, { 'old.js': size })).toEqual([expect.stringContaining('old.js')]);
});

it('weighs a script as it lies there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
  try {
    writeFileSync(join(folder, 'a.js'), 'ä'.repeat(1000));
    const { 'a.js': size } = await sizesIn(folder, ['a.js']);
    expect(size?.minified).toBe(2000);
    expect(size?.gzip).toBeLessThan(100);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('no page script may weigh more than 40 KB, 14 KB gzip, and the popup no more than 60 KB, 20 KB gzip, unless the budget says why', () => {
  for (const [script, { minified, gzip, ...more }] of Object.entries(budgets)) {
    if ('why' in more) continue;
    const [most, mostGzip] = script.startsWith('popup/') ? [60, 20] : [40, 14];
    expect(minified).toBeLessThanOrEqual(most * 1024);
    expect(gzip).toBeLessThanOrEqual(mostGzip * 1024);
  }
});
