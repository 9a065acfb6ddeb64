// @vitest-environment happy-dom
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessEditor, EDITORS_WITH_DOOR } from '../../../../../content-scripts/page/editors/page-world';

/** An editor of each make: an element with the interface that the make hangs on it, and what it holds. */
interface Fake {
  text: string;
  readOnly?: boolean;
  /** What the page makes of a text that is set. */
  takes?: (text: string) => string;
}
type Make = (element: HTMLElement, fake: Fake) => void;

const set = (fake: Fake, text: string): void => {
  fake.text = fake.takes ? fake.takes(text) : text;
};
const view = (fake: Fake) => ({
  get state() {
    return {
      doc: { length: fake.text.length, toString: () => fake.text },
      readOnly: fake.readOnly ?? false,
    };
  },
  dispatch({ changes }: { changes: { from: number; to: number; insert: string } }) {
    set(fake, fake.text.slice(0, changes.from) + changes.insert + fake.text.slice(changes.to));
  },
});

const MAKES: [string, string, Make][] = [
  [
    'Ace',
    'ace_editor',
    (element, fake) =>
      Object.assign(element, {
        env: {
          editor: {
            getValue: () => fake.text,
            setValue: (text: string) => set(fake, text),
            getReadOnly: () => fake.readOnly ?? false,
          },
        },
      }),
  ],
  [
    'CodeMirror 5',
    'CodeMirror',
    (element, fake) =>
      Object.assign(element, {
        CodeMirror: {
          getValue: () => fake.text,
          setValue: (text: string) => set(fake, text),
          getOption: () => (fake.readOnly ? 'nocursor' : false),
        },
      }),
  ],
  ['CodeMirror 6', 'cm-content', (element, fake) => Object.assign(element, { cmTile: { view: view(fake) } })],
  [
    'CodeMirror 6 of before',
    'cm-content',
    (element, fake) => Object.assign(element, { cmView: { view: view(fake) } }),
  ],
  [
    'Monaco with its loader',
    'monaco-editor',
    (element, fake) =>
      Object.assign(window, {
        monaco: {
          editor: {
            getEditors: () => [
              { getDomNode: () => null },
              {
                getDomNode: () => element,
                getValue: () => fake.text,
                setValue: (text: string) => set(fake, text),
                getRawOptions: () => ({ readOnly: fake.readOnly }),
              },
            ],
          },
        },
      }),
  ],
];

const put = (...classes: string[]): HTMLElement[] => {
  document.body.innerHTML = classes.map((name) => `<div class="${name}"></div>`).join('');
  return [...document.body.children] as HTMLElement[];
};
const place = (index = 0, count = 1, href = location.href) => ({ href, count, index });
const access = (at = place(), write: { text: string; over: string } | null = null, longest = 1000) =>
  accessEditor(EDITORS_WITH_DOOR, at, longest, write);

beforeEach(() => {
  Reflect.deleteProperty(window, 'monaco');
});

describe.each(MAKES)('%s', (_name, className, make) => {
  const one = (fake: Fake): Fake => {
    const [element] = put(className);
    make(element as HTMLElement, fake);
    return fake;
  };

  it('is read', () => {
    one({ text: '{\n}' });
    expect(access()).toEqual({ before: '{\n}', after: '{\n}', readOnly: false });
  });

  it('is written over the text that must stand there, and over no other', () => {
    const fake = one({ text: 'old' });
    expect(access(place(), { text: 'new', over: 'older' })).toMatchObject({ before: 'old', after: 'old' });
    expect(access(place(), { text: 'new', over: 'old' })).toMatchObject({ before: 'old', after: 'new' });
    expect(fake.text).toBe('new');
  });

  it('is not written to where it is for reading', () => {
    one({ text: 'old', readOnly: true });
    expect(access(place(), { text: 'new', over: 'old' })).toEqual({
      before: 'old',
      after: 'old',
      readOnly: true,
    });
  });

  it('tells what the page made of a text', () => {
    one({ text: '', takes: (text) => `${text}}` });
    expect(access(place(), { text: '{}', over: '' })).toMatchObject({ before: '', after: '{}}' });
  });

  it('tells what it holds although a listener of the page fails', () => {
    one({
      text: '',
      takes: () => {
        throw new Error('the page’s own');
      },
    });
    expect(access(place(), { text: 'new', over: '' })).toMatchObject({ before: '', after: '' });
  });

  it.each<[string, ReturnType<typeof place>]>([
    ['another address', place(0, 1, 'https://elsewhere.example/')],
    ['another number of editors', place(0, 2)],
    ['none in that place', place(1, 1)],
  ])('is not taken for the one that was meant: %s', (_why, at) => {
    const fake = one({ text: 'old' });
    expect(access(at, { text: 'new', over: 'old' })).toBeNull();
    expect(fake.text).toBe('old');
  });

  it('is not told where its text is far too long', () => {
    one({ text: 'x'.repeat(1001) });
    expect(access()).toBeNull();
  });
});

it('of two editors the one in the place is meant', () => {
  const fakes = [{ text: 'first' }, { text: 'second' }];
  const elements = put('ace_editor', 'ace_editor');
  for (const [index, element] of elements.entries()) MAKES[0]?.[2](element, fakes[index] as Fake);
  expect(access(place(1, 2), { text: 'new', over: 'second' })).toMatchObject({ after: 'new' });
  expect(fakes.map(({ text }) => text)).toEqual(['first', 'new']);
});

it.each([
  ['an editor that shows no interface', '<div class="monaco-editor"></div>'],
  ['Ace without an editor', '<div class="ace_editor"></div>'],
])('%s is not told of', (_name, html) => {
  document.body.innerHTML = html;
  expect(access()).toBeNull();
});

it('a page whose editor throws is not told of, and notices nothing else', () => {
  const [element] = put('ace_editor');
  Object.defineProperty(element, 'env', {
    get() {
      throw new Error('gone');
    },
  });
  expect(access()).toBeNull();
});

it('it needs nothing but its source and its arguments', () => {
  const [element] = put('ace_editor');
  const fake = { text: 'old' };
  MAKES[0]?.[2](element as HTMLElement, fake);
  const alone = runInNewContext(`(${accessEditor})`, { document, location, window }) as typeof accessEditor;
  expect(alone(EDITORS_WITH_DOOR, place(), 1000, { text: 'new', over: 'old' })).toMatchObject({
    after: 'new',
  });
});
