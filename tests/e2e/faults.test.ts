import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Simulators } from '../simulators/server';
import { Admin, type Order } from './faults/admin';
import { FAULTS, type Fault } from './faults/faults';
import { STOPS, type Stop } from './faults/stops';
import { launchWithExtension, popupPage } from './support/browser';
import { expect, test } from './support/fixtures';
import { sliceOf } from './support/slice';

interface Case {
  fault: Fault;
  stop: Stop;
  order: Order;
}

/** Every fault at every stop that it can strike at, in both orders. */
const CASES: Case[] = FAULTS.flatMap((fault) =>
  STOPS.filter((stop) => fault.strikesAt?.(stop) ?? true).flatMap((stop) =>
    stop.orders.map((order) => ({ fault, stop, order })),
  ),
);

/** Runs one case with a browser of its own. @returns what came of it, in words */
async function run({ fault, stop, order }: Case, sim: Simulators): Promise<string> {
  sim.reset();
  const folder = await mkdtemp(join(tmpdir(), 'faults-'));
  const launch = () => launchWithExtension({ port: sim.port, userDataDir: folder });
  const admin = new Admin(await launch(), sim, order);
  const restart = async () => {
    await admin.context.close();
    admin.context = await launch();
  };
  try {
    const view = await admin.goOnUntil(stop.reached);
    await fault.strike(admin, view, { restart });
    admin.did.push(`<${fault.name}>`);
    if (fault.popupSays) {
      const popup = await popupPage(admin.context);
      await expect(popup.getByText(fault.popupSays).first()).toBeVisible();
      return 'the popup says what is to do';
    }
    expect(await admin.goOnToAnswer(), admin.did.join(' > ')).toBe(true);
    const after = admin.did.slice(admin.did.indexOf(`<${fault.name}>`) + 1);
    const extra = after.filter((press) => /Fill this page|reloaded|Set up in AWS/.test(press));
    return extra.length > 0 ? `goes on, after ${extra.join(', ')}` : 'goes on';
  } finally {
    await admin.context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const chosen = sliceOf(CASES, 2);
for (const fault of FAULTS) {
  const cases = chosen.filter((each) => each.fault === fault);
  if (cases.length === 0) continue;
  test(`${fault.name}: the flow goes on to Logz.io's answer, or the companion says what to do`, async ({
    server,
  }) => {
    test.setTimeout(cases.length * 90_000);
    const rows: string[] = [];
    const failures: string[] = [];
    for (const each of cases) {
      const name = `${fault.name.padEnd(34)} ${each.stop.name.padEnd(27)} ${each.order.padEnd(13)}`;
      const outcome = await run(each, server).catch((error: Error) => {
        failures.push(`${name}\n${error.message}`);
        return 'FAILED';
      });
      rows.push(`${name} ${outcome}`);
    }
    console.log(rows.join('\n'));
    expect(failures.join('\n\n')).toBe('');
  });
}
