// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { EditorText, EditorTexts } from '../../../../../content-scripts/page/find/code-editor';
import { indexLabels } from '../../../../../content-scripts/page/find/labels';
import {
  type LocatedStep,
  type LocateMemory,
  newRowSearch,
  type WriteOutcome,
} from '../../../../../content-scripts/page/find/locator';
import { PageSnapshot } from '../../../../../content-scripts/page/find/page-snapshot';
import { editorLocator } from '../../../../../content-scripts/page/locators/editor-locator';
import type { StepState } from '../../../../../src/guide/screen';

vi.mock('../../../../../content-scripts/page/find/visibility', () => ({
  isVisible: () => true,
  PAGE_CHROME: 'nav',
}));

const POLICY = '{"Version":"2012-10-17"}';
const ACE = '<div class="ace_editor"><textarea class="ace_text-input"></textarea></div>';
const read = (text: string, readOnly = false): EditorText => ({ state: 'read', text, readOnly });
const editor = editorLocator({ plain: () => true, called: [] });

interface Case {
  html?: string;
  held: EditorText;
  onlyOver?: 'policyBefore';
  miswritten?: string;
  /** What the editor holds once it was written to. */
  becomes?: { before: string; after: string };
}

function sighted({ html = ACE, held, onlyOver, miswritten, becomes }: Case) {
  document.body.innerHTML = html;
  const step = {
    id: 'json',
    kind: 'edit',
    valueName: 'policy',
    isDefaultText: (text: string) => text === '',
    locator: editor,
    ...(onlyOver ? { onlyOver } : {}),
  } as const;
  const texts: EditorTexts = {
    textOf: () => held,
    write: async () => becomes && { ...becomes, readOnly: false },
  };
  const memory: LocateMemory = {
    rowSearch: newRowSearch(),
    rowNotFound: false,
    miswritten: new WeakMap(miswritten ? [[document.body.firstElementChild as Element, miswritten]] : []),
  };
  const page = new PageSnapshot(document, indexLabels({}), { editors: texts });
  page.rescan = vi.fn();
  const sight: LocatedStep = editor.locate(step, page, { policy: POLICY, policyBefore: 'before' }, memory);
  return { sight, memory, rescan: page.rescan };
}

describe('the editor of a policy', () => {
  it.each<[string, Case, StepState]>([
    ['that was not read yet is waited for', { held: { state: 'unknown' } }, { state: 'waiting' }],
    ['that cannot be read is not written to', { held: { state: 'unreadable' } }, { state: 'unsupported' }],
    [
      'with the page’s default may be written to',
      { held: read('') },
      { state: 'found', value: '', writable: true, untouchedDefault: true },
    ],
    [
      'with an admin’s own text is theirs',
      { held: read('mine') },
      { state: 'found', value: 'mine', writable: true, untouchedDefault: false },
    ],
    [
      'with what it made of the policy itself may be written to again',
      { held: read('{}}'), miswritten: '{}}' },
      { state: 'found', value: '{}}', writable: true, untouchedDefault: true },
    ],
    [
      'for reading is not written to',
      { held: read('', true) },
      { state: 'found', value: '', writable: false, untouchedDefault: true },
    ],
    [
      'of a policy to be changed, with what must stand there',
      { held: read('before'), onlyOver: 'policyBefore' },
      { state: 'found', value: 'before', writable: true, untouchedDefault: true },
    ],
    [
      'of a policy to be changed, with anything else',
      { held: read(''), onlyOver: 'policyBefore' },
      { state: 'found', value: '', writable: false, untouchedDefault: true },
    ],
    ['beside another one', { html: ACE + ACE, held: read('') }, { state: 'ambiguous', count: 2 }],
    ['that is not there', { html: '', held: read('') }, { state: 'missing' }],
  ])('%s', (_name, given, state) => {
    expect(sighted(given).sight.state).toEqual(state);
  });

  it.each<[string, Case['becomes'], WriteOutcome, boolean]>([
    ['exactly', { before: '', after: POLICY }, { done: true }, false],
    [
      'not at all, as something else stands there by now',
      { before: 'mine', after: 'mine' },
      { done: false },
      true,
    ],
    ['not at all, as nobody knows what stands there', undefined, { done: false }, true],
  ])('is written: %s', async (_name, becomes, outcome, looksAgain) => {
    const { sight, rescan } = sighted({ held: read(''), ...(becomes ? { becomes } : {}) });
    expect(await sight.write?.(POLICY)).toEqual(outcome);
    expect(vi.mocked(rescan).mock.calls).toHaveLength(looksAgain ? 1 : 0);
  });

  it('remembers what the editor made of it', async () => {
    const { sight, memory } = sighted({ held: read(''), becomes: { before: '', after: `${POLICY}}` } });
    await sight.write?.(POLICY);
    expect(memory.miswritten.get(sight.element as Element)).toBe(`${POLICY}}`);
  });
});
