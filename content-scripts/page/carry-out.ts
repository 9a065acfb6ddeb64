import type { Action } from '../../src/guide/plan';
import { readEditor, writeEditor } from './code-editor';
import { clickChoice, writeText } from './fill';
import type { Page } from './find';
import type { Sight } from './sight';
import { bringRow } from './table';
import type { Visit } from './visit';

/** How one action went. `unsure`: written, but it could not be read back. */
export interface Outcome {
  done: boolean;
  unsure: boolean;
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
    await writeEditor(editor, value);
    await nextTask();
    const text = await readEditor(editor);
    visit.editorText.set(editor.root, text ?? value);
    return { done: true, unsure: text === undefined };
  }
  if (action.kind === 'fill') writeText(element as HTMLInputElement, value);
  else clickChoice(element);
  await nextTask();
  return DONE;
}
