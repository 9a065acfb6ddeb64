import { type Plan, planScreen } from '../../../src/guide/plan';
import type { Screen, Values } from '../../../src/guide/screen';
import { carryOut } from '../act/execute-action';
import { Page, type PageOptions } from '../find/page-snapshot';
import type { Labels } from '../find/labels';
import { putBack, standing, stands } from '../act/undo';
import { type Find, type Sight, sightSteps } from './locate-steps';
import { watchTouches } from './watch-user-edits';
import { Visit } from './screen-visit';
import { watch } from './watch';
import { noteWritten, type Written, writtenIn } from '../act/write-log';

/** A screen of a site, and how to tell that the page shows it. */
export interface PageScreen extends Screen<Find> {
  recognise(page: Page): boolean;
  /** Text that the screen shows and that is to be compared: read, never written. */
  reads?(page: Page): string;
}

/** What is looked for on a page. */
export interface View {
  screens: readonly PageScreen[];
  options?: PageOptions;
}

/** What one look saw and decided. */
export interface Look {
  page: Page;
  screen?: PageScreen;
  /** The page had time to show everything. */
  settled: boolean;
  sights: ReadonlyMap<string, Sight>;
  plan?: Plan;
  touched: ReadonlySet<string>;
  written: readonly Written[];
}

/** What a site gives the engine. */
export interface Site {
  /** What is looked for on this page now. */
  view(): View;
  labels: Labels;
  /** The values to write on this page now. */
  values(page: Page): Values;
  /** @param asked **Fill this page** was pressed on this visit to the screen */
  mayFill(asked: boolean): boolean;
  /** Told of every look, before anything is written. */
  seen(look: Look): void;
}

export interface Engine {
  /** Looks again soon, as when the site's knowledge changed. */
  again(): void;
  /** **Fill this page**: replaces what stands in the fields of this screen, once. */
  fillThisPage(): void;
  /** Puts back what stood in a field of this screen before it was written; from then on it is the admin's. */
  putBack(step: string): Promise<void>;
}

/** After this long a field that is still missing is said to be missing (ms). */
const SETTLE = 2000;
/** While a list has yet to answer, look again after this long (ms). */
const WAIT = 300;
/** At most this many writes follow one another before the page gets its turn. */
const MOST_ROUNDS = 30;

/**
 * Runs a site's screens on this page: look, plan, carry out one action, look again. Everything ends with the signal.
 */
export function startLooking(site: Site, signal: AbortSignal): Engine {
  let visit = new Visit('');
  let elements = new Map<Element, string>();
  let running = false;
  let rerun = false;
  /** While the companion writes, the editor's own trusted events are not the admin's. */
  let writing = false;
  const written: Written[] = [];

  let settling: ReturnType<typeof setTimeout> | undefined;
  /** Apart from `look`: what waits would keep all that it found alive, screens that are long gone. */
  const begin = (key: string): void => {
    visit = new Visit(key);
    clearTimeout(settling);
    settling = setTimeout(() => void run(), SETTLE + 50);
  };

  const look = (): Look => {
    const { screens, options } = site.view();
    const page = new Page(document, site.labels, options);
    const screen = screens.find((candidate) => candidate.recognise(page));
    // A page that is none of the screens is given the same time, from its address on.
    const key = screen ? `${screen.id} ${location.pathname}` : ` ${location.href}`;
    if (key !== visit.key) begin(key);
    const settled = performance.now() - visit.since > SETTLE;
    page.settled = settled;
    elements = new Map();
    if (!screen) return { page, settled, sights: new Map(), touched: visit.touched, written };
    const values = site.values(page);
    const sights = sightSteps(screen.steps, page, values, visit);
    elements = new Map([...sights].flatMap(([id, { element }]) => (element ? [[element, id] as const] : [])));
    const plan = planScreen(screen, new Map([...sights].map(([id, { sighting }]) => [id, sighting])), {
      values,
      touched: visit.touched,
      refused: visit.refused,
      force: visit.force,
      settled,
    });
    return { page, settled, screen, sights, plan, touched: visit.touched, written };
  };

  // Taken as a function: a choice is pressed before the first wait, and its trusted events come with it.
  const whileWriting = <T>(work: () => Promise<T>): Promise<T> => {
    writing = true;
    return work().finally(() => {
      writing = false;
    });
  };

  const undo = async (step: string): Promise<void> => {
    const { page, sights, screen } = look();
    const sight = sights.get(step);
    const entry = writtenIn(written, screen?.id ?? '', step);
    if (!sight || !entry || !stands(entry, sight)) return;
    visit.touched.add(step);
    entry.undone = true;
    entry.at = Date.now();
    await whileWriting(() => putBack(entry, sight, page.options.choices));
    void run();
  };

  const rounds = async (): Promise<void> => {
    for (let round = 0; round < MOST_ROUNDS && !signal.aborted; round += 1) {
      const now = look();
      site.seen(now);
      const [action] = now.plan?.actions ?? [];
      if (!action) visit.force = false;
      const sight = action && now.sights.get(action.step);
      if (!sight || !now.screen || !site.mayFill(visit.asked)) return;
      const stood = standing(action.kind, sight, now.page.options.choices);
      const outcome = await whileWriting(() => carryOut(action, sight, visit));
      if (!outcome.done) {
        setTimeout(() => void run(), WAIT);
        return;
      }
      noteWritten(written, now.screen.id, action, stood, outcome);
    }
  };

  const run = async (): Promise<void> => {
    rerun = true;
    if (running) return;
    running = true;
    try {
      while (rerun && !signal.aborted) {
        rerun = false;
        await rounds();
      }
    } finally {
      running = false;
    }
  };

  watchTouches(
    () => elements,
    (step) => writing || visit.touched.add(step),
    (element) => site.view().options?.choices?.groupOf(element),
    signal,
  );
  watch(() => void run(), signal);
  return {
    again: () => void run(),
    putBack: undo,
    fillThisPage: () => {
      visit.startOver();
      void run();
    },
  };
}
