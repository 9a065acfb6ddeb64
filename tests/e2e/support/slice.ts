/** The seed of the slice that `npm test` runs of a table: `SEED=7 npm test` runs another. */
const SEED = Number(process.env.SEED ?? 1);

/** All rows of a table under `npm run test:full`, else `count` of them chosen by the seed, in the table's order. */
export function sliceOf<T>(rows: readonly T[], count: number): T[] {
  if (process.env.FULL) return [...rows];
  // A small linear congruential generator: the same slice for the same seed on every machine.
  let state = SEED;
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  const chosen = rows
    .map((_row, index) => ({ index, rank: draw() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ index }) => index);
  return rows.filter((_row, index) => chosen.includes(index));
}
