// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { clickChoice, isWritable, pressEnter, writeText } from '../../../../../content-scripts/page/act/fill';
import {
  codeEditors,
  readEditor,
  readVisibleText,
  writeEditor,
} from '../../../../../content-scripts/page/editors/code-editor';

// happy-dom lays nothing out: what is seen is a matter for the browser tests.
vi.mock('../../../../../content-scripts/page/find/visibility', () => ({ isVisible: () => true }));

const put = <T extends Element>(html: string): T => {
  document.body.innerHTML = html;
  return document.querySelector('[data-here]') as T;
};

describe('writing', () => {
  it.each(['input', 'textarea'])('into an %s tells whoever listens above it', (tag) => {
    const field = put<HTMLInputElement>(`<form><${tag} data-here></${tag}></form>`);
    const heard: string[] = [];
    for (const type of ['input', 'change'])
      document.querySelector('form')?.addEventListener(type, () => heard.push(`${type} ${field.value}`));
    writeText(field, 'a value');
    expect(heard).toEqual(['input a value', 'change a value']);
  });

  it('chooses by a click, which the page can take back', () => {
    const box = put<HTMLInputElement>('<input type="checkbox" data-here>');
    clickChoice(box);
    expect(box.checked).toBe(true);
    box.addEventListener('click', (event) => event.preventDefault());
    clickChoice(box);
    expect(box.checked).toBe(true);
  });

  it('presses Enter as filters that look at the key code want it', () => {
    const field = put<HTMLInputElement>('<input data-here>');
    const keys: unknown[] = [];
    field.addEventListener('keydown', ({ key, keyCode, bubbles }) => keys.push([key, keyCode, bubbles]));
    pressEnter(field);
    expect(keys).toEqual([['Enter', 13, true]]);
  });

  it.each([
    ['<input data-here>', true],
    ['<input data-here disabled>', false],
    ['<input data-here readonly>', false],
    ['<textarea data-here aria-readonly="true"></textarea>', false],
    ['<button data-here aria-disabled="true">x</button>', false],
    ['<input data-here aria-readonly="false">', true],
  ])('is allowed in %s: %s', (html, writable) => {
    expect(isWritable(put(html))).toBe(writable);
  });
});

/** Ace as it draws: `lines`, each in parts where it wraps, and a scrollbar that says how tall all of it is. */
function ace(lines: string[][], { grouped = true, tall = 100, shown = 100, input = true } = {}): HTMLElement {
  const line = (part: string) => `<div class="ace_line">${part}</div>`;
  const rows = lines.map((parts) =>
    grouped ? `<div class="ace_line_group">${parts.map(line).join('')}</div>` : parts.map(line).join(''),
  );
  const root =
    put<HTMLElement>(`<div class="ace_editor" data-here>${input ? '<textarea class="ace_text-input"></textarea>' : ''}
    <div class="ace_layer ace_text-layer">${rows.join('')}</div>
    <div class="ace_scrollbar ace_scrollbar-v"><div class="ace_scrollbar-inner" style="height: ${tall}px"></div></div></div>`);
  Object.defineProperty(root, 'clientHeight', { value: shown });
  return root;
}
const kindAce = (root: HTMLElement) => ({
  kind: 'ace' as const,
  root,
  input: root.querySelector('textarea') as HTMLTextAreaElement,
});

describe('the text of a code editor', () => {
  it.each<[string, string[][], object, string | undefined]>([
    ['line by line', [['{'], ['  "a": 1'], ['}']], {}, '{\n  "a": 1\n}'],
    ['a line that wraps, without its indent', [['"long', '\u00a0\u00a0 text"']], {}, '"long text"'],
    ['a no-break space within a line', [['a\u00a0b']], {}, 'a\u00a0b'],
    ['an empty line between', [['{'], [''], ['}']], {}, '{\n\n}'],
    ['lines without groups', [['{'], ['}']], { grouped: false }, '{\n}'],
    ['nothing where only a part is in view', [['{'], ['}']], { tall: 900 }, undefined],
  ])('Ace: %s', (_name, lines, how, text) => {
    expect(readVisibleText(kindAce(ace(lines, how)))).toBe(text);
  });

  it('a plain text area: its value, and back', async () => {
    const root = put<HTMLTextAreaElement>('<textarea data-here>{}</textarea>');
    const editor = { kind: 'textarea' as const, root, input: root };
    expect(readVisibleText(editor)).toBe('{}');
    await writeEditor(editor, '{"a":1}');
    expect(await readEditor(editor)).toBe('{"a":1}');
  });

  it('any other editor: not to be told', async () => {
    const root = put<HTMLElement>('<div class="monaco-editor" data-here>{}</div>');
    expect(await readEditor({ kind: 'other', root })).toBeUndefined();
  });
});

describe('the editors of a page', () => {
  it.each<[string, string, string[]]>([
    ['a text area that may hold code', '<textarea rows="20"></textarea>', ['textarea']],
    ['a text area that may not', '<textarea rows="2"></textarea>', []],
    [
      'Ace, and not the text area inside it',
      '<div class="ace_editor"><textarea class="ace_text-input" rows="20"></textarea></div>',
      ['ace'],
    ],
    ['Ace without a place to type', '<div class="ace_editor"></div>', ['other']],
    [
      'editors that are not written to',
      '<div class="monaco-editor"><textarea rows="20"></textarea></div><div class="cm-editor"></div>',
      ['other', 'other'],
    ],
  ])('%s', (_name, html, kinds) => {
    document.body.innerHTML = html;
    expect(codeEditors(document.body, (area) => area.rows > 5).map(({ kind }) => kind)).toEqual(kinds);
  });
});
