import type { Action } from '../../../src/guide/plan';
import { type LocateMemory, newRowSearch } from '../find/locator';

/** A field that does not keep its value after this many writes within WRITE_WINDOW is left alone. */
const MAX_WRITES = 4;
/** (ms) */
const WRITE_WINDOW_MS = 6000;
/** A page that set an editor back is given so long to come to rest, and twice as long each time (ms). */
const EDIT_PAUSE_MS = 250;
/** Tries to write that came to nothing: the editor was being drawn anew, or its answer was lost. */
const MAX_FAILED_TRIES = 20;

/** What is remembered of one visit to one screen. Gone with the screen. */
export class ScreenVisit implements LocateMemory {
  readonly since = performance.now();
  /** Steps whose field or choice the admin touched: theirs now. */
  readonly touched = new Set<string>();
  /** Steps whose field does not keep what is written. */
  readonly notKept = new Set<string>();
  readonly rowSearch = newRowSearch();
  rowNotFound = false;
  readonly miswritten = new WeakMap<Element, string>();
  /** **Fill this page** was pressed and is being carried out. */
  overwrite = false;
  /** It was pressed on this visit. */
  fillRequested = false;
  readonly #writes = new Map<string, number[]>();
  readonly #failedTries = new Map<string, number>();

  constructor(readonly key: string) {}

  /**
   * Counts a write; false when the page refused the same one too often. A form may be drawn anew many times; an editor's
   * text is written a few times in all, however slow the page is.
   */
  mayWrite({ step, kind }: Action): boolean {
    const now = performance.now();
    const isRecent = (at: number) => kind === 'edit' || now - at < WRITE_WINDOW_MS;
    const recent = (this.#writes.get(step) ?? []).filter(isRecent);
    this.#writes.set(step, [...recent, now]);
    if (recent.length < MAX_WRITES) return true;
    this.notKept.add(step);
    return false;
  }

  /**
   * How long the next write should wait (ms). A page that is still building its editor sets it back at once, as often as it is
   * written to: four writes in a moment would be taken for a page that refuses.
   */
  pauseBefore({ step, kind }: Action): number {
    const writes = (kind === 'edit' && this.#writes.get(step)) || [];
    const last = writes.at(-1);
    if (last === undefined) return 0;
    return Math.max(0, last + EDIT_PAUSE_MS * 2 ** (writes.length - 1) - performance.now());
  }

  /** A try came to nothing: it is no write that the page refused, and is made again, though not for ever. */
  giveBack({ step, kind }: Action): void {
    if (kind === 'select-row') return;
    this.#writes.get(step)?.pop();
    const failed = (this.#failedTries.get(step) ?? 0) + 1;
    this.#failedTries.set(step, failed);
    if (failed > MAX_FAILED_TRIES) this.notKept.add(step);
  }

  /** Begins **Fill this page**: what was refused or not found before is tried again. */
  requestFill(): void {
    this.overwrite = true;
    this.fillRequested = true;
    this.notKept.clear();
    this.#writes.clear();
    this.#failedTries.clear();
    this.rowNotFound = false;
    Object.assign(this.rowSearch, newRowSearch());
  }
}
