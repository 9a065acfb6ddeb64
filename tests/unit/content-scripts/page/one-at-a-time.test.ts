import { expect, it } from 'vitest';
import { oneAtATime } from '../../../../content-scripts/page/one-at-a-time';

it('runs once more for however many asked meanwhile, and tells each when a later run is done', async () => {
  const runs: (() => void)[] = [];
  const work = oneAtATime(() => new Promise<void>((done) => runs.push(done)));
  const told: string[] = [];
  void work().then(() => told.push('first'));
  void work().then(() => told.push('second'));
  void work().then(() => told.push('third'));
  expect(runs).toHaveLength(1);
  runs[0]?.();
  await Promise.resolve();
  await expect.poll(() => runs.length).toBe(2);
  expect(told).toEqual(['first']);
  runs[1]?.();
  await expect.poll(() => told).toEqual(['first', 'second', 'third']);
  void work();
  expect(runs).toHaveLength(3);
});
