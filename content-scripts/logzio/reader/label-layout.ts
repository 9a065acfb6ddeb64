import { clean, textNodes } from '../../page/find/dom-text';
import { memoizePerSnapshot } from '../../page/find/memoize-per-snapshot';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { isAnyLabel } from './find-labels';

/** Controls that can hold a value to be read. */
export const CONTROLS =
  'input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=button]),textarea';
/** What holds neither label nor value. */
export const SKIPPED = 'button,[role=button],select,datalist,svg,script,style,template';

/** The first element that says to be labelled by each id. */
const labelledBy = memoizePerSnapshot((page): ReadonlyMap<string, Element> => {
  const found = new Map<string, Element>();
  for (const element of page.query('[aria-labelledby]'))
    for (const id of (element.getAttribute('aria-labelledby') ?? '').split(/\s+/))
      if (id && !found.has(id)) found.set(id, element);
  return found;
});

/** The element that a label is tied to by markup. */
export const labelTarget = (page: PageSnapshot, label: Element): Element | undefined => {
  const tag = label.closest('label');
  if (tag?.control?.matches(CONTROLS)) return tag.control;
  const id = tag?.htmlFor;
  const target = id ? page.document.getElementById(id) : null;
  if (target) return target;
  return labelledBy(page).get(label.closest('[id]')?.id ?? '');
};

/** A row of more cells than this, heads and values together, is none of a form; nor are more rows. */
const MAX_CELLS = 60;
const MAX_ROWS = 500;

/** The cell below a head cell: the one row of values under a row that holds nothing but labels. */
export function valueCell(page: PageSnapshot, label: Element): Element | undefined {
  for (
    let cell = label;
    cell.parentElement && cell.parentElement !== page.document.body;
    cell = cell.parentElement
  ) {
    const row = cell.parentElement;
    if (row.childElementCount < 2) continue;
    if (row.childElementCount > MAX_CELLS) return undefined;
    const cells = [...row.children];
    const index = cells.indexOf(cell);
    const isHead = (each: Element) => each.matches('th') || isAnyLabel(page, clean(each.textContent));
    const heads = cells.findIndex((each) => !isHead(each));
    // A grid without rows: as many values follow their labels.
    if (heads > 1 && index < heads && cells.length === 2 * heads && !cells.slice(heads).some(isHead))
      return cells[index + heads];
    if (heads !== -1) return undefined;
    const table = row.closest('table');
    const among = table ? table.rows : row.parentElement?.children;
    if (!among || among.length > MAX_ROWS) return undefined;
    const rows = [...among].filter(
      (each) => each !== row && (table || each.children.length === cells.length),
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
