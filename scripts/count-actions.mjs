/** Counts what the flow costs an admin, by hand and with the companion, and prints both side by side. */
import { bundled } from './lib/bundled.mjs';
import { build, simulators as simulatorsPart } from './lib/parts.mjs';
import { runPart } from './lib/report.mjs';
import { root } from './lib/run.mjs';
import { ensureChromium, ensurePackages } from './lib/setup.mjs';

const NOTE = `
Counted from the moment bucket and prefix stand in Logz.io's form, up to Logz.io's success, with real mouse and
keyboard events on the simulated sites. A tab that opens or comes to the front by itself is no switch.
By hand is the cheapest reasonable way: IAM stands open and signed in in a second tab, on the list where the flow
begins; Logz.io's and AWS's copy buttons are used, and no text editor; the policy is copied with one drag over it;
names are typed once, as the companion chooses them, and six letters find the policy in the list; the optional
descriptions, which the companion fills, are left out. Keyboard shortcuts count as the paste that they make, or not.
Role first is counted in the console that has a Create policy button on the permissions step, as the guide tells it.
From the popup, as if the card had not come: all at once, the whole page is copied with the keyboard after the role
policy was asked for, and pasted under Paste everything; value by value, Account ID, External ID and policy are pasted
and the bucket is typed. It stands in a tab of its own; with the real one, opening it and each switch to it is a press
on its icon.`;

const COLUMNS = [
  ['clicks', 'clicks'],
  ['pastes', 'pastes'],
  ['characters', 'typed characters'],
  ['tabSwitches', 'tab switches'],
];

function printTable(rows) {
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log(`\n${[''.padEnd(width), ...COLUMNS.map(([, heading]) => heading)].join('  ')}`);
  for (const [name, tally] of rows) {
    const cells = COLUMNS.map(([key, heading]) => String(tally[key]).padStart(heading.length));
    console.log([name.padEnd(width), ...cells].join('  '));
  }
}

async function main() {
  process.chdir(root);
  await ensurePackages();
  await ensureChromium();
  for (const part of [build, simulatorsPart]) if ((await runPart(part)).failed) process.exit(1);
  const { startSimulators } = await bundled('tests/simulators/server.ts');
  const { BY_HAND, WITH_COMPANION, countFlow } = await bundled('tests/e2e/counting/flows.ts');
  const simulators = await startSimulators();
  try {
    const rows = [];
    for (const [how, flows] of [
      ['by hand', BY_HAND],
      ['with the companion', WITH_COMPANION],
    ])
      for (const flow of flows) {
        const name = `${how}, ${flow.name}`;
        console.log(`▶ ${name}`);
        rows.push([name, (await countFlow(flow, simulators)).tally]);
      }
    printTable(rows);
    console.log(NOTE);
  } finally {
    await simulators.close();
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
