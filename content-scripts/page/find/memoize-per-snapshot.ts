import type { Page } from './page-snapshot';

/** The same reading, taken of a look's page once: every look has a page of its own. */
export function onceALook<T>(read: (page: Page) => T): (page: Page) => T {
  const known = new WeakMap<Page, T>();
  return (page) => {
    const found = known.get(page) ?? read(page);
    known.set(page, found);
    return found;
  };
}
