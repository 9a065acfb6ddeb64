import type { PageSnapshot } from './page-snapshot';

/**
 * The same reading, taken of a scan's page once: every scan has a page of its own. A script leaves out what it does not read.
 * @__NO_SIDE_EFFECTS__
 */
export function memoizePerSnapshot<T>(read: (page: PageSnapshot) => T): (page: PageSnapshot) => T {
  const known = new WeakMap<PageSnapshot, { value: T }>();
  return (page) => {
    const found = known.get(page) ?? { value: read(page) };
    known.set(page, found);
    return found.value;
  };
}
