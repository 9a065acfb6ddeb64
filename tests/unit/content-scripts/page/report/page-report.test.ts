// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { indexLabels } from '../../../../../content-scripts/page/find/labels';
import { PageSnapshot } from '../../../../../content-scripts/page/find/page-snapshot';
import { pageOutline } from '../../../../../content-scripts/page/report/page-outline';
import { createRedactor } from '../../../../../content-scripts/page/report/redact';
import { secretsOn } from '../../../../../content-scripts/page/report/secrets';

vi.mock('../../../../../content-scripts/page/find/visibility', () => ({
  isVisible: () => true,
  isChoiceVisible: () => true,
  inPageChrome: () => false,
  PAGE_CHROME: 'nav',
}));

const labels = indexLabels({ accountId: { en: 'Account ID|S' }, next: { en: 'Next|S' } });
const vocabulary = new Set('account id next delete select for of the role name'.split(' '));
const redactorIn = (language: string, secrets: string[] = []) =>
  createRedactor({ labels, vocabulary, secrets, language });

const SITE = { limits: '12 64 128', attributes: ['ng-model'] };

describe('a label in a report', () => {
  it.each([
    ['en', 'Account ID', '<accountId>'],
    ['en', 'Account ID - jane', '<accountId>'],
    ['en', 'Role for Jane Doe', '"Role for · ·"'],
    ['en', 'Delete jane', '"Delete ·"'],
    ['pl', 'Nazwa roli', '"Nazwa roli"'],
    ['pl', 'Nazwa roli Jane', '"· · ·"'],
    ['pl', 'Konto 111122223333', '"Konto 000000000000"'],
    ['pl', 'Usuń payroll', '"· ·"'],
    ['th', 'ชื่อบทบาท', '"ชื่อบทบาท"'],
    ['th', 'ลบ jane', '"· ·"'],
    ['', 'Rolle von jane', '"· · ·"'],
  ])('in %s: %s', (language, text, told) => {
    expect(redactorIn(language, ['Payroll']).label(text)).toBe(told);
  });

  it('is cut where it is a sentence', () => {
    expect(redactorIn('pl').label('słowo '.repeat(20))).toBe('· (20 words)');
  });
});

const letters = (unit: string, min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...unit), minLength: min, maxLength: max });
const word = letters('qxzvjk', 4, 9);
const digits = letters('0123456789', 12, 12).filter((text) => new Set(text).size > 2);
const capital = word.map((text) => text.charAt(0).toUpperCase() + text.slice(1));
/** What pages show of people and companies, and the pieces of it that must not be told either. */
const secret: fc.Arbitrary<{ text: string; pieces: string[] }> = fc.oneof(
  digits.map((text) => ({ text, pieces: [text] })),
  digits.map((text) => ({ text: text.replace(/(.{4})(.{4})/, '$1-$2-'), pieces: [text.slice(0, 4)] })),
  fc.tuple(capital, capital).map(([a, b]) => ({ text: `${a} ${b}`, pieces: [a, b] })),
  fc.tuple(word, word).map(([a, b]) => ({ text: `${a}.${b}@${a}.example`, pieces: [a, b] })),
  fc.tuple(word, word).map(([a, b]) => ({ text: `${a}-${b}`, pieces: [a, b] })),
  fc.tuple(digits, capital).map(([a, b]) => ({ text: `arn:aws:iam::${a}:role/${b}`, pieces: [a, b] })),
  fc.tuple(word, digits).map(([a, b]) => ({ text: `${a}:aws:extid:${b}`, pieces: [a, b] })),
);
const PLACES: ((text: string) => string)[] = [
  (text) => `<h1>${text}</h1>`,
  (text) => `<h2>Role ${text}</h2>`,
  (text) => `<label>Account of ${text} <input type="text"></label>`,
  (text) => `<label for="a">${text}</label><input id="a">`,
  (text) => `<input aria-label="${text}" value="${text}" placeholder="${text}" title="${text}">`,
  (text) => `<input type="${text}" role="${text}" name="${text}" data-testid="${text}" class="${text}">`,
  (text) => `<input type="checkbox" aria-labelledby="b" data-value="${text}"><span id="b">${text}</span>`,
  (text) => `<button>Delete ${text}</button><button aria-haspopup="true">${text}</button>`,
  (text) => `<button aria-label="${text}"></button>`,
  (text) => `<select aria-label="${text}"><option value="${text}">${text}</option></select>`,
  (text) => `<textarea aria-label="Name ${text}">${text}</textarea>`,
  (text) => `<p>${text}</p><input type="text">`,
  (text) => `<table><thead><th>${text}</th></thead><tbody><tr><td>${text}</td></tr></tbody></table>`,
  (text) => `<ul><li><label><input type="radio">${text}</label></li></ul>`,
  (text) => `<fieldset name="${text}"><legend>${text}</legend><input type="radio"></fieldset>`,
  (text) => `<form id="${text}" name="${text}" data-analytics-funnel-step="${text}"></form>`,
  (text) => `<div class="ace_editor">${text}</div>`,
  (text) =>
    `<div class="ace_editor"><textarea aria-label="${text}">{"${text}": 1}</textarea>"${text}":</div>`,
  (text) => `<pre>{"${text}": "${text}"}</pre><code>"${text}":</code>`,
  (text) => `<div data-value="${text}"><input type="radio" value="${text}" name="${text}"></div>`,
  (text) => `<div contenteditable="true">${text}</div>`,
  (text) => `<ul><li data-item-id="${text}"><input type="checkbox">${text}</li></ul>`,
  (text) => `<input type="text" aria-describedby="c"><small id="c">12 of ${text}</small>`,
];

describe('a report of a page', () => {
  it('tells nothing that was planted on it, in any place and language', () => {
    const planted = fc.array(fc.tuple(secret, fc.constantFrom(...PLACES)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(planted, fc.constantFrom('en', 'th', 'pl', ''), (plants, language) => {
        document.body.innerHTML = `<main>${plants.map(([{ text }, place]) => place(text)).join('')}</main>`;
        const redactor = redactorIn(language, secretsOn(document, location));
        const report = pageOutline(new PageSnapshot(document, labels), redactor, SITE)
          .join('\n')
          .toLowerCase();
        for (const [{ pieces }] of plants)
          for (const piece of pieces) expect(report).not.toContain(piece.toLowerCase());
      }),
    );
  });

  it('tells what stands in what, in order', () => {
    document.body.innerHTML = `<main><form><label>Account ID <input type="text"></label>
      <div role="radiogroup"><label><input type="radio" data-value="role">Role name</label></div></form>
      <button class="primary">Next</button></main>`;
    expect(pageOutline(new PageSnapshot(document, labels), redactorIn('en'), SITE)).toEqual([
      'form',
      '  input[text] <accountId> by label',
      '  div role=radiogroup',
      '    input[radio] data-value=role "Role name" by label',
      'button primary <next>',
    ]);
  });
});
