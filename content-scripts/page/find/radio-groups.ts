import { memoizePerSnapshot } from './memoize-per-snapshot';

/** Radios, or the tiles in their place, by the group they belong to, in document order. */
export const radioGroups = memoizePerSnapshot((page): Element[][] => {
  const groups = new Map<unknown, Element[]>();
  for (const radio of page.visibleControls('radio')) {
    const key =
      radio.closest('[role=radiogroup],fieldset') ??
      ((radio as HTMLInputElement).name || page.options.choices?.groupOf(radio));
    groups.set(key, [...(groups.get(key) ?? []), radio]);
  }
  return [...groups.values()];
});
