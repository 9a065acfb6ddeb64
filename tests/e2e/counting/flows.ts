import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../../scripts/lib/chromium-args.mjs';
import type { SimulatorOptions, Simulators } from '../../simulators/server';
import { launchWithExtension } from '../support/browser';
import { Card } from '../support/card';
import { openLogzioForm } from '../support/flow';
import * as byHand from './by-hand';
import { Hand } from './hand';
import type { Scene } from './scene';
import { Tabs } from './tabs';
import type { Acts, Tally } from './tally';
import * as withCompanion from './with-companion';
import { Witness } from './witness';

/** One way through the flow. */
export interface Flow {
  name: string;
  console?: SimulatorOptions['console'];
  /** Where IAM stands open beforehand; left out where the companion opens it. */
  startsAt?: string;
  /** What was done before the flow begins, on the form in front; it is not counted. */
  prepare?(logzio: Page, simulators: Simulators): Promise<void>;
  perform(scene: Scene & { aws: Page }): Promise<void>;
}

/** What the hand did, and what the pages saw of it. */
export interface Counted {
  tally: Tally;
  seen: Acts;
  /** How many of the clicks were on the companion's card: AWS and Logz.io themselves demand the others. */
  onCard: number;
}

/** What a machine that is not slowed down may take for a step (ms). */
const PATIENCE = 30_000;
const IAM = 'https://console.aws.amazon.com/iam/home';
/** The user guide's console; the companion is not spared any work by links that may not be honoured. */
const older = { createPolicyButton: true, deepLinks: 'ignored' } as const;
const current = { deepLinks: 'ignored' } as const;

export const BY_HAND: Flow[] = [
  { name: 'role first', console: older, startsAt: `${IAM}#/roles`, perform: byHand.roleFirst },
  { name: 'policy first', console: current, startsAt: `${IAM}#/policies`, perform: byHand.policyFirst },
];

export const POLICY_FIRST: Flow = {
  name: 'policy first',
  console: current,
  perform: withCompanion.policyFirst,
};

export const PASTE_EVERYTHING: Flow = {
  name: 'from the popup, all pasted at once',
  console: current,
  perform: withCompanion.pasteEverything,
};

export const ROLE_FIRST: Flow = { name: 'role first', console: older, perform: withCompanion.roleFirst };

export const WITH_COMPANION: Flow[] = [
  ROLE_FIRST,
  POLICY_FIRST,
  PASTE_EVERYTHING,
  { name: 'from the popup, value by value', console: current, perform: withCompanion.fromPopup },
  {
    name: 'second bucket on the same role',
    console: current,
    prepare: withCompanion.firstBucket,
    perform: withCompanion.secondBucket,
  },
];

/**
 * Performs a flow in a fresh browser on fresh sites, up to Logz.io's success, and counts.
 * @param slower makes the processor of every page so many times slower
 */
export async function countFlow(flow: Flow, simulators: Simulators, slower = 1): Promise<Counted> {
  simulators.reset(flow.console ? { console: flow.console } : {});
  const context = await (flow.startsAt ? launchWithout(simulators) : launchWithExtension({ simulators }));
  // Only a failure waits this long.
  context.setDefaultTimeout(PATIENCE * slower);
  try {
    const witness = await Witness.in(context);
    const tabs = new Tabs(context);
    const logzio = context.pages()[0] ?? (await context.newPage());
    const aws = flow.startsAt ? await context.newPage() : logzio;
    if (flow.startsAt) await aws.goto(flow.startsAt);
    await openLogzioForm(logzio);
    await flow.prepare?.(logzio, simulators);
    await tabs.show(logzio);
    witness.forget();
    const hand = new Hand(tabs);
    if (slower > 1) await slowDown(context, slower);
    const cardOn = (page: Page) => new Card(page, undefined, PATIENCE * slower);
    await flow.perform({ hand, logzio, aws, cardOn });
    if (!simulators.logzio.saves.at(-1)?.ok) throw new Error(`${flow.name}: Logz.io did not connect`);
    return { tally: hand.tally, seen: witness.seen, onCard: hand.onCard };
  } finally {
    await context.close();
  }
}

/** Makes the processor of every page slower, of those that open later too. */
async function slowDown(context: BrowserContext, times: number): Promise<void> {
  const slow = async (page: Page) => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  };
  context.on('page', (page) => void slow(page).catch(() => undefined));
  await Promise.all(context.pages().map(slow));
}

/** The same browser without the companion. */
async function launchWithout(simulators: Simulators): Promise<BrowserContext> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('No Chromium found: run npm test, which installs one');
  const viewport = { width: 1280, height: 900 };
  return chromium.launchPersistentContext('', {
    executablePath,
    viewport,
    args: chromiumArgs({ simulators }),
  });
}
