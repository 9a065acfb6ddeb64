import { countBefore } from './document-order';
import { memoizePerSnapshot } from './memoize-per-snapshot';
import type { ControlKind, PageSnapshot } from './page-snapshot';

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

function findNeighbors(controls: Element[], element: Element): Neighbors {
  const count = countBefore(controls, element);
  return {
    before: controls[count - 1],
    behind: controls[count] === element ? controls[count + 1] : controls[count],
  };
}
