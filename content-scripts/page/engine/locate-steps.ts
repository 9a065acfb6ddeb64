import type { Sighting, Step, Values } from '../../../src/guide/screen';
import { isWritable } from '../act/fill';
import type { Locate, Page, Query } from '../find/page-snapshot';
import { find } from '../find/find-control';
import type { RowSearch } from '../act/list-search';

/** How a step's element is found: a control by cues, or in a way of its own, as a code editor or the row of a list. */
export type Find = Query | OwnFind;

/** A way of its own to find an element and to write to it. Only the sites that need it carry it. */
export interface OwnFind {
  sight(step: Step<Find>, page: Page, values: Values, memory: SightMemory): Sight;
}

/** How one write went. `done: false`: the page has yet to answer. `unsure`: written, but it could not be read back. */
export interface Outcome {
  done: boolean;
  unsure: boolean;
  /** What an editor held before, where it could be told. */
  before?: string;
}

export interface Sight {
  sighting: Sighting;
  element?: HTMLElement;
  /** Writes to what was found in its own way. */
  write?(value: string): Promise<Outcome>;
}

/** What the engine remembers of one visit to a screen, as far as sighting needs it. */
export interface SightMemory {
  rowSearch: RowSearch;
  rowExhausted: boolean;
  /** Text of an editor that shows only a part of it, as it was read back. */
  editorText: WeakMap<Element, string>;
}

const missing: Sight = { sighting: { state: 'missing' } };

function sightControl(
  step: Step<Find>,
  query: Query,
  page: Page,
  locate: Locate,
  others: readonly Query[],
  text: string | undefined,
): Sight {
  let found = find(query, page, locate, others);
  // What holds the value already is written to no more: it need not be told apart by anything else.
  const [held, second] =
    'missing' in found && text
      ? page.controls(query.control).filter((one) => (one as HTMLInputElement).value === text)
      : [];
  if (held && !second) found = { element: held, marked: true };
  if ('missing' in found) return missing;
  if ('count' in found) return { sighting: { state: 'ambiguous', count: found.count } };
  const element = found.element as HTMLInputElement;
  const checkable = step.kind === 'choose' || step.kind === 'tick';
  const value = checkable ? (page.options.choices?.isChosen(element) ? '1' : '') : (element.value ?? '');
  // What is turned off must say what it is: a box that stands where another is gone may be anything.
  const mayTurnOff = step.kind !== 'tick' || step.on || found.marked;
  const writable = isWritable(element) && mayTurnOff;
  // A box that is on by the page's own default may be turned off: the admin's own press is remembered apart.
  return { sighting: { state: 'found', value, writable }, element };
}

/** Finds every step's element in one look. Each is found once, whichever cue asks for it first. */
export function sightSteps(
  steps: readonly Step<Find>[],
  page: Page,
  values: Values,
  memory: SightMemory,
): Map<string, Sight> {
  const sights = new Map<string, Sight>();
  const queries = steps.flatMap(({ find }) => ('control' in find ? [find] : []));
  const underWay = new Set<string>();
  const sight = (step: Step<Find>): Sight => {
    const known = sights.get(step.id);
    if (known) return known;
    if (underWay.has(step.id)) return missing;
    underWay.add(step.id);
    const found =
      'sight' in step.find
        ? step.find.sight(step, page, values, memory)
        : sightControl(
            step,
            step.find,
            page,
            locate,
            queries,
            step.kind === 'fill' ? values[step.value] : undefined,
          );
    underWay.delete(step.id);
    sights.set(step.id, found);
    return found;
  };
  const locate: Locate = (id) => {
    const step = steps.find((other) => other.id === id);
    return step && sight(step).element;
  };
  for (const step of steps) sight(step);
  const elements = [...sights.values()].map(({ element }) => element);
  // What two steps would take is neither's.
  for (const [id, { element }] of sights)
    if (element && elements.indexOf(element) !== elements.lastIndexOf(element)) sights.set(id, missing);
  return sights;
}
