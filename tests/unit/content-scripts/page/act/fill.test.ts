// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { clickChoice, isWritable, pressEnter, writeText } from '../../../../../content-scripts/page/act/fill';

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
