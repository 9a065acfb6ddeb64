import { sameJson } from '../../../src/guide/plan';
import { isWritable } from '../act/fill';
import {
  type CodeEditor,
  codeEditors,
  readEditor,
  readVisibleText,
  writeEditor,
} from '../editors/code-editor';
import { associatedNames } from '../find/accessible-name';
import type { CustomLocator, WriteOutcome } from '../find/locator';
import { nextMacrotask } from '../find/next-macrotask';

/** How the code editor is found: the only one on the page. */
interface EditorQuery {
  /** Whether a plain text area may be the editor. */
  plain(area: HTMLTextAreaElement): boolean;
  /** Names that the editor may carry; one that is known by another name is not it. */
  called: string[];
}

/** What stands for the text of an editor of which only a part is in view. */
const UNREADABLE = '\u2026';

/** Gives the focus back: a Tab in a code editor is text, and would go into the policy. */
function restoreFocus({ input }: CodeEditor, to: Element | null): void {
  if (to === input) return;
  input?.blur();
  (to as HTMLElement | null)?.focus({ preventScroll: true });
}

/**
 * Writes and reads back, and tells what stood there before. An editor may show only a part of its text: what it was read
 * back as is remembered.
 * @param onlyOver what must stand there: over another text nothing is written, but for itself when it is put back
 */
async function write(
  editor: CodeEditor,
  value: string,
  texts: WeakMap<Element, string>,
  onlyOver?: string,
): Promise<WriteOutcome> {
  const { activeElement } = document;
  const before = await readEditor(editor);
  if (onlyOver !== undefined && value !== onlyOver && !sameJson(before ?? '', onlyOver)) {
    texts.set(editor.root, before ?? '');
    restoreFocus(editor, activeElement);
    return { done: false, unsure: false };
  }
  await writeEditor(editor, value);
  await nextMacrotask();
  const text = await readEditor(editor);
  restoreFocus(editor, activeElement);
  texts.set(editor.root, text ?? value);
  return { done: true, unsure: text === undefined, ...(before === undefined ? {} : { before }) };
}

/** The code editor of the page. Only kinds that are known are written to. */
export const editorLocator = ({ plain, called }: EditorQuery): CustomLocator => ({
  locate(step, page, values, { editorText }) {
    const editors = codeEditors(page.scope, plain, page.layout);
    const [editor] = editors;
    if (!editor) return { state: { state: 'missing' } };
    if (editors.length > 1) return { state: { state: 'ambiguous', count: editors.length } };
    const { root: element, input, kind } = editor;
    // A description is tall too, and says what it is.
    const known = page.labels.keysOf(
      [element, ...(input ? [input] : [])].flatMap((one) => associatedNames(one, page.index)),
    );
    if ([...known].some((key) => !called.includes(key))) return { state: { state: 'missing' } };
    if (kind === 'other') return { state: { state: 'unsupported' }, element };
    const value = readVisibleText(editor) ?? editorText.get(element) ?? UNREADABLE;
    const wanted = step.kind === 'edit' ? (values[step.valueName] ?? '') : '';
    // Ace draws what it holds frame by frame, and a hidden tab has no frames: nothing could be read back there.
    if (kind === 'ace' && document.hidden && !sameJson(value, wanted))
      return { state: { state: 'waiting' }, element };
    const before = step.kind === 'edit' && step.onlyOver ? (values[step.onlyOver] ?? '') : undefined;
    const mayStand = before === undefined || value === UNREADABLE || sameJson(value, before);
    const writable = input !== undefined && isWritable(input) && mayStand;
    const untouchedDefault = before !== undefined || (step.kind === 'edit' && step.isDefaultText(value));
    return {
      state: { state: 'found', value, writable, untouchedDefault },
      element,
      write: (text) => write(editor, text, editorText, before),
    };
  },
});
