import {
  BY_HAND,
  countFlow,
  type Flow,
  PASTE_EVERYTHING,
  POLICY_FIRST,
  WITH_COMPANION,
} from './counting/flows';
import { expect, test } from './support/fixtures';
import { sliceOf } from './support/slice';

// What is held here is a count: a slow machine does not change it.
test.setTimeout(120_000);

const TEN_CLICKS = { clicks: 10, pastes: 0, characters: 0 };

for (const deepLinks of sliceOf(['ignored', 'honoured'] as const, 1))
  test(`policy first, deep links ${deepLinks}: the companion leaves ten clicks and nothing else`, async ({
    server,
  }) => {
    const { tally, seen } = await countFlow({ ...POLICY_FIRST, console: { deepLinks } }, server);
    expect(tally).toEqual({ ...TEN_CLICKS, tabSwitches: 0 });
    await expect.poll(() => seen).toEqual(TEN_CLICKS);
  });

test('from the popup: one paste of the whole page, eleven clicks, and nothing typed', async ({ server }) => {
  const { tally, seen } = await countFlow(PASTE_EVERYTHING, server);
  const counted = { clicks: 11, pastes: 1, characters: 0 };
  expect(tally).toMatchObject(counted);
  await expect.poll(() => seen).toEqual(counted);
});

const others: [string, Flow][] = [
  ...BY_HAND.map((flow): [string, Flow] => ['by hand', flow]),
  ...WITH_COMPANION.filter((flow) => flow !== POLICY_FIRST && flow !== PASTE_EVERYTHING).map(
    (flow): [string, Flow] => ['with the companion', flow],
  ),
];
for (const [how, flow] of sliceOf(others, 1))
  test(`${how}, ${flow.name}: Logz.io connects, and the pages saw each click, paste and character`, {
    tag: '@full',
  }, async ({ server }) => {
    const { tally, seen } = await countFlow(flow, server);
    const { tabSwitches: _unseen, ...hand } = tally;
    await expect.poll(() => seen).toEqual(hand);
  });
