import { memoizePerSnapshot } from './memoize-per-snapshot';
import type { PageSnapshot } from './page-snapshot';

/** Radios, or the tiles in their place, by the group they belong to, in document order. */
export const radioGroups = memoizePerSnapshot((page): Element[][] => {
  const groups = new Map<unknown, Element[]>();
  const radios = page.visibleControls('radio');
  const tiles = new Map(page.tileGroups.flatMap((group) => group.map((tile) => [tile, group] as const)));
  for (const radio of radios) {
    const key =
      radio.closest('[role=radiogroup],fieldset') ??
      ((radio as HTMLInputElement).name || (tiles.get(radio) ?? page.options.choices?.groupOf(radio)));
    const group = groups.get(key);
    if (group) group.push(radio);
    else groups.set(key, [radio]);
  }
  return [...groups.values()];
});

const groupsByRadio = memoizePerSnapshot(
  (page) => new Map(radioGroups(page).flatMap((group) => group.map((radio) => [radio, group] as const))),
);

/** The group that a radio or tile belongs to. */
export const radioGroupOf = (page: PageSnapshot, radio: Element): Element[] | undefined =>
  groupsByRadio(page).get(radio);
