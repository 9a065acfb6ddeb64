import type { ValueName } from '../../../src/guide/screen';
import type { EditorContent } from '../../../src/messages/editor';

/** A code editor on the page: one of a known make, or a plain text area. */
export interface CodeEditor {
  root: HTMLElement;
  /** What takes typing, where it is known. A text area is its own. */
  input?: HTMLElement;
  /** Where the make hangs its own interface, which only the page's world sees. */
  door?: Element;
}

/** A text to write, and over which text alone. */
export interface TextChange {
  text: string;
  over: string;
  /** The value that it is; left out where it is what stood there before. */
  valueName?: ValueName | undefined;
}

/** What an editor holds. One that draws nothing yet, or was not read yet, is unknown: never empty. */
export type EditorText =
  | { state: 'unknown' }
  | { state: 'unreadable' }
  | { state: 'read'; text: string; readOnly: boolean };

/** The texts of the editors of this page, as scans need them: at once, as far as they are known. */
export interface EditorTexts {
  /** @param changed called when more is known than what was returned */
  textOf(editor: CodeEditor, changed: () => void): EditorText;
  /** Writes, and remembers what it was read back as. undefined: nothing was written, or it cannot be told. */
  write(editor: CodeEditor, change: TextChange): Promise<EditorContent | undefined>;
}
