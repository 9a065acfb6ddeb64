import { countBefore } from '../find/document-order';
import { precedes } from '../find/dom-text';
import type { RowSearch } from '../find/locator';
import { memoizePerSnapshot } from '../find/memoize-per-snapshot';
import type { PageSnapshot } from '../find/page-snapshot';
import { clickChoice, isWritable, pressEnter, writeText } from './fill';

/** A list gets this long to answer a search or refresh before the next thing is tried (ms). */
const ANSWER_TIME_MS = 1500;
const MAX_REFRESHES = 3;

/** A row of a list with its box or radio. */
export interface Row {
  row: Element;
  checkbox: HTMLElement;
  kind: 'checkbox' | 'radio';
}

/** What the rows of a table are made of. */
export const ROW = 'tr,[role=row],[data-item-id]';

/** All rows that hold the name of a column, and what such rows stand in. */
function headerRows(page: PageSnapshot, selector: string): Set<Element> {
  const found = new Set<Element>();
  for (const column of page.query('[role=columnheader]', 'th[scope=col]')) {
    let row = column.closest(selector);
    while (row && !found.has(row)) {
      found.add(row);
      row = row.parentElement?.closest(selector) ?? null;
    }
  }
  return found;
}

function rowsWith(page: PageSnapshot, kind: 'checkbox' | 'radio', selector: string): Row[] {
  const headers = headerRows(page, selector);
  return page.allControls(kind).flatMap((checkbox) => {
    const row = checkbox.closest(selector);
    if (!row || headers.has(row) || row.closest('thead')) return [];
    return [{ row, checkbox: checkbox as HTMLElement, kind }];
  });
}

const isSeen = (page: PageSnapshot, { checkbox, kind }: Row): boolean =>
  page.isVisibleControl(checkbox, kind);

/**
 * Rows that can be ticked; where none can, those of which one is chosen. The header's "select all" is none. Those that do not
 * show are among them: whoever takes one asks whether it does.
 */
const allRows = memoizePerSnapshot((page): Row[] => {
  const boxes = rowsWith(page, 'checkbox', `${ROW},li`);
  const ticked = boxes.some((row) => isSeen(page, row));
  return ticked ? boxes : rowsWith(page, 'radio', ROW);
});

/** The first row of a list that shows, of those that are asked for. */
export const firstRow = (page: PageSnapshot, which: (row: Row) => boolean = () => true): Row | undefined =>
  allRows(page).find((row) => which(row) && isSeen(page, row));

const textOf = (element: Element): string => (element.textContent ?? '').trim();

/** A list to choose from has no more columns; what stands further behind is not asked. */
const MAX_CELLS = 50;

/** Where a row says its name: in its header cell, else with its link, else first. What follows may name another thing. */
function nameOf({ row, checkbox }: Row): Element | undefined {
  const cells: Element[] = [];
  for (let cell = row.firstElementChild; cell && cells.length < MAX_CELLS; cell = cell.nextElementSibling)
    if (!cell.contains(checkbox)) cells.push(cell);
  return (
    cells.find((cell) => cell.matches('th,[role=rowheader]')) ??
    cells.find((cell) => cell.matches('a') || cell.querySelector('a')) ??
    cells.find(textOf) ??
    row.querySelector('a') ??
    undefined
  );
}

/** The rows whose name is exactly this: its cell, or a link in it, holds the name and nothing else; else that of its box. */
export function rowsNamed(page: PageSnapshot, name: string): Row[] {
  const isNamed = (row: Row): boolean => {
    const cell = nameOf(row);
    if (!cell) return page.names(row.checkbox)[0] === name;
    const text = textOf(cell);
    // Most rows are others: their links need not be asked.
    if (!text.includes(name)) return false;
    return text === name || [...cell.querySelectorAll('a')].some((link) => textOf(link) === name);
  };
  return allRows(page).filter((row) => isNamed(row) && isSeen(page, row));
}

/** Where the list begins: the table, or the first row where rows are `div`s in no table at all. */
function listOf(page: PageSnapshot): Element | undefined {
  const first = firstRow(page)?.row;
  if (first) return first.closest('table,[role=table],[role=grid]') ?? first;
  return page.scope.querySelector('table:has(input[type=checkbox]),table') ?? undefined;
}

/** Whether a field is there to search with: by its type or role, by what it stands in, or by its name. */
const searches = (field: Element, page: PageSnapshot): boolean =>
  field.matches('[type=search],[role=searchbox],[role=combobox]') ||
  field.closest(`search,[class*=search],[class*=filter],${page.options.filters ?? 'search'}`) !== null ||
  page.labels.is('search', page.names(field));

/** The only text field of a page that has nothing else to fill, when it is one to search with. */
export function loneSearchField(page: PageSnapshot): HTMLInputElement | undefined {
  const fields = page.visibleControls('text');
  const [field] = fields;
  const lone = fields.length === 1 && page.visibleControls('textarea').length === 0;
  return lone && field && searches(field, page) ? (field as HTMLInputElement) : undefined;
}

/** The field that filters the list: the only one to search with, before it; before a list without rows, the lone search. */
export function searchField(page: PageSnapshot): HTMLInputElement | undefined {
  const list = listOf(page);
  const [field, second] = page.visibleControls('text').filter((text) => searches(text, page));
  const filters = field && !second && list && precedes(field, list);
  return filters ? (field as HTMLInputElement) : loneSearchField(page);
}

/** The button that loads the list anew: by name, else the only one with a picture and no text before the search. */
function refreshButton(page: PageSnapshot): HTMLElement | undefined {
  const search = searchField(page);
  const list = listOf(page) ?? search;
  if (!list) return undefined;
  const all = page.allControls('button');
  const buttons = all
    .slice(0, countBefore(all, list))
    .filter((button) => page.isVisibleControl(button, 'button'));
  const called = buttons.filter((button) => page.labels.is('refresh', page.names(button)));
  if (called.length > 0) return called.length === 1 ? (called[0] as HTMLElement) : undefined;
  const drawn = buttons.filter(
    (button) =>
      textOf(button) === '' && button.querySelector('svg,img,i') && search && precedes(button, search),
  );
  return drawn.length === 1 ? (drawn[0] as HTMLElement) : undefined;
}

/** A filter that makes a token of what is typed, on Enter. */
const isTokenFilter = (field: Element, { options }: PageSnapshot): boolean =>
  field.matches('[role=combobox],[aria-autocomplete]') ||
  (options.tokenFilters !== undefined && field.closest(options.tokenFilters) !== null);

/**
 * Makes one move towards a ticked row: ticks it where it shows, else searches for it, else loads the list anew.
 * @returns 'waiting' while the list has yet to answer, 'exhausted' when nothing is left to try
 */
export function advanceRowSearch(
  page: PageSnapshot,
  name: string,
  search: RowSearch,
  now: number,
): 'moved' | 'waiting' | 'exhausted' {
  const [row, second] = rowsNamed(page, name);
  if (second) return 'exhausted';
  if (row) {
    clickChoice(row.checkbox);
    return 'moved';
  }
  if (now - search.lastMoveAt < ANSWER_TIME_MS) return 'waiting';
  const field = searchField(page);
  if (field && !search.searched) {
    search.searched = true;
    writeText(field, name);
    if (isTokenFilter(field, page)) pressEnter(field);
    // The page may have drawn its list anew by now: what this scan found there is no longer in it. A list that has to be
    // loaded anyway is loaded by the next scan, without waiting for its answer to the search.
    if (!search.needsReload) search.lastMoveAt = now;
    return 'moved';
  }
  search.lastMoveAt = now;
  const refresh = refreshButton(page);
  // A list in progress says so on the button that loads it.
  if (refresh && !isWritable(refresh)) return 'waiting';
  if (!refresh || search.refreshes >= MAX_REFRESHES) return 'exhausted';
  search.refreshes += 1;
  refresh.click();
  return 'moved';
}
