// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { editorFind } from '../../../../../content-scripts/page/locators/editor-locator';
import { Page } from '../../../../../content-scripts/page/find/page-snapshot';
import { indexLabels } from '../../../../../content-scripts/page/find/labels';
import { newRowSearch } from '../../../../../content-scripts/page/act/list-search';
import type { Sighting } from '../../../../../src/guide/screen';

vi.mock('../../../../../content-scripts/page/find/visibility', () => ({ isVisible: () => true, CHROME: 'nav' }));

const POLICY = '{"Version":"2012-10-17"}';
const ace = (text: string) =>
  `<div class="ace_editor"><textarea class="ace_text-input"></textarea><div class="ace_text-layer"><div class="ace_line">${text}</div></div></div>`;
const area = (text: string) => `<textarea>${text}</textarea>`;

function sighted(html: string, hidden: boolean): Sighting {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.body.innerHTML = html;
  const step = { id: 'json', kind: 'edit', value: 'policy', blank: () => false, find: editor } as const;
  const memory = { rowSearch: newRowSearch(), rowExhausted: false, editorText: new WeakMap() };
  return editor.sight(step, new Page(document, indexLabels({})), { policy: POLICY }, memory).sighting;
}
const editor = editorFind({ plain: () => true, called: [] });

afterEach(() => vi.restoreAllMocks());

describe('the editor of a policy, in front and in a hidden tab, where no frame draws what it holds', () => {
  it.each<[string, string, boolean, Sighting['state']]>([
    ['Ace in front', ace('{}'), false, 'found'],
    ['Ace, hidden', ace('{}'), true, 'waiting'],
    ['Ace, hidden, with the policy in it', ace(POLICY), true, 'found'],
    ['a text area, hidden', area('{}'), true, 'found'],
  ])('%s', (_case, html, hidden, state) => {
    expect(sighted(html, hidden)).toMatchObject({ state });
  });
});
