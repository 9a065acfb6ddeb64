import { sameJson } from '../../../src/guide/plan';
import { sameText } from '../editors/access-code-editor';
import { codeEditors } from '../editors/find-code-editors';
import { associatedNames } from '../find/accessible-name';
import type { CodeEditor, TextChange } from '../find/code-editor';
import type { CustomLocator, LocateMemory, WriteOutcome } from '../find/locator';
import type { PageSnapshot } from '../find/page-snapshot';

/** How the code editor is found: the only one on the page. */
interface EditorQuery {
  /** Whether a plain text area may be the editor. */
  plain(area: HTMLTextAreaElement): boolean;
  /** Names that the editor may carry; one that is known by another name is not it. */
  called: string[];
}

/**
 * Writes over what the scan saw there, and over nothing else. What stands there now is remembered where it is not the text:
 * the editor made that of it, and nobody typed it.
 */
async function write(
  editor: CodeEditor,
  page: PageSnapshot,
  change: TextChange,
  { miswritten }: LocateMemory,
): Promise<WriteOutcome> {
  const content = await page.options.editors?.write(editor, change);
  const done = content?.before === change.over;
  if (done && !sameText(content.after, change.text)) miswritten.set(editor.root, content.after);
  // What stands there by now is known, and decided on anew.
  if (!done) page.rescan();
  return { done };
}

/** The code editor of the page. What it holds must be known before anything is decided. */
export const editorLocator = ({ plain, called }: EditorQuery): CustomLocator => ({
  locate(step, page, values, memory) {
    const editors = codeEditors(page.scope, plain, page.layout);
    const [editor] = editors;
    if (!editor) return { state: { state: 'missing' } };
    if (editors.length > 1) return { state: { state: 'ambiguous', count: editors.length } };
    const { root: element, input } = editor;
    // A description is tall too, and says what it is.
    const known = page.labels.keysOf(
      [element, ...(input ? [input] : [])].flatMap((one) => associatedNames(one, page.index)),
    );
    if ([...known].some((key) => !called.includes(key))) return { state: { state: 'missing' } };
    const held = page.options.editors?.textOf(editor, page.rescan) ?? { state: 'unknown' };
    if (held.state === 'unknown') return { state: { state: 'waiting' }, element };
    if (held.state === 'unreadable' || step.kind !== 'edit')
      return { state: { state: 'unsupported' }, element };
    const { text: value, readOnly } = held;
    const before = step.onlyOver && (values[step.onlyOver] ?? '');
    const writable = !readOnly && (before === undefined || sameJson(value, before));
    const untouchedDefault =
      before !== undefined || step.isDefaultText(value) || memory.miswritten.get(element) === value;
    return {
      state: { state: 'found', value, writable, untouchedDefault },
      element,
      write: (text) => {
        const valueName = text === values[step.valueName] ? step.valueName : undefined;
        return write(editor, page, { text, over: value, valueName }, memory);
      },
    };
  },
});
