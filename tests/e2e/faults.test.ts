import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Simulators } from '../simulators/server';
import { Admin, type Order } from './faults/admin';
import { FAULTS, type Fault, type Stage } from './faults/faults';
import { STOPS, type Stop } from './faults/stops';
import { launchWithExtension, popupPage } from './support/browser';
import { expect, test } from './support/fixtures';
import type { SharedBrowser } from './support/shared-browser';
import { sliceOf } from './support/slice';

const EXTENSION = 'dist/chrome';

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

/** What came of a case, in words; its browser is the shared one, or one of its own with its own copy of the extension. */
async function run(each: Case, sim: Simulators, shared: SharedBrowser): Promise<string> {
  sim.reset();
  if (!each.fault.ownBrowser) {
    const admin = new Admin(await shared.asNew(), sim, each.order);
    const restart = () => Promise.reject(new Error('The shared browser is not restarted'));
    return play(each, admin, { restart, extension: EXTENSION });
  }
  const folder = await mkdtemp(join(tmpdir(), 'faults-'));
  const extension = join(folder, 'extension');
  await cp(EXTENSION, extension, { recursive: true });
  const launch = () =>
    launchWithExtension({
      simulators: sim,
      userDataDir: join(folder, 'profile'),
      extensionDir: extension,
    });
  const admin = new Admin(await launch(), sim, each.order);
  const restart = async () => {
    await admin.context.close();
    admin.context = await launch();
  };
  try {
    return await play(each, admin, { restart, extension });
  } finally {
    await admin.context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function play({ fault, stop }: Case, admin: Admin, stage: Stage): Promise<string> {
  const view = await admin.goOnUntil(stop.reached);
  await fault.strike(admin, view, stage);
  admin.did.push(`<${fault.name}>`);
  if (fault.popupSays) {
    const popup = await popupPage(admin.context);
    await expect(popup.getByText(fault.popupSays).first()).toBeVisible();
    return 'the popup says what is to do';
  }
  const said = fault.cardSays && (await admin.goOnToAnswerOr(fault.cardSays));
  if (said) {
    await fault.mend?.(admin, await admin.front());
    admin.did.push('<mended>');
  }
  if (said !== false) await admin.goOnToAnswer();
  expect(admin.sim.logzio.saves.at(-1)?.ok, admin.did.join(' > ')).toBe(true);
  const after = admin.did.slice(admin.did.indexOf(`<${fault.name}>`) + 1);
  const extra = after.filter((press) => /Fill this page|reloaded|Set up in AWS/.test(press));
  const how = extra.length > 0 ? `goes on, after ${extra.join(', ')}` : 'goes on';
  return said ? `the card says what is to do; then ${how}` : how;
}

const chosen = sliceOf(CASES, 1);
for (const fault of FAULTS) {
  const cases = chosen.filter((each) => each.fault === fault);
  if (cases.length === 0) continue;
  test(`${fault.name}: the flow goes on to Logz.io's answer, or the companion says what to do`, async ({
    server,
    shared,
  }) => {
    test.setTimeout(cases.length * 90_000);
    const rows: string[] = [];
    const failures: string[] = [];
    for (const each of cases) {
      const name = `${fault.name.padEnd(34)} ${each.stop.name.padEnd(27)} ${each.order.padEnd(13)}`;
      const outcome = await run(each, server, shared).catch((error: Error) => {
        failures.push(`${name}\n${error.message}`);
        return 'FAILED';
      });
      rows.push(`${name} ${outcome}`);
    }
    console.log(rows.join('\n'));
    expect(failures.join('\n\n')).toBe('');
  });
}
