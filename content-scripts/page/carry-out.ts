import type { Action } from '../../src/guide/plan';
import { type CodeEditor, readEditor, writeEditor } from './code-editor';
import { clickChoice, writeText } from './fill';
import type { Page } from './find';
import type { Sight } from './sight';
import { bringRow } from './table';
import type { Visit } from './visit';

/** How one action went. `unsure`: written, but it could not be read back. */
export interface Outcome {
  done: boolean;
  unsure: boolean;
  /** What an editor held before, where it could be told. */
  before?: string;
}

const DONE: Outcome = { done: true, unsure: false };
const WAITING: Outcome = { done: false, unsure: false };

/** Lets the page take in what was just done: its own handlers and renders run first. */
const nextTask = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/**
 * Replaces an editor's text, and remembers it for the looks that see only a part of it.
 * @returns false when it could not be read back
 */
export async function replaceText(editor: CodeEditor, text: string, visit: Visit): Promise<boolean> {
  await writeEditor(editor, text);
  await nextTask();
  const read = await readEditor(editor);
  visit.editorText.set(editor.root, read ?? text);
  return read !== undefined;
}

/**
 * Carries one action out on the element that this very look found. What was written is read back by the next look; an
 * editor, which may show only a part of its text, is read back here.
 */
export async function carryOut(action: Action, sight: Sight, page: Page, visit: Visit): Promise<Outcome> {
  const { element, editor } = sight;
  const value = action.value ?? '';
  if (!element) return WAITING;
  if (action.kind === 'select-row') {
    const move = bringRow(page, value, visit.rowSearch, performance.now());
    if (move === 'exhausted') visit.rowExhausted = true;
    await nextTask();
    return move === 'moved' ? DONE : WAITING;
  }
  if (!visit.mayWrite(action.step)) return DONE;
  if (action.kind === 'edit') {
    if (!editor) return WAITING;
    const before = await readEditor(editor);
    const unsure = !(await replaceText(editor, value, visit));
    return { done: true, unsure, ...(before === undefined ? {} : { before }) };
  }
  if (action.kind === 'fill') writeText(element as HTMLInputElement, value);
  else clickChoice(element);
  await nextTask();
  return DONE;
}
