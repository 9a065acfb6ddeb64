// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AskPageWorld } from '../../../../../content-scripts/page/editors/access-code-editor';
import { createEditorTexts } from '../../../../../content-scripts/page/editors/editor-text-cache';
import type { CodeEditor } from '../../../../../content-scripts/page/find/code-editor';
import type { EditorContent } from '../../../../../src/messages/editor';

type Answer = EditorContent | null | undefined;
const holds = (text: string, before = text): EditorContent => ({ before, after: text, readOnly: false });

/** A page's world that answers when the test says so. */
function world() {
  const asked: { change: unknown; answer(content: Answer): Promise<void> }[] = [];
  const ask: AskPageWorld = (_place, change) =>
    new Promise((resolve) => {
      asked.push({
        change,
        answer: async (content) => {
          resolve(content);
          await new Promise((done) => setImmediate(done));
        },
      });
    });
  return { asked, ask };
}

function ace(drawn = ''): CodeEditor {
  document.body.innerHTML = `<div class="ace_editor">${drawn}</div>`;
  const root = document.body.firstElementChild as HTMLElement;
  return { root, door: root };
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));

describe('what an editor holds', () => {
  it('is unknown until it was read, however empty the editor looks', async () => {
    const { asked, ask } = world();
    const texts = createEditorTexts(ask);
    const changed = vi.fn();
    const editor = ace();
    expect(texts.textOf(editor, changed)).toEqual({ state: 'unknown' });
    await asked[0]?.answer(holds('{}'));
    expect(changed).toHaveBeenCalledOnce();
    expect(texts.textOf(editor, changed)).toEqual({ state: 'read', text: '{}', readOnly: false });
  });

  it('is asked for once, again when something else is drawn, and again after a while', async () => {
    const { asked, ask } = world();
    const texts = createEditorTexts(ask);
    const editor = ace();
    const changed = vi.fn();
    texts.textOf(editor, changed);
    texts.textOf(editor, changed);
    expect(asked).toHaveLength(1);
    await asked[0]?.answer(holds('a'));
    texts.textOf(editor, changed);
    expect(asked).toHaveLength(1);
    editor.root.textContent = 'b';
    texts.textOf(editor, changed);
    expect(asked).toHaveLength(2);
    await asked[1]?.answer(holds('a'));
    // Nothing more is known: nothing is looked at anew.
    expect(changed).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1100);
    texts.textOf(editor, changed);
    expect(asked).toHaveLength(3);
  });

  it('cannot be told where no interface shows', async () => {
    const { asked, ask } = world();
    const texts = createEditorTexts(ask);
    const editor = ace();
    texts.textOf(editor, () => {});
    await asked[0]?.answer(null);
    expect(texts.textOf(editor, () => {})).toEqual({ state: 'unreadable' });
  });

  it('is asked for again where no answer came, and given up in the end', async () => {
    const { asked, ask } = world();
    const texts = createEditorTexts(ask);
    const editor = ace();
    const again = vi.fn(() => void texts.textOf(editor, again));
    texts.textOf(editor, again);
    for (let count = 0; count < 20; count += 1) {
      expect(texts.textOf(editor, again)).toEqual({ state: 'unknown' });
      await asked[count]?.answer(undefined);
      vi.advanceTimersByTime(600);
    }
    expect(texts.textOf(editor, again)).toEqual({ state: 'unreadable' });
  });

  it('is not told by an answer for another editor that took its place', async () => {
    const { asked, ask } = world();
    const texts = createEditorTexts(ask);
    const editor = ace();
    texts.textOf(editor, () => {});
    editor.root.before(Object.assign(document.createElement('div'), { className: 'ace_editor' }));
    await asked[0]?.answer(holds('another'));
    expect(texts.textOf(editor, () => {})).toEqual({ state: 'unknown' });
  });

  it('is what a write left, not what was read before it', async () => {
    const { asked, ask } = world();
    const texts = createEditorTexts(ask);
    const editor = ace();
    texts.textOf(editor, () => {});
    await asked[0]?.answer(holds('old'));
    editor.root.textContent = 'drawn anew';
    texts.textOf(editor, () => {});
    const writing = texts.write(editor, { text: 'new', over: 'old', valueName: 'policy' });
    await asked[2]?.answer(holds('new', 'old'));
    await asked[1]?.answer(holds('old'));
    expect(await writing).toEqual(holds('new', 'old'));
    expect(texts.textOf(editor, () => {})).toMatchObject({ text: 'new' });
  });
});

it('a write whose answer was lost is told by what stands there', async () => {
  const { asked, ask } = world();
  const texts = createEditorTexts(ask);
  const lost = texts.write(ace(), { text: 'new', over: 'old', valueName: 'policy' });
  await asked[0]?.answer(undefined);
  await asked[1]?.answer(holds('new'));
  expect(await lost).toMatchObject({ before: 'old', after: 'new' });
  const undone = texts.write(ace(), { text: 'new', over: 'old', valueName: 'policy' });
  await asked[2]?.answer(undefined);
  await asked[3]?.answer(holds('old'));
  expect(await undone).toBeUndefined();
});

describe('a plain text area', () => {
  const area = (html: string): CodeEditor => {
    document.body.innerHTML = html;
    const root = document.body.firstElementChild as HTMLTextAreaElement;
    return { root, input: root };
  };

  it('tells at once, and is written to only over what must stand there', async () => {
    const texts = createEditorTexts(world().ask);
    const editor = area('<textarea>old</textarea>');
    expect(texts.textOf(editor, () => {})).toEqual({ state: 'read', text: 'old', readOnly: false });
    await texts.write(editor, { text: 'new', over: 'older' });
    expect(texts.textOf(editor, () => {})).toMatchObject({ text: 'old' });
    await texts.write(editor, { text: 'new', over: 'old' });
    expect(texts.textOf(editor, () => {})).toMatchObject({ text: 'new' });
  });
});
