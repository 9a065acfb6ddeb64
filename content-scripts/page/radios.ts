import type { Page } from './find';

/** Asked once a look, which every look's page is made for. */
const known = new WeakMap<Page, Element[][]>();

/** Radios, or the tiles in their place, by the group they belong to, in document order. */
export function radioGroups(page: Page): Element[][] {
  const found = known.get(page);
  if (found) return found;
  const groups = new Map<unknown, Element[]>();
  for (const radio of page.controls('radio')) {
    const key =
      radio.closest('[role=radiogroup],fieldset') ??
      ((radio as HTMLInputElement).name || page.options.choices?.groupOf(radio));
    groups.set(key, [...(groups.get(key) ?? []), radio]);
  }
  known.set(page, [...groups.values()]);
  return [...groups.values()];
}
