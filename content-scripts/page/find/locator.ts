import type { Step, StepState, Values } from '../../../src/guide/screen';
import type { ControlQuery, PageSnapshot } from './page-snapshot';

/** How a step's element is found: a control by cues, or in a way of its own, as a code editor or the row of a list. */
export type Locator = ControlQuery | CustomLocator;

/** A way of its own to find an element and to write to it. Only the sites that need it carry it. */
export interface CustomLocator {
  locate(step: Step<Locator>, page: PageSnapshot, values: Values, memory: LocateMemory): LocatedStep;
}

/** How one write went. `done: false`: nothing was written, or the page has yet to answer. */
export interface WriteOutcome {
  done: boolean;
}

export interface LocatedStep {
  state: StepState;
  element?: HTMLElement;
  /** Writes to what was found in its own way. */
  write?(value: string): Promise<WriteOutcome>;
}

/** What the engine remembers of one visit to a screen, as far as locating needs it. */
export interface LocateMemory {
  rowSearch: RowSearch;
  rowNotFound: boolean;
  /** What an editor made of a text that was written into it, where it is not that text. */
  miswritten: WeakMap<Element, string>;
}

/** What was tried on a list to bring a row into view. Kept while the screen stays. */
export interface RowSearch {
  searched: boolean;
  /** The list was loaded before the row's name was known: it has to be loaded anew. */
  needsReload: boolean;
  refreshes: number;
  lastMoveAt: number;
}

export const newRowSearch = (): RowSearch => ({
  searched: false,
  needsReload: false,
  refreshes: 0,
  lastMoveAt: Number.NEGATIVE_INFINITY,
});
