import type { EditorContent, EditorPlace } from '../../../src/messages/editor';
import { isWritable, writeText } from '../act/fill';
import type { CodeEditor, TextChange } from '../find/code-editor';
import { copyAndPaste } from './clipboard-events';
import { EDITORS_WITH_DOOR } from './page-world';

export interface CodeEditorContent extends EditorContent {
  /** To read it takes the focus for a moment: not to be done without need. */
  takesFocus?: boolean;
}

/**
 * Has one editor read, and written to where a change is given, in the page's world.
 * @returns null: none with an interface stands there; undefined: no answer
 */
export type AskPageWorld = (
  place: EditorPlace,
  change?: TextChange,
) => Promise<EditorContent | null | undefined>;

/** Whether two texts are one, however their lines end. */
export const sameText = (one: string, other: string): boolean =>
  one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');

/** A text area tells and takes its text at once. undefined: another kind of editor. */
export function accessTextArea({ root }: CodeEditor, change?: TextChange): CodeEditorContent | undefined {
  if (!(root instanceof HTMLTextAreaElement)) return undefined;
  const before = root.value;
  const readOnly = !isWritable(root);
  if (change && before === change.over && !readOnly) writeText(root, change.text);
  return { before, after: root.value, readOnly };
}

/** Where an editor stands, as both worlds count. */
function placeOf(door: Element): EditorPlace {
  const all = [...document.querySelectorAll(EDITORS_WITH_DOOR)];
  return { href: location.href, count: all.length, index: all.indexOf(door) };
}

/** An answer is of this editor only if it stands where it stood: the page may have moved on meanwhile. */
const isSame = (one: EditorPlace, other: EditorPlace): boolean =>
  one.href === other.href && one.count === other.count && one.index === other.index;

/** By the clipboard's events, where the page's world shows no interface. */
function byEvents(
  { input }: CodeEditor,
  change: TextChange | undefined,
): CodeEditorContent | null | undefined {
  if (!input?.matches('.monaco-editor *')) return null;
  const readOnly = !isWritable(input);
  const content = copyAndPaste(input, readOnly ? undefined : change);
  return content && { ...content, readOnly, takesFocus: true };
}

/**
 * Reads an editor's whole text, and where a change is given puts its text in place of the one that must stand there. What
 * the editor holds in the end is for the caller to compare.
 * @returns null: it cannot be told; undefined: not now, so ask again
 */
export async function accessCodeEditor(
  editor: CodeEditor,
  ask: AskPageWorld,
  change?: TextChange,
): Promise<CodeEditorContent | null | undefined> {
  const { door } = editor;
  const plain = accessTextArea(editor, change);
  if (plain || !door) return plain ?? null;
  const place = placeOf(door);
  const content = await ask(place, change);
  if (content === null) return byEvents(editor, change);
  return change || isSame(place, placeOf(door)) ? content : undefined;
}
