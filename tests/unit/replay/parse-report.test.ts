import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageHtml } from '../../replay/page-html';
import { parseReport, ReportError } from '../../replay/parse-report';

const REPORT = `extension 1.0.0
page /iam/home?region#/roles/create?step
host bare
language pl
marks Cloudscape 12

role_trusted_entity: recognised; aws_account found, account_id ambiguous (2), next missing
role_review: not recognised; role_name missing

h1 (another text)
form
  div role=radiogroup
    input[radio] checked name=?1 value=AWS_ACCOUNT <awsAccount> by aria-labelledby
    input[radio] name=?1 "Tożsamość internetowa" by label
  input[text] hidden "Numer konta" by label states 12
  textarea tall "Opis" by placeholder states 1000 JSON Version Statement
table rows 11, ticks 10, radios 0, columns <policyName> "Typ" · (20 words)
editor .ace_editor readonly JSON Version ? Principal
button primary in awsui-button <next>
and 7 more
frame
input[text] without a name`;
const without = (line: RegExp): string =>
  REPORT.split('\n')
    .filter((text) => !line.test(text))
    .join('\n');

describe('a report that was pasted', () => {
  it('is read whole', () => {
    const report = parseReport(REPORT);
    expect(report).toMatchObject({
      path: '/iam/home',
      hash: '#/roles/create',
      language: 'pl',
      leftOut: 7,
      screens: {
        role_trusted_entity: {
          recognised: true,
          steps: { aws_account: 'found', account_id: 'ambiguous (2)', next: 'missing' },
        },
        role_review: { recognised: false, steps: { role_name: 'missing' } },
      },
    });
    const [page = [], frame] = report.documents;
    expect(page.map(({ tag }) => tag)).toEqual(['h1', 'form', 'table', 'editor', 'button']);
    expect(page[1]?.children[0]?.children[0]).toMatchObject({
      tag: 'input',
      type: 'radio',
      name: '<awsAccount>',
      how: 'by aria-labelledby',
      flags: new Set(['checked']),
      attributes: { name: '?1', value: 'AWS_ACCOUNT' },
    });
    expect(page[1]?.children[2]).toMatchObject({
      name: '"Opis"',
      how: 'by placeholder',
      states: ['1000'],
      json: ['Version', 'Statement'],
    });
    expect(page[2]).toMatchObject({ counts: { rows: 11, ticks: 10 } });
    expect(page[2]?.columns).toEqual(['<policyName>', '"Typ"', '· (20 words)']);
    expect(frame).toHaveLength(1);
  });

  it.each([
    ['quoted', REPORT.replace(/^/gm, '> ')],
    ['fenced, with words around it', `It fails here:\n\`\`\`\n${REPORT}\n\`\`\`\nPlease help\n`],
    ['indented', REPORT.replace(/^/gm, '    ')],
    ['with the line ends of Windows', REPORT.replaceAll('\n', '\r\n')],
  ])('is read where it is %s', (_name, text) => {
    const { documents, screens } = parseReport(text);
    const own = parseReport(REPORT);
    expect(screens).toEqual(own.screens);
    expect(documents.map((parts) => parts.length)).toEqual(own.documents.map((parts) => parts.length));
  });

  it.each([
    ['nothing', '', /no report of a page/],
    ['another text', 'The button does not work.', /no report of a page/],
    ['no address', without(/^page /), /at which address/],
    ['a cut end', REPORT.slice(0, REPORT.indexOf('role_review') - 1), /cut off/],
    ['no parts', REPORT.slice(0, REPORT.indexOf('h1')), /no part of its page/],
    ['a page of Logz.io', REPORT.replace(/^role_.*$/gm, 'form: none'), /^Line 7: .*Logz\.io/],
    ['a line of no part', REPORT.replace('h1 (another text)', '<b>Hello</b>'), /^Line 10: .*<b>Hello/],
    ['an unknown word', REPORT.replace('input[text] hidden', 'input[text] wobbly'), /^Line 15: .*“wobbly”/],
    ['markup in a role', REPORT.replace('role=radiogroup', 'role="><script>'), /^Line 12: /],
    ['an element of the browser around a part', REPORT.replace('in awsui-button', 'in script'), /“script”/],
    ['words behind a part', REPORT.replace('states 12', 'states twelve'), /^Line 15: .*twelve/],
    [
      'a part that stands in nothing',
      REPORT.replace('button primary', '      button primary'),
      /^Line 19: .*indented/,
    ],
  ])('is refused with a reason: %s', (_name, text, reason) => {
    expect(() => parseReport(text)).toThrow(ReportError);
    expect(() => parseReport(text)).toThrow(reason);
  });

  it('is read, or refused with a reason, however it is damaged', () => {
    const damaged = fc
      .tuple(fc.nat(REPORT.length), fc.nat(40), fc.string({ maxLength: 12 }))
      .map(([at, cut, put]) => REPORT.slice(0, at) + put + REPORT.slice(at + cut));
    fc.assert(
      fc.property(damaged, (text) => {
        try {
          const report = parseReport(text);
          for (const parts of report.documents) pageHtml(parts, report);
        } catch (error) {
          expect(error).toBeInstanceOf(ReportError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a page that is rebuilt', () => {
  const html = (parts: string): string => {
    const report = parseReport(`${REPORT.slice(0, REPORT.indexOf('h1'))}${parts}`);
    return pageHtml(report.documents[0] ?? [], report);
  };

  it.each([
    [
      'a listed label in the page’s language',
      'input[checkbox] <requireExternalId> by label',
      /External ID|external ID/i,
    ],
    [
      'the words that were told',
      'input[text] "Numer konta" by label',
      /<label>Numer konta <input type="text"/,
    ],
    ['a limit', 'input[text] "Numer" by label states 12', /<small>12<\/small>/],
    ['what is hidden', 'button hidden "Dalej"', /display:none.*Dalej/],
    ['what is escaped', 'button "a<b"', /a&lt;b/],
  ])('has %s', (_name, part, expected) => {
    expect(html(part)).toMatch(expected);
  });

  it('has another word for each that was kept back: two names that are told alike need not be the same', () => {
    const names = html('button "·"\nbutton "·"').match(/word\d+/g) ?? [];
    expect(new Set(names).size).toBe(2);
  });
});
