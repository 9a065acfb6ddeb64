import { countBefore } from './document-order';
import { memoizePerSnapshot } from './memoize-per-snapshot';
import { type ControlKind, type PageSnapshot, SELECTOR } from './page-snapshot';

/** What stands nearest on either side. */
interface Neighbors {
  before: Element | undefined;
  behind: Element | undefined;
}

const known = memoizePerSnapshot(() => new Map<Element, Map<ControlKind, Neighbors>>());

/** The visible controls of a kind that stand nearest before and behind an element. */
export function neighborsOf(page: PageSnapshot, element: Element, kind: ControlKind): Neighbors {
  const all = known(page).get(element) ?? new Map<ControlKind, Neighbors>();
  known(page).set(element, all);
  const neighbors = all.get(kind) ?? findNeighbors(page.visibleControls(kind), element);
  all.set(kind, neighbors);
  return neighbors;
}

/**
 * The visible controls of a kind behind which one of another kind comes next. Read off the document's order: to compare the places
 * of two elements takes as long as they have siblings.
 */
export function lastOnesBefore(page: PageSnapshot, kind: ControlKind, next: ControlKind): Set<Element> {
  const nexts = new Set(page.visibleControls(next));
  if (nexts.size === 0) return nexts;
  const all = new Set([...page.visibleControls(kind), ...nexts]);
  const both = [...page.scope.querySelectorAll(`${SELECTOR[kind]},${SELECTOR[next]}`)];
  const inOrder = both.filter((element) => all.has(element));
  return new Set(inOrder.filter((one, index) => !nexts.has(one) && nexts.has(inOrder[index + 1] as Element)));
}

function findNeighbors(controls: Element[], element: Element): Neighbors {
  const count = countBefore(controls, element);
  return {
    before: controls[count - 1],
    behind: controls[count] === element ? controls[count + 1] : controls[count],
  };
}
