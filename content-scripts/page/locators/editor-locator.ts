import { sameJson } from '../../../src/guide/plan';
import { type CodeEditor, codeEditors, peek, readEditor, writeEditor } from '../editors/code-editor';
import { isWritable } from '../act/fill';
import { associatedNames } from '../find/accessible-name';
import { nextTask } from '../find/next-macrotask';
import type { Outcome, OwnFind } from '../engine/locate-steps';

/** How the code editor is found: the only one on the page. */
interface EditorFind {
  /** Whether a plain text area may be the editor. */
  plain(area: HTMLTextAreaElement): boolean;
  /** Names that the editor may carry; one that is known by another name is not it. */
  called: string[];
}

/** What stands for the text of an editor of which only a part is in view. */
const UNREAD = '\u2026';

/** Gives the focus back: a Tab in a code editor is text, and would go into the policy. */
function leave({ input }: CodeEditor, to: Element | null): void {
  if (to === input) return;
  input?.blur();
  (to as HTMLElement | null)?.focus({ preventScroll: true });
}

/**
 * Writes and reads back, and tells what stood there before. An editor may show only a part of its text: what it was read
 * back as is remembered.
 * @param replaces what must stand there: over another text nothing is written, but for itself when it is put back
 */
async function write(
  editor: CodeEditor,
  value: string,
  texts: WeakMap<Element, string>,
  replaces?: string,
): Promise<Outcome> {
  const { activeElement } = document;
  const before = await readEditor(editor);
  if (replaces !== undefined && value !== replaces && !sameJson(before ?? '', replaces)) {
    texts.set(editor.root, before ?? '');
    leave(editor, activeElement);
    return { done: false, unsure: false };
  }
  await writeEditor(editor, value);
  await nextTask();
  const text = await readEditor(editor);
  leave(editor, activeElement);
  texts.set(editor.root, text ?? value);
  return { done: true, unsure: text === undefined, ...(before === undefined ? {} : { before }) };
}

/** The code editor of the page. Only kinds that are known are written to. */
export const editorFind = ({ plain, called }: EditorFind): OwnFind => ({
  sight(step, page, values, { editorText }) {
    const editors = codeEditors(page.scope, plain, page.known);
    const [editor] = editors;
    if (!editor) return { sighting: { state: 'missing' } };
    if (editors.length > 1) return { sighting: { state: 'ambiguous', count: editors.length } };
    const { root: element, input, kind } = editor;
    // A description is tall too, and says what it is.
    const known = page.labels.keysOf([element, ...(input ? [input] : [])].flatMap(associatedNames));
    if ([...known].some((key) => !called.includes(key))) return { sighting: { state: 'missing' } };
    if (kind === 'other') return { sighting: { state: 'unsupported' }, element };
    const value = peek(editor) ?? editorText.get(element) ?? UNREAD;
    const wanted = step.kind === 'edit' ? (values[step.value] ?? '') : '';
    // Ace draws what it holds frame by frame, and a hidden tab has no frames: nothing could be read back there.
    if (kind === 'ace' && document.hidden && !sameJson(value, wanted))
      return { sighting: { state: 'waiting' }, element };
    const before = step.kind === 'edit' && step.replaces ? (values[step.replaces] ?? '') : undefined;
    const mayStand = before === undefined || value === UNREAD || sameJson(value, before);
    const writable = input !== undefined && isWritable(input) && mayStand;
    const untouchedDefault = before !== undefined || (step.kind === 'edit' && step.blank(value));
    return {
      sighting: { state: 'found', value, writable, untouchedDefault },
      element,
      write: (text) => write(editor, text, editorText, before),
    };
  },
});
