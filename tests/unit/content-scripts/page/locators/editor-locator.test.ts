// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { indexLabels } from '../../../../../content-scripts/page/find/labels';
import { newRowSearch } from '../../../../../content-scripts/page/find/locator';
import { PageSnapshot } from '../../../../../content-scripts/page/find/page-snapshot';
import { editorLocator } from '../../../../../content-scripts/page/locators/editor-locator';
import type { StepState } from '../../../../../src/guide/screen';

vi.mock('../../../../../content-scripts/page/find/visibility', () => ({
  isVisible: () => true,
  PAGE_CHROME: 'nav',
}));

const POLICY = '{"Version":"2012-10-17"}';
const ace = (text: string) =>
  `<div class="ace_editor"><textarea class="ace_text-input"></textarea><div class="ace_text-layer"><div class="ace_line">${text}</div></div></div>`;
const area = (text: string) => `<textarea>${text}</textarea>`;

function sighted(html: string, hidden: boolean): StepState {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.body.innerHTML = html;
  const step = {
    id: 'json',
    kind: 'edit',
    valueName: 'policy',
    isDefaultText: () => false,
    locator: editor,
  } as const;
  const memory = { rowSearch: newRowSearch(), rowNotFound: false, editorText: new WeakMap() };
  return editor.locate(step, new PageSnapshot(document, indexLabels({})), { policy: POLICY }, memory).state;
}
const editor = editorLocator({ plain: () => true, called: [] });

afterEach(() => vi.restoreAllMocks());

describe('the editor of a policy, in front and in a hidden tab, where no frame draws what it holds', () => {
  it.each<[string, string, boolean, StepState['state']]>([
    ['Ace in front', ace('{}'), false, 'found'],
    ['Ace, hidden', ace('{}'), true, 'waiting'],
    ['Ace, hidden, with the policy in it', ace(POLICY), true, 'found'],
    ['a text area, hidden', area('{}'), true, 'found'],
  ])('%s', (_case, html, hidden, state) => {
    expect(sighted(html, hidden)).toMatchObject({ state });
  });
});
