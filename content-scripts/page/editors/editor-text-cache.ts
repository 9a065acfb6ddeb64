import type { CodeEditor, EditorText, EditorTexts } from '../find/code-editor';
import {
  type AskPageWorld,
  accessCodeEditor,
  accessTextArea,
  type CodeEditorContent,
  sameText,
} from './access-code-editor';

interface Entry {
  text: EditorText;
  /** What the editor drew when it was read. */
  drawn: string | null;
  /** When (ms). */
  at: number;
  asking: boolean;
  /** Raised by each write: what was asked before it says nothing of what stands there after it. */
  writes: number;
  failures: number;
  takesFocus: boolean;
}

const newEntry = (): Entry => ({
  text: { state: 'unknown' },
  drawn: null,
  at: 0,
  asking: false,
  writes: 0,
  failures: 0,
  takesFocus: false,
});

/** What is out of view may change and draw nothing new: a text that was read so long ago is read again (ms). */
const FRESH_MS = 1000;
/** An answer that did not come is asked for again after so long (ms), and so often. */
const RETRY_MS = 500;
const MAX_FAILURES = 20;

const isEqual = (one: EditorText, other: EditorText): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const textIn = (content: CodeEditorContent | null): EditorText =>
  content ? { state: 'read', text: content.after, readOnly: content.readOnly } : { state: 'unreadable' };

export function createEditorTexts(ask: AskPageWorld): EditorTexts {
  const entries = new WeakMap<Element, Entry>();

  const read = async (editor: CodeEditor, entry: Entry, changed: () => void): Promise<void> => {
    const { writes } = entry;
    entry.asking = true;
    entry.drawn = editor.root.textContent;
    const content = await accessCodeEditor(editor, ask);
    entry.asking = false;
    if (writes !== entry.writes) return changed();
    if (content === undefined && ++entry.failures < MAX_FAILURES) {
      // What it drew since says that it holds something else, which is not known.
      if (entry.takesFocus) entry.text = { state: 'unknown' };
      entry.drawn = null;
      setTimeout(changed, RETRY_MS);
      return;
    }
    const text = textIn(content ?? null);
    entry.takesFocus = content?.takesFocus === true;
    entry.failures = 0;
    entry.at = performance.now();
    if (isEqual(text, entry.text)) return;
    entry.text = text;
    changed();
  };

  return {
    textOf(editor, changed) {
      const { root } = editor;
      const plain = accessTextArea(editor);
      if (plain) return textIn(plain);
      const entry = entries.get(root) ?? newEntry();
      entries.set(root, entry);
      const isRecent = entry.takesFocus || performance.now() - entry.at < FRESH_MS;
      const isFresh = isRecent && entry.drawn === root.textContent;
      if (!isFresh && !entry.asking) void read(editor, entry, changed);
      return entry.text;
    },
    async write(editor, change) {
      const answer = await accessCodeEditor(editor, ask, change);
      // An answer that was lost says nothing of what was done. What stands there now does.
      const now = answer === undefined ? await accessCodeEditor(editor, ask) : undefined;
      const isWritten = now && sameText(now.after, change.text);
      const content = isWritten ? { ...now, before: change.over } : answer;
      const entry = entries.get(editor.root);
      if (entry && content) {
        entry.writes += 1;
        entry.text = textIn(content);
        // Read anew by the next scan: the page may have its own mind about what it holds.
        entry.drawn = null;
      }
      return content ?? undefined;
    },
  };
}
