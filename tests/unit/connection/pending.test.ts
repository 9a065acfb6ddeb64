import { describe, expect, it } from 'vitest';
import { distanceTo, isPending } from '../../../src/connection/pending';

const NOW = 1_800_000_000_000;
const DAY = 24 * 60 * 60 * 1000;

describe('what is waited for', () => {
  it.each([
    ['was not begun', undefined, false],
    ['was just begun', NOW + 60_000, true],
    ['is about to end', NOW + 1, true],
    ['is over', NOW, false],
    ['was begun by a clock that ran ahead', NOW + DAY, false],
    ['was begun long ago, or before the clock was put forward', NOW - DAY, false],
  ])('%s', (_what, until, expected) => {
    expect(isPending(until, 60_000, NOW)).toBe(expected);
  });
});

it('a time lies as far away where the clock was set back', () => {
  expect([NOW - DAY, NOW, NOW + DAY].map((time) => distanceTo(time, NOW))).toEqual([DAY, 0, DAY]);
});
