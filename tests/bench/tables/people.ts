import { BY_HAND, countFlow, POLICY_FIRST, WITH_COMPANION } from '../../e2e/counting/flows';
import type { Tally } from '../../e2e/counting/tally';
import type { Bench } from '../support/bench';
import type { Table } from '../support/table';

const row = (what: string, { clicks, pastes, characters, tabSwitches }: Tally): string[] => [
  what,
  ...[clicks, pastes, characters, tabSwitches].map(String),
];

/** What the flow costs the admin's hand, as `npm run count` counts it. */
export async function people({ simulators }: Bench): Promise<Table> {
  const rows: string[][] = [];
  let floor: string[] = [];
  for (const [how, flows] of [
    ['by hand', BY_HAND],
    ['with the companion', WITH_COMPANION],
  ] as const)
    for (const flow of flows) {
      const { tally, onCard } = await countFlow(flow, simulators);
      rows.push(row(`${how}, ${flow.name}`, tally));
      // Nothing is pasted or typed there: what is left are the presses that the two sites demand.
      if (flow === POLICY_FIRST) floor = row('the floor', { ...tally, clicks: tally.clicks - onCard });
    }
  return {
    title: 'People: what the hand does',
    about:
      "From the moment bucket and prefix stand in Logz.io's form, up to Logz.io's success, with real mouse and keyboard events " +
      'on the simulated sites; `npm run count` says what counts. The floor: the presses that AWS and Logz.io themselves demand ' +
      '(Get the role policy, Next, Create policy, Next, Next, Create role, Save).',
    columns: ['', 'clicks', 'pastes', 'typed characters', 'tab switches'],
    rows: [...rows, floor],
  };
}
