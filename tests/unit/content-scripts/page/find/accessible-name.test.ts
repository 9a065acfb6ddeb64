// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  buttonName,
  descriptionOf,
  namesOf,
  normalizeLabel,
} from '../../../../../content-scripts/page/find/accessible-name';
import { indexLabels } from '../../../../../content-scripts/page/find/labels';

describe('a label as it is compared', () => {
  it.each([
    ['Account ID', 'account id'],
    ['  Account\n ID ', 'account id'],
    ['Account ID*', 'account id'],
    ['* Account ID:', 'account id'],
    ['Ａｃｃｏｕｎｔ　ＩＤ', 'account id'],
    ['Description - optional', 'description'],
    ['Description – optional', 'description'],
    ['Description -', 'description'],
    ['Require external ID (Best practice when a third party will assume this role)', 'require external id'],
    ['外部 ID（推奨）', '外部id'],
    ['外部ID', '外部id'],
    ['別の AWS アカウント', '別のawsアカウント'],
    ['다른 AWS 계정', '다른aws계정'],
    ['외부 계정 ID', '외부계정id'],
    ['Konto-ID', 'konto-id'],
    ['', ''],
  ])('%j is %j', (text, key) => {
    expect(normalizeLabel(text)).toBe(key);
  });

  it('is compared with itself just so', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => normalizeLabel(normalizeLabel(text)) === normalizeLabel(text),
      ),
    );
  });
});

describe('the index of labels', () => {
  const labels = indexLabels({
    accountId: { en: 'Account ID|S', de: 'Konto-ID|M', 'legacy-en': 'Account / Account number|C' },
    policyName: { en: 'Policy name|S', 'legacy-en': 'Name|S' },
    roleName: { en: 'Role name|S', 'legacy-en': 'Name|S' },
  });
  it.each<[string, string[]]>([
    ['account id', ['accountId']],
    ['Konto-ID', ['accountId']],
    ['Account number', ['accountId']],
    ['Name', ['policyName', 'roleName']],
    ['Account', ['accountId']],
    ['Account IDs', []],
    ['My account ID', []],
    ['', []],
  ])('%j names %j', (name, keys) => {
    expect([...labels.keysOf([name])].sort()).toEqual(keys);
    for (const key of keys) expect(labels.is(key, ['other', name])).toBe(true);
  });
  it('knows a label by any of its names, and none without a name', () => {
    expect(labels.is('accountId', [])).toBe(false);
    expect(labels.is('accountId', ['Role name'])).toBe(false);
  });
});

describe('the names of a field', () => {
  const field = (html: string): Element => {
    document.body.innerHTML = html;
    return document.querySelector('[data-here]') as Element;
  };
  beforeEach(() => document.body.replaceChildren());

  it.each<[string, string, string[]]>([
    ['label for', '<label for="a">Account ID</label><p>no</p><input id="a" data-here>', ['Account ID']],
    ['label around', '<label>Account ID <input data-here></label>', ['Account ID']],
    ['aria-label', '<p>before</p><input aria-label="Account ID" data-here>', ['Account ID']],
    [
      'aria-labelledby',
      '<b id="x">Account</b><i id="y">ID</i><input aria-labelledby="x y" data-here>',
      ['Account ID'],
    ],
    [
      'an id that stands twice',
      '<b id="x">One</b><b id="x">Two</b><input aria-labelledby="x" data-here>',
      ['One', 'Two'],
    ],
    ['a label that is gone', '<div><input aria-labelledby="gone" data-here></div>', []],
    ['text before', '<div><span>Account ID</span><input data-here></div>', ['Account ID']],
    [
      'label and description before',
      '<div><b>Account ID</b><p>Help</p><input data-here></div>',
      ['Account ID', 'Help'],
    ],
    ['a text before what holds it', '<dl><dt>Account ID</dt><dd><input data-here></dd></dl>', ['Account ID']],
    ['no heading before what holds it', '<h2>Details</h2><p><input data-here></p>', []],
    ['what stands in it', '<input placeholder="Account ID" data-here>', ['Account ID']],
    ['no text behind a field', '<div><input data-here><span>Account ID</span></div>', []],
    ['text behind a box', '<div><input type="checkbox" data-here><span>MFA</span><p>Help</p></div>', ['MFA']],
    ["no text of another field's", '<div><b>Other</b><input></div><div><input data-here></div>', []],
  ])('%s', (_name, html, names) => {
    expect(namesOf(field(html))).toEqual(names);
  });

  it('come with a description, near or by reference', () => {
    const control = field(
      '<p id="d">Maximum 64 characters</p><hr><input><div><input aria-describedby="d" data-here><small>letters</small></div>',
    );
    expect(descriptionOf(control)).toBe('Maximum 64 characters letters');
  });

  it.each([
    ['<button data-here>Next</button>', 'Next'],
    ['<button data-here aria-label="Refresh">x</button>', 'Refresh'],
    ['<b id="n">Close</b><button data-here aria-labelledby="n">x</button>', 'Close'],
  ])('of a button: %s', (html, name) => {
    expect(buttonName(field(html))).toBe(name);
  });
});
