import { clickChoice, isWritable } from '../act/fill';
import { advanceRowSearch, rowsNamed, searchField } from '../act/list-search';
import { isChosen } from '../find/choice-controls';
import type { CustomLocator, LocateMemory } from '../find/locator';
import type { PageSnapshot } from '../find/page-snapshot';

/** Makes one move towards the ticked row. */
async function advance(page: PageSnapshot, name: string, memory: LocateMemory) {
  const moved = advanceRowSearch(page, name, memory.rowSearch, performance.now());
  if (moved === 'exhausted') memory.rowNotFound = true;
  return { done: moved === 'moved' };
}

/** The row of a list that has the step's value for a name: brought into view by refresh and search, then ticked. */
export const rowLocator: CustomLocator = {
  locate(step, page, values, memory) {
    const name = step.kind === 'select-row' ? values[step.valueName] : undefined;
    if (!name) {
      memory.rowSearch.needsReload = true;
      return { state: { state: 'missing' } };
    }
    const write = (value: string) => advance(page, value, memory);
    const rows = rowsNamed(page, name);
    if (rows.length > 1) return { state: { state: 'ambiguous', count: rows.length } };
    const [row] = rows;
    if (row) {
      const value = isChosen(row.checkbox) ? name : '';
      const writable = isWritable(row.checkbox);
      const untick = async () => {
        if (isChosen(row.checkbox)) clickChoice(row.checkbox);
        return { done: true };
      };
      return {
        state: { state: 'found', value, writable },
        element: row.row as HTMLElement,
        write: (wanted) => (wanted ? write(wanted) : untick()),
      };
    }
    const field = searchField(page);
    if (memory.rowNotFound || !field) return { state: { state: 'missing' } };
    return { state: { state: 'found', value: '', writable: true }, element: field, write };
  },
};
