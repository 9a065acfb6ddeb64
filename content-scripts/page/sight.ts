import type { Sighting, Step, Values } from '../../src/guide/screen';
import { type CodeEditor, codeEditors, peek } from './code-editor';
import { isWritable } from './fill';
import type { Locate, Page, Query } from './find';
import { find } from './match';
import { associatedNames } from './names';
import { type RowSearch, rowsNamed, searchField } from './table';
import { isChosen } from './tiles';

/** How a step's element is found: a control by cues, the code editor, or a row of the list. */
export type Find = Query | EditorFind | { row: true };

interface EditorFind {
  editor: true;
  /** Whether a plain text area may be the editor. */
  plain(area: HTMLTextAreaElement): boolean;
  /** Names that the editor may carry; one that is known by another name is not it. */
  called: string[];
}

export interface Sight {
  sighting: Sighting;
  element?: HTMLElement;
  editor?: CodeEditor;
}

/** What the engine remembers of one visit to a screen, as far as sighting needs it. */
export interface SightMemory {
  rowSearch: RowSearch;
  rowExhausted: boolean;
  /** Text of an editor that shows only a part of it, as it was read back. */
  editorText: WeakMap<Element, string>;
}

const missing: Sight = { sighting: { state: 'missing' } };

function sightEditor(step: Step<Find>, find: EditorFind, page: Page, memory: SightMemory): Sight {
  const editors = codeEditors(page.scope, find.plain);
  const [editor] = editors;
  if (!editor) return missing;
  if (editors.length > 1) return { sighting: { state: 'ambiguous', count: editors.length } };
  // A description is tall too, and says what it is.
  const parts = [editor.root, ...(editor.input ? [editor.input] : [])];
  const known = [...page.labels.keysOf(parts.flatMap(associatedNames))];
  if (known.some((key) => !find.called.includes(key))) return missing;
  if (editor.kind === 'other') return { sighting: { state: 'unsupported' }, element: editor.root };
  const value = peek(editor) ?? memory.editorText.get(editor.root) ?? '\u2026';
  const writable = editor.input !== undefined && isWritable(editor.input);
  const untouchedDefault = step.kind === 'edit' && step.blank(value);
  return { sighting: { state: 'found', value, writable, untouchedDefault }, element: editor.root, editor };
}

function sightRow(step: Step<Find>, page: Page, values: Values, memory: SightMemory): Sight {
  const name = step.kind === 'select-row' ? values[step.value] : undefined;
  if (!name) {
    memory.rowSearch.stale = true;
    return missing;
  }
  const rows = rowsNamed(page, name);
  if (rows.length > 1) return { sighting: { state: 'ambiguous', count: rows.length } };
  const [row] = rows;
  if (row)
    return {
      sighting: {
        state: 'found',
        value: row.checkbox.checked ? name : '',
        writable: isWritable(row.checkbox),
      },
      element: row.row as HTMLElement,
    };
  const field = searchField(page);
  if (memory.rowExhausted || !field) return missing;
  return { sighting: { state: 'found', value: '', writable: true }, element: field };
}

function sightControl(
  step: Step<Find>,
  query: Query,
  page: Page,
  locate: Locate,
  others: readonly Query[],
): Sight {
  const found = find(query, page, locate, others);
  if ('missing' in found) return missing;
  if ('count' in found) return { sighting: { state: 'ambiguous', count: found.count } };
  const element = found.element as HTMLInputElement;
  const checkable = step.kind === 'choose' || step.kind === 'tick';
  const value = checkable ? (isChosen(element) ? '1' : '') : (element.value ?? '');
  const writable = isWritable(element);
  // A box that is on by the page's own default may be turned off: the admin's own press is remembered apart.
  return { sighting: { state: 'found', value, writable }, element };
}

/** Finds every step's element in one look. Each is found once, whichever cue asks for it first. */
export function sightSteps(
  steps: readonly Step<Find>[],
  page: Page,
  values: Values,
  memory: SightMemory,
): Map<string, Sight> {
  const sights = new Map<string, Sight>();
  const queries = steps.flatMap(({ find }) => ('control' in find ? [find] : []));
  const underWay = new Set<string>();
  const sight = (step: Step<Find>): Sight => {
    const known = sights.get(step.id);
    if (known) return known;
    if (underWay.has(step.id)) return missing;
    underWay.add(step.id);
    const found =
      'editor' in step.find
        ? sightEditor(step, step.find, page, memory)
        : 'row' in step.find
          ? sightRow(step, page, values, memory)
          : sightControl(step, step.find, page, locate, queries);
    underWay.delete(step.id);
    sights.set(step.id, found);
    return found;
  };
  const locate: Locate = (id) => {
    const step = steps.find((other) => other.id === id);
    return step && sight(step).element;
  };
  for (const step of steps) sight(step);
  return sights;
}
