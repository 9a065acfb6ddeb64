import { type Plan, planScreen } from '../../../src/guide/plan';
import type { Screen, Values } from '../../../src/guide/screen';
import { executeAction } from '../act/execute-action';
import { holdsAgain, isStillWritten, previousValueOf, stepsStillUndone, undo } from '../act/undo';
import { findWrite, logWrite, type WriteEntry } from '../act/write-log';
import type { Labels } from '../find/labels';
import type { LocatedStep, Locator } from '../find/locator';
import { type PageOptions, PageSnapshot } from '../find/page-snapshot';
import { locateSteps } from './locate-steps';
import { recognizeScreen } from './recognize-screen';
import { ScreenVisit } from './screen-visit';
import { watch } from './watch';
import { watchUserEdits } from './watch-user-edits';

/** A screen of a site, and how to tell that the page shows it. */
export interface PageScreen extends Screen<Locator> {
  recognize(page: PageSnapshot): boolean;
  /** Text that the screen shows and that is to be compared: read, never written. Nothing is to be pressed before. */
  readComparedText?(page: PageSnapshot): ComparedText;
}

/** A text to be compared. `waiting`: it may be read yet; `unread`: it cannot be. */
export type ComparedText = { state: 'read'; text: string } | { state: 'waiting' | 'unread' };

/** What is looked for on a page. */
export interface ScreenSet {
  screens: readonly PageScreen[];
  options?: PageOptions;
}

/** What one scan saw and decided. */
export interface Scan {
  page: PageSnapshot;
  screen?: PageScreen;
  /** The page had time to show everything. */
  settled: boolean;
  located: ReadonlyMap<string, LocatedStep>;
  plan?: Plan;
  touched: ReadonlySet<string>;
  written: readonly WriteEntry[];
}

/** What a site gives the engine. */
export interface Site {
  /** What is looked for on this page now. */
  screens(): ScreenSet;
  labels: Labels;
  /** The values to write on this page now. */
  values(page: PageSnapshot): Values;
  /** @param fillRequested **Fill this page** was pressed on this visit to the screen */
  mayFill(fillRequested: boolean): boolean;
  /** Told of every scan, before anything is written. */
  onScan(scan: Scan): void;
}

export interface Engine {
  /** Scans again soon, as when the site's knowledge changed. */
  rescan(): void;
  /** **Fill this page**: replaces what stands in the fields of this screen, once. */
  fillThisPage(): void;
  /** What was pressed for is not carried out any more. */
  cancelFill(): void;
  /** Puts back what stood in a field of this screen before it was written; from then on it is the admin's. */
  undo(step: string): Promise<void>;
}

/** After this long a field that is still missing is said to be missing (ms). */
const SETTLE_MS = 2000;
/** While a list has yet to answer, look again after this long (ms). */
const RETRY_MS = 300;
/** At most this many writes follow one another before the page gets its turn. */
const MAX_ACTIONS = 30;

/**
 * Runs a site's screens on this page: look, plan, carry out one action, look again. Everything ends with the signal.
 */
export function startEngine(site: Site, signal: AbortSignal): Engine {
  let visit = new ScreenVisit('');
  let elements = new Map<Element, string>();
  let running = false;
  let rerun = false;
  /** While the companion writes, the editor's own trusted events are not the admin's. */
  let writing = false;
  const written: WriteEntry[] = [];

  const rescan = (): void => void scanLoop();
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** Apart from `look`: what waits would keep all that it found alive, screens that are long gone. */
  const startVisit = (key: string): void => {
    visit = new ScreenVisit(key);
    clearTimeout(settling);
    settling = setTimeout(rescan, SETTLE_MS + 50);
  };

  const scan = (): Scan => {
    const { screens, options } = site.screens();
    const page = new PageSnapshot(document, site.labels, options);
    const screen = recognizeScreen(screens, page);
    // A page that is none of the screens is given the same time, from its address on.
    const key = screen ? `${screen.id} ${location.pathname}` : ` ${location.href}`;
    if (key !== visit.key) startVisit(key);
    const settled = performance.now() - visit.since > SETTLE_MS;
    page.settled = settled;
    page.rescan = rescan;
    elements = new Map();
    if (!screen) return { page, settled, located: new Map(), touched: visit.touched, written };
    const values = site.values(page);
    const located = locateSteps(screen.steps, page, values, visit);
    elements = new Map(
      [...located].flatMap(([id, { element }]) => (element ? [[element, id] as const] : [])),
    );
    const putBack = written.filter(
      (entry) => entry.undone && entry.screen === screen.id && holdsAgain(entry, located.get(entry.step)),
    );
    const plan = planScreen(screen, new Map([...located].map(([id, { state }]) => [id, state])), {
      values,
      touched: visit.touched,
      undone: stepsStillUndone(written, screen.id, located),
      notKept: visit.notKept,
      putBack: new Set(putBack.map(({ step }) => step)),
      overwrite: visit.overwrite,
      settled,
    });
    return { page, settled, screen, located, plan, touched: visit.touched, written };
  };

  // Taken as a function: a choice is pressed before the first wait, and its trusted events come with it.
  const guardOwnWrites = <T>(work: () => Promise<T>): Promise<T> => {
    writing = true;
    return work().finally(() => {
      writing = false;
    });
  };

  const takeBack = (entry: WriteEntry, target: LocatedStep, { options }: PageSnapshot): Promise<void> => {
    entry.undone = true;
    entry.at = Date.now();
    return guardOwnWrites(() => undo(entry, target, options.choices));
  };

  const undoWrite = async (step: string): Promise<void> => {
    const { page, located, screen } = scan();
    const target = located.get(step);
    const entry = findWrite(written, screen?.id ?? '', step);
    if (!target || !entry || !isStillWritten(entry, target)) return;
    visit.touched.add(step);
    await takeBack(entry, target, page);
    rescan();
  };

  const runActions = async (): Promise<void> => {
    for (let round = 0; round < MAX_ACTIONS && !signal.aborted; round += 1) {
      const now = scan();
      site.onScan(now);
      const [action] = now.plan?.actions ?? [];
      if (!action) visit.overwrite = false;
      const target = action && now.located.get(action.step);
      if (!target || !now.screen || !site.mayFill(visit.fillRequested)) return;
      const pause = visit.pauseBefore(action);
      if (pause > 0) {
        setTimeout(rescan, pause);
        return;
      }
      const previous = previousValueOf(action.kind, target, now.page.options.choices);
      const outcome = await guardOwnWrites(() => executeAction(action, target, (one) => visit.mayWrite(one)));
      if (visit.notKept.has(action.step)) {
        // An editor gets back what stood there before.
        const entry = findWrite(written, now.screen.id, action.step);
        if (entry?.kind === 'edit' && !entry.undone) await takeBack(entry, target, now.page);
        continue;
      }
      if (!outcome.done) {
        visit.giveBack(action);
        setTimeout(rescan, RETRY_MS);
        return;
      }
      logWrite(written, now.screen.id, action, previous);
    }
  };

  const scanLoop = async (): Promise<void> => {
    rerun = true;
    if (running) return;
    running = true;
    try {
      while (rerun && !signal.aborted) {
        rerun = false;
        await runActions();
      }
    } finally {
      running = false;
    }
  };

  watchUserEdits(
    () => elements,
    (step) => writing || visit.touched.add(step),
    (element) => site.screens().options?.choices?.groupOf(element),
    signal,
  );
  watch(rescan, signal);
  return {
    rescan,
    undo: undoWrite,
    fillThisPage: () => {
      visit.requestFill();
      rescan();
    },
    cancelFill: () => Object.assign(visit, { overwrite: false, fillRequested: false }),
  };
}
