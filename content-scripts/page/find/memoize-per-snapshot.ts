import type { PageSnapshot } from './page-snapshot';

/** The same reading, taken of a scan's page once: every scan has a page of its own. */
export function memoizePerSnapshot<T>(read: (page: PageSnapshot) => T): (page: PageSnapshot) => T {
  const known = new WeakMap<PageSnapshot, T>();
  return (page) => {
    const found = known.get(page) ?? read(page);
    known.set(page, found);
    return found;
  };
}
