import { countFlow, type Flow, POLICY_FIRST, ROLE_FIRST } from './counting/flows';
import { expect, test } from './support/fixtures';
import { BUCKET } from './support/flow';
import { verdict } from './support/verdict';

// Only a failure waits this long.
test.setTimeout(1_200_000);

const SLOWER = [6, 20];

const play = (flow: Flow, slower: number) =>
  test(`${flow.name}, on a machine ${slower} times slower: the role is right, after the same clicks`, {
    tag: '@full',
  }, async ({ server }) => {
    const atFullSpeed = await countFlow(flow, server);
    const slowed = await countFlow(flow, server, slower);
    expect(slowed.tally).toEqual(atFullSpeed.tally);
    await expect.poll(() => slowed.seen).toEqual(atFullSpeed.seen);
    expect(verdict(server, `logzio-${BUCKET}`)).toMatchObject({ ok: true });
  });

for (const flow of [POLICY_FIRST, ROLE_FIRST]) for (const slower of SLOWER) play(flow, slower);
