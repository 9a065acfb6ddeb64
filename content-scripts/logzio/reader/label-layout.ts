import { clean, textNodes } from '../../page/find/dom-text';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { isAnyLabel } from './find-labels';

/** Controls that can hold a value to be read. */
export const CONTROLS =
  'input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=button]),textarea';
/** What holds neither label nor value. */
export const SKIPPED = 'button,[role=button],select,datalist,svg,script,style,template';

/** The element that a label is tied to by markup. */
export const labelTarget = (page: PageSnapshot, label: Element): Element | undefined => {
  const tag = label.closest('label');
  if (tag?.control?.matches(CONTROLS)) return tag.control;
  const id = tag?.htmlFor;
  const target = id ? page.document.getElementById(id) : null;
  if (target) return target;
  const own = label.closest('[id]')?.id;
  return (
    (own &&
      page
        .query('[aria-labelledby]')
        .find((element) => element.getAttribute('aria-labelledby')?.split(/\s+/).includes(own))) ||
    undefined
  );
};

/** The cell below a head cell: the one row of values under a row that holds nothing but labels. */
export function valueCell(page: PageSnapshot, label: Element): Element | undefined {
  for (
    let cell = label;
    cell.parentElement && cell.parentElement !== page.document.body;
    cell = cell.parentElement
  ) {
    const row = cell.parentElement;
    const cells = [...row.children];
    if (cells.length < 2) continue;
    const index = cells.indexOf(cell);
    const isHead = (each: Element) => each.matches('th') || isAnyLabel(page, clean(each.textContent));
    const heads = cells.findIndex((each) => !isHead(each));
    // A grid without rows: as many values follow their labels.
    if (heads > 1 && index < heads && cells.length === 2 * heads && !cells.slice(heads).some(isHead))
      return cells[index + heads];
    if (heads !== -1) return undefined;
    const table = row.closest('table');
    const rows = table
      ? [...table.rows].filter((each) => each !== row)
      : [...(row.parentElement?.children ?? [])].filter(
          (each) => each !== row && each.children.length === cells.length,
        );
    return rows.length === 1 ? rows[0]?.children[index] : undefined;
  }
  return undefined;
}

/** Whether an element shows a label of the form other than this one. */
export const holdsLabel = (page: PageSnapshot, element: Element, label: Element): boolean => {
  for (const node of textNodes(element))
    if (
      !label.contains(node) &&
      !node.parentElement?.closest(SKIPPED) &&
      isAnyLabel(page, clean(node.nodeValue))
    )
      return true;
  return false;
};
