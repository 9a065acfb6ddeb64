import { descriptionOf } from './accessible-name';
import { memoizePerSnapshot } from './memoize-per-snapshot';
import type { PageSnapshot } from './page-snapshot';

const known = memoizePerSnapshot(() => new Map<Element, string>());

/** What the page says about a control beside its name, read once a scan. */
export function descriptionIn(page: PageSnapshot, control: Element): string {
  const description = known(page).get(control) ?? descriptionOf(control, page.index);
  known(page).set(control, description);
  return description;
}
