import { playRow } from '../editors/play-row';
import { rowsFor } from '../editors/rows';
import { sliceOf } from '../support/slice';
import { externalIdOf } from '../support/verdict';
import { test } from './support/fixtures';
import { startConnection } from './support/flow';

test('whatever editor the console has, it ends with the exact policy, or untouched with the reason on the card', {
  timeout: process.env.FULL ? 3_500_000 : 300_000,
}, async ({ firefox, page, sim }) => {
  const { tab, card } = await startConnection(firefox, externalIdOf(sim));
  const stage = { sim, tab, front: page, card, slow: async () => {} };
  for (const row of sliceOf(rowsFor('firefox'), 6)) await playRow(row, stage);
});
