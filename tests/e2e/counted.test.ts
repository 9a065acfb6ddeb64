import { BY_HAND, countFlow, POLICY_FIRST, WITH_COMPANION } from './counting/flows';
import { expect, test } from './support/fixtures';

test("the companion's policy-first flow takes ten clicks and nothing else", async ({ server }) => {
  const { tally } = await countFlow(POLICY_FIRST, server);
  expect(tally).toEqual({ clicks: 10, pastes: 0, characters: 0, tabSwitches: 0 });
});

test('it takes the same ten clicks where the console honours deep links', async ({ server }) => {
  const { tally } = await countFlow({ ...POLICY_FIRST, console: { deepLinks: 'honoured' } }, server);
  expect(tally).toEqual({ clicks: 10, pastes: 0, characters: 0, tabSwitches: 0 });
});

for (const [how, flows] of Object.entries({ 'by hand': BY_HAND, 'with the companion': WITH_COMPANION }))
  for (const flow of flows)
    test(`${how}, ${flow.name}: Logz.io connects, and the pages saw each click, paste and character`, async ({
      server,
    }) => {
      const { tally, seen } = await countFlow(flow, server);
      const { tabSwitches: _unseen, ...hand } = tally;
      await expect.poll(() => seen).toEqual(hand);
    });
