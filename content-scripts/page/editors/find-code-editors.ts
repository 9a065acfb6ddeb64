import type { CodeEditor } from '../find/code-editor';
import { queryAny } from '../find/query-any';
import { isVisible, type LayoutCache } from '../find/visibility';

/** What each make of editor stands in, where its own interface hangs, and what takes typing there. */
const MAKES = [
  { root: '.ace_editor', door: '', input: 'textarea.ace_text-input' },
  { root: '.cm-editor', door: '.cm-content', input: '.cm-content' },
  { root: '.CodeMirror', door: '', input: 'textarea' },
  { root: '.monaco-editor', door: '', input: '.native-edit-context,textarea.inputarea' },
  { root: '[contenteditable=true]', door: undefined, input: undefined },
] as const;

const ROOTS = MAKES.map(({ root }) => root);

function editorAt(root: HTMLElement): CodeEditor {
  const make = MAKES.find((one) => root.matches(one.root));
  const input = make?.input && root.querySelector<HTMLElement>(make.input);
  const door = make?.door === '' ? root : make?.door ? root.querySelector(make.door) : null;
  return { root, ...(input ? { input } : {}), ...(door ? { door } : {}) };
}

/** Every visible code editor within an element; a plain textarea counts only where `plain` says so. */
export function codeEditors(
  scope: Element,
  plain: (area: HTMLTextAreaElement) => boolean,
  layout: LayoutCache = { cut: new Map() },
): CodeEditor[] {
  const found: CodeEditor[] = [];
  for (const root of queryAny<HTMLElement>(scope, ...ROOTS, 'textarea')) {
    // What an editor is made of is not another one.
    if (root.parentElement?.closest(String(ROOTS)) || !isVisible(root, layout)) continue;
    if (!(root instanceof HTMLTextAreaElement)) found.push(editorAt(root));
    else if (plain(root)) found.push({ root, input: root });
  }
  return found;
}
