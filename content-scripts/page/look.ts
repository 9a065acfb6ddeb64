import { type Action, type Plan, planScreen } from '../../src/guide/plan';
import type { Screen, Values } from '../../src/guide/screen';
import { readEditor, writeEditor } from './code-editor';
import { clickChoice, writeText } from './fill';
import { Page } from './find';
import type { Labels } from './labels';
import { type Find, type Sight, type SightMemory, sightSteps } from './sight';
import { bringRow, newRowSearch } from './table';
import { watch } from './watch';

/** A screen of a site, and how to tell that the page shows it. */
export interface PageScreen extends Screen<Find> {
  recognise(page: Page): boolean;
}

/** One thing that the companion wrote, for the card and for undo. */
export interface Written {
  screen: string;
  step: string;
  kind: Action['kind'];
  value: string;
  /** What stood there before. */
  previous: string;
  at: number;
  /** It could not be read back: the admin is asked to check. */
  unsure: boolean;
}

/** What one look saw and decided. */
export interface Look {
  page: Page;
  screen?: PageScreen;
  sights: ReadonlyMap<string, Sight>;
  plan?: Plan;
  touched: ReadonlySet<string>;
  written: readonly Written[];
}

/** What a site gives the engine. */
export interface Site {
  screens: readonly PageScreen[];
  labels: Labels;
  /** See `Page.wholeDocument`. */
  wholeDocument?: boolean;
  /** The values to write now. undefined: only look. */
  values(): Values;
  mayFill(): boolean;
  /** Told of every look, before anything is written. */
  seen(look: Look): void;
}

export interface Engine {
  /** Looks again soon, as when the site's knowledge changed. */
  again(): void;
  /** **Fill this page**: replaces what stands in the fields of this screen, once. */
  fillThisPage(): void;
}

/** After this long a field that is still missing is said to be missing (ms). */
const SETTLE = 2000;
/** A field that does not keep its value after this many writes within WRITE_WINDOW is left alone. */
const MOST_WRITES = 4;
const WRITE_WINDOW = 6000;
/** While a list has yet to answer, look again after this long (ms). */
const WAIT = 300;

/** What is remembered of one visit to one screen. Gone with the screen. */
class Visit implements SightMemory {
  readonly since = performance.now();
  readonly touched = new Set<string>();
  readonly refused = new Set<string>();
  readonly writes = new Map<string, number[]>();
  readonly rowSearch = newRowSearch();
  rowExhausted = false;
  readonly editorText = new WeakMap<Element, string>();
  force = false;

  constructor(readonly key: string) {}

  /** Counts a write; false when the page refused the same one too often. */
  mayWrite(step: string): boolean {
    const now = performance.now();
    const recent = (this.writes.get(step) ?? []).filter((at) => now - at < WRITE_WINDOW);
    this.writes.set(step, [...recent, now]);
    if (recent.length < MOST_WRITES) return true;
    this.refused.add(step);
    return false;
  }
}

/** The radios, segments or tabs of which an element is one: choosing another is the admin's choice too. */
const choiceGroup = (element: Element): Element | null | undefined =>
  element.matches('input[type=radio]')
    ? element.closest('[role=radiogroup],fieldset')
    : element.matches('[aria-pressed],[role=tab]')
      ? (element.closest('[role=group],[role=tablist],[role=toolbar]') ?? element.parentElement)
      : undefined;

/** Lets the page take in what was just done: its own handlers and renders run first. */
const nextTask = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/**
 * Runs a site's screens on this page: look, plan, carry out one action, look again. Everything ends with the signal.
 */
export function startLooking(site: Site, signal: AbortSignal): Engine {
  let visit = new Visit('');
  let elements = new Map<Element, string>();
  let running = false;
  let rerun = false;
  let writing = false;
  const written: Written[] = [];

  const look = (): Look => {
    const page = new Page(document, site.labels, site.wholeDocument);
    const screen = site.screens.find((candidate) => candidate.recognise(page));
    const key = screen ? `${screen.id} ${location.pathname}` : '';
    if (key !== visit.key) {
      visit = new Visit(key);
      setTimeout(run, SETTLE + 50);
    }
    if (!screen) return { page, sights: new Map(), touched: visit.touched, written };
    const values = site.values();
    const sights = sightSteps(screen.steps, page, values, visit);
    elements = new Map([...sights].flatMap(([id, { element }]) => (element ? [[element, id] as const] : [])));
    const plan = planScreen(screen, new Map([...sights].map(([id, { sighting }]) => [id, sighting])), {
      values,
      touched: visit.touched,
      refused: visit.refused,
      force: visit.force,
      settled: performance.now() - visit.since > SETTLE,
    });
    return { page, screen, sights, plan, touched: visit.touched, written };
  };

  /** Carries one action out on the element as this very look found it. */
  const carryOut = async (action: Action, { page, sights, screen }: Look): Promise<'done' | 'waiting'> => {
    const sight = sights.get(action.step);
    const { element, editor } = sight ?? {};
    if (!sight || !element || !screen) return 'waiting';
    const value = action.value ?? '';
    if (action.kind === 'select-row') {
      const move = bringRow(page, value, visit.rowSearch, performance.now());
      if (move === 'exhausted') visit.rowExhausted = true;
      if (move !== 'moved') return 'waiting';
      await nextTask();
      return 'done';
    }
    if (!visit.mayWrite(action.step)) return 'done';
    const previous = sight.sighting.state === 'found' ? sight.sighting.value : '';
    let unsure = false;
    if (action.kind === 'edit' && editor) {
      await writeEditor(editor, value);
      await nextTask();
      const text = await readEditor(editor);
      unsure = text === undefined;
      visit.editorText.set(editor.root, text ?? value);
    } else if (action.kind === 'fill') {
      writeText(element as HTMLInputElement, value);
      await nextTask();
    } else {
      clickChoice(element);
      await nextTask();
    }
    const last = written.findLastIndex((entry) => entry.step === action.step && entry.screen === screen.id);
    const entry: Written = {
      screen: screen.id,
      step: action.step,
      kind: action.kind,
      value,
      previous,
      at: Date.now(),
      unsure,
    };
    if (last >= 0) written[last] = { ...entry, previous: written[last]?.previous ?? previous };
    else written.push(entry);
    return 'done';
  };

  const rounds = async (): Promise<void> => {
    for (let round = 0; round < 30 && !signal.aborted; round += 1) {
      const now = look();
      site.seen(now);
      const [action] = now.plan?.actions ?? [];
      if (!action || !site.mayFill()) {
        if (!action) visit.force = false;
        return;
      }
      writing = true;
      const outcome = await carryOut(action, now).finally(() => {
        writing = false;
      });
      if (outcome === 'waiting') {
        setTimeout(run, WAIT);
        return;
      }
    }
  };

  const run = async (): Promise<void> => {
    if (signal.aborted) return;
    if (running) {
      rerun = true;
      return;
    }
    running = true;
    try {
      do {
        rerun = false;
        await rounds();
      } while (rerun && !signal.aborted);
    } finally {
      running = false;
    }
  };

  const noteTouch = (event: Event) => {
    if (!event.isTrusted || writing) return;
    const { target } = event;
    if (!(target instanceof Element)) return;
    for (const [element, step] of elements) {
      const typed = event.type !== 'click' && element.contains(target);
      if (typed || choiceGroup(element)?.contains(target)) visit.touched.add(step);
    }
  };
  for (const type of ['input', 'change', 'click'])
    document.addEventListener(type, noteTouch, { capture: true, signal });

  watch(run, signal);
  return {
    again: () => void run(),
    fillThisPage: () => {
      visit.force = true;
      visit.refused.clear();
      visit.writes.clear();
      visit.rowExhausted = false;
      void run();
    },
  };
}
