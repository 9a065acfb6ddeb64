// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  advanceRowSearch,
  rowsNamed,
  searchField,
} from '../../../../../content-scripts/page/act/list-search';
import { indexLabels } from '../../../../../content-scripts/page/find/labels';
import { newRowSearch } from '../../../../../content-scripts/page/find/locator';
import { PageSnapshot } from '../../../../../content-scripts/page/find/page-snapshot';

vi.mock('../../../../../content-scripts/page/find/visibility', () => ({
  isVisible: (element: Element) => element.closest('[hidden]') === null,
  isChoiceVisible: (element: Element) => element.closest('[hidden]') === null,
  inPageChrome: () => false,
  PAGE_CHROME: 'nav',
}));

const labels = indexLabels({ refresh: { en: 'Refresh|inferred' } });
const NAME = 'logzio-logs-read';
const row = (cell: string, box = '<input type="checkbox">') =>
  `<tr><td>${box}</td><td>${cell}</td><td>Customer managed</td></tr>`;
const table = (...rows: string[]) =>
  `<table><thead><tr><th scope="col"><input type="checkbox" id="all"></th><th scope="col">Policy name</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
const SEARCH = '<input type="search" id="search">';
const REFRESH = '<button id="refresh" aria-label="Refresh"><svg></svg></button>';

function show(html: string): PageSnapshot {
  document.body.innerHTML = `<main>${html}</main>`;
  return new PageSnapshot(document, labels);
}

describe('the row of a name', () => {
  it.each<[string, string, number]>([
    ['in a cell', row(NAME), 1],
    ['in a link, with an icon beside it', row(`<a href="#">${NAME}</a><svg></svg>`), 1],
    ['with white space around', row(`\n  ${NAME} `), 1],
    ['twice', row(NAME) + row(NAME), 2],
    ['longer by a suffix', row(`${NAME}-2`), 0],
    ['longer by a prefix', row(`my-${NAME}`), 0],
    ['in other letters', row(NAME.toUpperCase()), 0],
    ['in a sentence', row(`Use ${NAME} here`), 0],
    ['without a box to tick', row(NAME, ''), 0],
    ['in a hidden row', row(NAME).replace('<tr>', '<tr hidden>'), 0],
    ['with a radio where others have boxes', row(NAME, '<input type="radio">'), 0],
    [
      "as another one's description",
      `<tr><td><input type="checkbox"></td><td>Other</td><td>${NAME}</td></tr>`,
      0,
    ],
    ['marked up in a longer one', row(`<mark>${NAME}</mark>-2`), 0],
    ['with a badge behind the link', row(`<a href="#">${NAME}</a> <span>New</span>`), 1],
  ])('%s', (_name, rows, count) => {
    expect(rowsNamed(show(table(row('other'), rows)), NAME)).toHaveLength(count);
  });

  it('is not taken from a list further down while its own is empty', () => {
    const boundary = `${SEARCH}<table><tbody>${row(NAME, '<input type="radio" name="one">')}</tbody></table>`;
    expect(rowsNamed(show(`${SEARCH}${table()}${boundary}`), NAME)).toHaveLength(0);
    expect(rowsNamed(show(`${SEARCH}<p>Loading</p>${boundary}`), NAME)).toHaveLength(0);
  });

  it('is chosen where only one row can be', () => {
    const radio = (name: string) => row(name, '<input type="radio" name="one">');
    expect(rowsNamed(show(`<table>${radio('other')}${radio(NAME)}</table>`), NAME)).toHaveLength(1);
  });

  it('is that of its box where it has no cells', () => {
    const item = (name: string) => `<li><label><input type="checkbox"> ${name}</label></li>`;
    expect(rowsNamed(show(`<ul>${item('other')}${item(NAME)}</ul>`), NAME)).toHaveLength(1);
  });

  it('is never the head of the table', () => {
    expect(rowsNamed(show(table()), 'Policy name')).toEqual([]);
  });
});

describe('the field that filters the list', () => {
  it.each<[string, string, string | undefined]>([
    ['the one before the list', SEARCH + table(row('a')), 'search'],
    ['not one behind the list', table(row('a')) + SEARCH, 'search'],
    ['not a field for something else', `<input id="name">${table(row('a'))}`, undefined],
    ['of two fields the one to search with', `<input id="name">${SEARCH}${table(row('a'))}`, 'search'],
    ['none of two to search with', `${SEARCH}<input type="search" id="two">${table(row('a'))}`, undefined],
    [
      'none of two, one of them behind the list',
      `${SEARCH}${table(row('a'))}<input type="search" id="two">`,
      undefined,
    ],
    ['no hidden one', `<p hidden>${SEARCH}</p>${table(row('a'))}`, undefined],
  ])('%s', (_name, html, id) => {
    // A page with a single field to search with and no other has no doubt about it, wherever it stands.
    expect(searchField(show(html))?.id).toBe(id);
  });
});

describe('bringing a row', () => {
  const clicked: string[] = [];
  beforeEach(() => {
    clicked.length = 0;
    document.addEventListener(
      'click',
      ({ target }) => clicked.push((target as Element).id || (target as Element).tagName),
      { once: false },
    );
  });
  const value = () => document.querySelector<HTMLInputElement>('#search')?.value;

  it('ticks the row that is there, and searches for nothing', () => {
    const page = show(SEARCH + table(row(NAME), row(`${NAME}-2`)));
    expect(advanceRowSearch(page, NAME, newRowSearch(), 5000)).toBe('moved');
    expect(
      [...document.querySelectorAll('input:checked')].map((box) => box.closest('tr')?.cells[1]?.textContent),
    ).toEqual([NAME]);
    expect(value()).toBe('');
  });

  it('searches first, then loads the list anew a few times, then gives up', () => {
    const page = show(REFRESH + SEARCH + table(row('other')));
    const search = newRowSearch();
    const moves = [0, 1, 2, 3, 4, 5].map((n) => advanceRowSearch(page, NAME, search, (n + 1) * 5000));
    expect(moves).toEqual(['moved', 'moved', 'moved', 'moved', 'exhausted', 'exhausted']);
    expect(value()).toBe(NAME);
    expect(search.refreshes).toBe(3);
  });

  it('loads a list of before anew without waiting, but by the next look, as the search drew the page anew', () => {
    const search = { ...newRowSearch(), needsReload: true };
    advanceRowSearch(show(REFRESH + SEARCH + table(row('other'))), NAME, search, 5000);
    expect(search.refreshes).toBe(0);
    expect(advanceRowSearch(show(REFRESH + SEARCH + table()), NAME, search, 5001)).toBe('moved');
    expect(search.refreshes).toBe(1);
  });

  it('gives a list time to answer', () => {
    const page = show(REFRESH + SEARCH + table(row('other')));
    const search = newRowSearch();
    advanceRowSearch(page, NAME, search, 5000);
    expect(advanceRowSearch(page, NAME, search, 5400)).toBe('waiting');
  });

  it('ticks neither of two rows of the name', () => {
    const page = show(table(row(NAME), row(NAME)));
    expect(advanceRowSearch(page, NAME, newRowSearch(), 5000)).toBe('exhausted');
    expect(document.querySelectorAll('input:checked')).toHaveLength(0);
  });

  it('presses neither of two buttons called Refresh', () => {
    const page = show(REFRESH + REFRESH.replace('refresh"', 'again"') + SEARCH + table(row('other')));
    const search = newRowSearch();
    advanceRowSearch(page, NAME, search, 5000);
    expect(advanceRowSearch(page, NAME, search, 10_000)).toBe('exhausted');
    expect(clicked).toEqual([]);
  });
});
