import { clickChoice, isWritable } from '../act/fill';
import type { Page } from '../find/page-snapshot';
import type { OwnFind, SightMemory } from '../engine/locate-steps';
import { bringRow, rowsNamed, searchField } from '../act/list-search';
import { isChosen } from '../find/choice-controls';

/** Makes one move towards the ticked row. */
async function move(page: Page, name: string, memory: SightMemory) {
  const moved = bringRow(page, name, memory.rowSearch, performance.now());
  if (moved === 'exhausted') memory.rowExhausted = true;
  return { done: moved === 'moved', unsure: false };
}

/** The row of a list that has the step's value for a name: brought into view by refresh and search, then ticked. */
export const rowFind: OwnFind = {
  sight(step, page, values, memory) {
    const name = step.kind === 'select-row' ? values[step.value] : undefined;
    if (!name) {
      memory.rowSearch.stale = true;
      return { sighting: { state: 'missing' } };
    }
    const write = (value: string) => move(page, value, memory);
    const rows = rowsNamed(page, name);
    if (rows.length > 1) return { sighting: { state: 'ambiguous', count: rows.length } };
    const [row] = rows;
    if (row) {
      const value = isChosen(row.checkbox) ? name : '';
      const writable = isWritable(row.checkbox);
      const untick = async () => {
        if (isChosen(row.checkbox)) clickChoice(row.checkbox);
        return { done: true, unsure: false };
      };
      return {
        sighting: { state: 'found', value, writable },
        element: row.row as HTMLElement,
        write: (wanted) => (wanted ? write(wanted) : untick()),
      };
    }
    const field = searchField(page);
    if (memory.rowExhausted || !field) return { sighting: { state: 'missing' } };
    return { sighting: { state: 'found', value: '', writable: true }, element: field, write };
  },
};
