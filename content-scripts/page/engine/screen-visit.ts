import type { SightMemory } from './locate-steps';
import { newRowSearch } from '../act/list-search';

/** A field that does not keep its value after this many writes within WRITE_WINDOW is left alone. */
const MOST_WRITES = 4;
/** (ms) */
const WRITE_WINDOW = 6000;

/** What is remembered of one visit to one screen. Gone with the screen. */
export class Visit implements SightMemory {
  readonly since = performance.now();
  /** Steps whose field or choice the admin touched: theirs now. */
  readonly touched = new Set<string>();
  /** Steps whose field does not keep what is written. */
  readonly refused = new Set<string>();
  readonly rowSearch = newRowSearch();
  rowExhausted = false;
  readonly editorText = new WeakMap<Element, string>();
  /** **Fill this page** was pressed and is being carried out. */
  force = false;
  /** It was pressed on this visit. */
  asked = false;
  readonly #writes = new Map<string, number[]>();

  constructor(readonly key: string) {}

  /** Counts a write; false when the page refused the same one too often. */
  mayWrite(step: string): boolean {
    const now = performance.now();
    const recent = (this.#writes.get(step) ?? []).filter((at) => now - at < WRITE_WINDOW);
    this.#writes.set(step, [...recent, now]);
    if (recent.length < MOST_WRITES) return true;
    this.refused.add(step);
    return false;
  }

  /** Begins **Fill this page**: what was refused or not found before is tried again. */
  startOver(): void {
    this.force = true;
    this.asked = true;
    this.refused.clear();
    this.#writes.clear();
    this.rowExhausted = false;
    Object.assign(this.rowSearch, newRowSearch());
  }
}
