// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { codeEditors } from '../../../../../content-scripts/page/editors/find-code-editors';
import { visibleLines } from '../../../../../content-scripts/page/editors/visible-lines';

// happy-dom lays nothing out: what is seen is a matter for the browser tests.
vi.mock('../../../../../content-scripts/page/find/visibility', () => ({ isVisible: () => true }));

describe('the editors of a page', () => {
  /** What stands for the editor, what takes typing in it, and where its interface hangs; '—' for none. */
  const NONE = '—';
  const tagged = (element: Element | undefined) =>
    element ? `${element.localName}.${element.classList[0] ?? ''}` : NONE;

  it.each<[string, string, string[][]]>([
    ['a text area that may hold code', '<textarea rows="20"></textarea>', [['textarea.', 'textarea.', NONE]]],
    ['a text area that may not', '<textarea rows="2"></textarea>', []],
    [
      'Ace, and not the text area inside it',
      '<div class="ace_editor"><textarea class="ace_text-input" rows="20"></textarea></div>',
      [['div.ace_editor', 'textarea.ace_text-input', 'div.ace_editor']],
    ],
    [
      'Ace before it has a place to type',
      '<div class="ace_editor"></div>',
      [['div.ace_editor', NONE, 'div.ace_editor']],
    ],
    [
      'CodeMirror 6',
      '<div class="cm-editor"><div class="cm-content" contenteditable="true"></div></div>',
      [['div.cm-editor', 'div.cm-content', 'div.cm-content']],
    ],
    [
      'Monaco and CodeMirror 5',
      '<div class="monaco-editor"><textarea class="inputarea" rows="20"></textarea></div><div class="CodeMirror"><textarea></textarea></div>',
      [
        ['div.monaco-editor', 'textarea.inputarea', 'div.monaco-editor'],
        ['div.CodeMirror', 'textarea.', 'div.CodeMirror'],
      ],
    ],
    ['one of no known make', '<div contenteditable="true"></div>', [['div.', NONE, NONE]]],
  ])('%s', (_name, html, found) => {
    document.body.innerHTML = html;
    const editors = codeEditors(document.body, (area) => area.rows > 5);
    expect(editors.map(({ root, input, door }) => [root, input, door].map(tagged))).toEqual(found);
  });
});

/** Ace as it draws: `lines`, each in parts where it wraps, and a scrollbar that says how tall all of it is. */
function ace(lines: string[][], { grouped = true, tall = 100, shown = 100 } = {}): HTMLElement {
  const line = (part: string) => `<div class="ace_line">${part}</div>`;
  const rows = lines.map((parts) =>
    grouped ? `<div class="ace_line_group">${parts.map(line).join('')}</div>` : parts.map(line).join(''),
  );
  document.body.innerHTML = `<div class="ace_editor"><div class="ace_layer ace_text-layer">${rows.join('')}</div>
    <div class="ace_scrollbar ace_scrollbar-v"><div class="ace_scrollbar-inner" style="height: ${tall}px"></div></div></div>`;
  const root = document.body.firstElementChild as HTMLElement;
  Object.defineProperty(root, 'clientHeight', { value: shown });
  return root;
}

describe('what Ace draws', () => {
  it.each<[string, string[][], object, string | undefined]>([
    ['line by line', [['{'], ['  "a": 1'], ['}']], {}, '{\n  "a": 1\n}'],
    ['a line that wraps, without its indent', [['"long', '\u00a0\u00a0 text"']], {}, '"long text"'],
    ['a no-break space within a line', [['a\u00a0b']], {}, 'a\u00a0b'],
    ['an empty line between', [['{'], [''], ['}']], {}, '{\n\n}'],
    ['lines without groups', [['{'], ['}']], { grouped: false }, '{\n}'],
    ['nothing where only a part is in view', [['{'], ['}']], { tall: 900 }, undefined],
  ])('%s', (_name, lines, how, text) => {
    expect(visibleLines(ace(lines, how))).toBe(text);
  });
});
