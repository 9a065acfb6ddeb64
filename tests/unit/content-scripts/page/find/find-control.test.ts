// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import {
  before,
  descriptionContains,
  firstAfter,
  nameContains,
  named,
  nth,
} from '../../../../../content-scripts/page/find/cues';
import { findControl } from '../../../../../content-scripts/page/find/find-control';
import { indexLabels } from '../../../../../content-scripts/page/find/labels';
import { type ControlQuery, PageSnapshot } from '../../../../../content-scripts/page/find/page-snapshot';

// happy-dom lays nothing out: what is seen is a matter for the browser tests.
vi.mock('../../../../../content-scripts/page/find/visibility', () => ({
  PAGE_CHROME: 'nav',
  isVisible: (element: Element) => element.closest('[hidden]') === null,
  isChoiceVisible: (element: Element) => element.closest('[hidden]') === null,
  inPageChrome: (element: Element) => element.closest('nav') !== null,
}));

const labels = indexLabels({
  accountId: { en: 'Account ID|S' },
  externalId: { en: 'External ID|S' },
  mfa: { en: 'Require MFA|S' },
});
const account: ControlQuery = {
  control: 'text',
  allowedLabels: ['accountId'],
  cues: [named('accountId'), nth('text', 0), before('text', 'mfa'), descriptionContains(/\b12\b/)],
};
const external: ControlQuery = {
  control: 'text',
  allowedLabels: ['externalId'],
  cues: [named('externalId'), firstAfter('text', 'mfa'), nth('text', -1)],
};
const mfa: ControlQuery = {
  control: 'checkbox',
  allowedLabels: ['mfa'],
  cues: [named('mfa'), nameContains(/\bMFA\b/)],
};

const text = (label: string, id: string, more = '') =>
  `<div><label for="${id}">${label}</label><input id="${id}"><small>${more}</small></div>`;
const box = '<div><label for="m">Require MFA</label><input type="checkbox" id="m"></div>';

/** The id of what is found, or why nothing is. */
function look(query: ControlQuery, html: string): string {
  document.body.innerHTML = `<nav>${text('Account ID', 'nav')}</nav><main>${html}</main>`;
  const page = new PageSnapshot(document, labels);
  const locate = () => page.visibleControls('checkbox')[0];
  const found = findControl(query, page, locate, [
    query,
    ...[account, external, mfa].filter(({ allowedLabels }) => allowedLabels !== query.allowedLabels),
  ]);
  return 'element' in found ? found.element.id : 'missing' in found ? 'missing' : `${found.count} fit`;
}

describe('a field', () => {
  const real = text('Account ID', 'a', 'of 12 digits');
  it.each<[string, ControlQuery, string, string]>([
    ['by name and place', account, text('Account ID', 'a'), 'a'],
    ['not by its name alone', account, text('x', 'x') + text('Account ID', 'a'), 'missing'],
    ['by name and description, elsewhere', account, text('x', 'x') + real, 'a'],
    ['by place and description without a name', account, text('Konto', 'a', '12') + box, 'a'],
    ['not by place alone', account, text('Konto', 'a') + box, 'missing'],
    ['not in the navigation', account, '', 'missing'],
    ['not where it is hidden', account, `<div hidden>${real}</div>`, 'missing'],
    ['despite a hidden twin', account, `${real}<div hidden>${text('Account ID', 'b', '12')}</div>`, 'a'],
    ['not beside a visible twin', account, real + text('Account ID', 'b', '12'), '2 fit'],
    ['not beside another of its name', account, real + text('Account ID', 'b'), '2 fit'],
    [
      'not by a description that two have',
      account,
      text('Konto', 'a', '12') + box + text('Rolle', 'b', '12'),
      'missing',
    ],
    ['not under the name of another', account, text('External ID', 'a', '12') + box, 'missing'],
    [
      'not where a label moved away from it',
      account,
      text('External ID', 'a', '12') + box + text('Account ID', 'b', '12'),
      'missing',
    ],
    ["not with another's description", external, box + text('Konto', 'b', '12'), 'missing'],
    ["not with another's name in part", external, box + text('Konto MFA', 'b'), 'missing'],
    ['by name and place behind another', external, real + box + text('External ID', 'b'), 'b'],
    ['a box by the word that stays', mfa, box, 'm'],
  ])('is found %s', (_name, query, html, expected) => {
    expect(look(query, html)).toBe(expected);
  });

  it('is dropped by its own condition before anything is asked', () => {
    const query: ControlQuery = { ...account, isCandidate: (one) => one.id !== 'b' };
    expect(look(query, real + text('Account ID', 'b'))).toBe('a');
  });
});
