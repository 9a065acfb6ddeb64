import { expect, it } from 'vitest';
import { secondsToWait } from '../../../src/logzio/role-wait';

const NOW = 1_800_000_000_000;

it.each<[string, number | undefined, boolean, number]>([
  ['a role made just now', NOW, false, 15],
  ['one made 14.2 s ago', NOW - 14_200, false, 1],
  ['one made 15 s ago', NOW - 15_000, false, 0],
  ['one made 15 s ago that Logz.io could not use', NOW - 15_000, true, 45],
  ['one made a minute ago that Logz.io could not use', NOW - 60_000, true, 0],
  ['one that nobody saw made', undefined, false, 0],
  ['one of a clock that ran ahead', NOW + 3_600_000, false, 0],
])('%s', (_what, roleSeenAt, hasFailed, seconds) => {
  expect(secondsToWait(roleSeenAt, hasFailed, NOW)).toBe(seconds);
});
