import { writeText } from '../act/fill';
import { queryAny } from '../find/query-any';
import { isVisible, type LayoutCache } from '../find/visibility';

/** A code editor on the page. Only `ace` and `textarea` are written to; what works where is measured in tests. */
export interface CodeEditor {
  kind: 'ace' | 'textarea' | 'other';
  root: HTMLElement;
  /** The element that takes typing, where the kind is known. */
  input?: HTMLTextAreaElement;
}

const EDITORS = ['.ace_editor', '.monaco-editor', '.cm-editor', '.CodeMirror', '[contenteditable=true]'];

/** Every visible code editor within an element; a plain textarea counts only where `plain` says so. */
export function codeEditors(
  scope: Element,
  plain: (area: HTMLTextAreaElement) => boolean,
  known: LayoutCache = { cut: new Map() },
): CodeEditor[] {
  const found: CodeEditor[] = [];
  for (const root of queryAny<HTMLElement>(scope, ...EDITORS, 'textarea')) {
    // What an editor is made of is not another one.
    if (root.parentElement?.closest(String(EDITORS))) continue;
    if (root instanceof HTMLTextAreaElement) {
      if (isVisible(root, known) && plain(root)) found.push({ kind: 'textarea', root, input: root });
    } else if (isVisible(root, known)) {
      const input = root.querySelector<HTMLTextAreaElement>('textarea.ace_text-input');
      found.push(input ? { kind: 'ace', root, input } : { kind: 'other', root });
    }
  }
  return found;
}

const linesOf = (root: Element): string[] => {
  const groups = [...root.querySelectorAll('.ace_text-layer .ace_line_group')];
  const rows = groups.length > 0 ? groups : [...root.querySelectorAll('.ace_text-layer > .ace_line')];
  return rows.map((row) => {
    const parts = row.matches('.ace_line') ? [row] : [...row.querySelectorAll('.ace_line')];
    // A wrapped line goes on behind an indent of no-break spaces that is not part of the text.
    return parts
      .map(
        (part, index) =>
          (index === 0 ? part.textContent : (part.textContent ?? '').replace(/^\u00a0+/, '')) ?? '',
      )
      .join('');
  });
};

/** Ace keeps only the lines in view in the DOM: whether those are all, by what its scrollbar says. */
function showsAllLines(root: HTMLElement): boolean {
  const inner = root.querySelector<HTMLElement>('.ace_scrollbar-v .ace_scrollbar-inner');
  const content = inner ? Number.parseFloat(inner.style.height) : 0;
  return content <= root.clientHeight + 1;
}

/** Asks the editor for its text through its own copy command. Moves its selection. undefined: no answer. */
async function copyText(input: HTMLTextAreaElement): Promise<string | undefined> {
  await selectAll(input);
  const clipboardData = new DataTransfer();
  input.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
  return clipboardData.getData('text/plain') || undefined;
}

/** Ace takes up a selection of its hidden text area on its next tick. */
async function selectAll(input: HTMLTextAreaElement): Promise<void> {
  input.focus({ preventScroll: true });
  document.execCommand('selectAll');
  await new Promise((done) => setTimeout(done, 100));
}

/**
 * The editor's text as far as it can be seen without touching it.
 * @returns undefined when only a part of it is in view
 */
export function readVisibleText(editor: CodeEditor): string | undefined {
  if (editor.kind === 'textarea') return editor.input?.value;
  if (editor.kind !== 'ace' || !showsAllLines(editor.root)) return undefined;
  return linesOf(editor.root).join('\n');
}

/** Reads Ace by scrolling through it: each stretch of lines with the numbers of its gutter. */
async function readByScrolling(root: HTMLElement): Promise<string | undefined> {
  const bar = root.querySelector<HTMLElement>('.ace_scrollbar-v');
  if (!bar) return undefined;
  const start = bar.scrollTop;
  const lines = new Map<number, string>();
  for (let top = 0; top < bar.scrollHeight; top += Math.max(20, root.clientHeight / 2)) {
    bar.scrollTop = top;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const numbers = [...root.querySelectorAll('.ace_gutter-cell')].map((cell) =>
      Number.parseInt(cell.textContent ?? '', 10),
    );
    const texts = linesOf(root);
    for (const [index, number] of numbers.entries()) lines.set(number, texts[index] ?? '');
  }
  bar.scrollTop = start;
  const last = Math.max(...lines.keys());
  return lines.size === last
    ? [...lines]
        .sort(([a], [b]) => a - b)
        .map(([, text]) => text)
        .join('\n')
    : undefined;
}

/**
 * The editor's whole text. Where the view shows only a part, by its copy command, else by scrolling through it.
 * @returns undefined when it cannot be told
 */
export async function readEditor(editor: CodeEditor): Promise<string | undefined> {
  const seen = readVisibleText(editor);
  if (seen !== undefined || editor.kind !== 'ace' || !editor.input) return seen;
  const copied = await copyText(editor.input);
  return copied ?? (document.hidden ? undefined : readByScrolling(editor.root));
}

/** Replaces the editor's text. The caller reads back. */
export async function writeEditor(editor: CodeEditor, text: string): Promise<void> {
  if (!editor.input) return;
  if (editor.kind === 'textarea') return writeText(editor.input, text);
  await selectAll(editor.input);
  document.execCommand('insertText', false, text);
}
