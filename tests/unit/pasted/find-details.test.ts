import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoundDetails, type FoundName, findDetails } from '../../../src/pasted/find-details';
import { ACCOUNT, BUCKET, EXTERNAL_ID, type Expected, POLICY, TEXTS } from './texts';

/** What was found, as the tables write it. */
const plain = (found: FoundDetails): Expected =>
  Object.fromEntries(
    Object.entries(found).flatMap(([name, { value, choices }]): [string, string | string[]][] => {
      if (value) return [[name, value.value]];
      return choices.length > 0 ? [[name, choices.map((each) => each.value)]] : [];
    }),
  );

describe('a pasted text', () => {
  it.each(TEXTS)('gives what is certain, and leaves the rest to be asked: %s', (_name, text, expected) => {
    expect(plain(findDetails(text))).toEqual(expected);
  });

  it('tells where each value stands', () => {
    const text = `\u200bAccount ID: 4060-9560-9952\nExternal ID: ${EXTERNAL_ID}.\nBucket: ${BUCKET}\n${POLICY}`;
    const found = findDetails(text);
    const stands = (name: FoundName) => text.slice(found[name].value?.start, found[name].value?.end);
    expect(stands('accountId')).toBe('4060-9560-9952');
    expect(stands('externalId')).toBe(EXTERNAL_ID);
    expect(stands('bucket')).toBe(BUCKET);
    expect(stands('policy')).toBe(POLICY);
  });
});

const label = (...names: string[]) => fc.constantFrom(...names);
const line = (labels: fc.Arbitrary<string>, value: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.constantFrom('', '* ', '> ', '1. ', '- **', '| ', '\t'),
      labels,
      fc.constantFrom(': ', ' = ', ':\t', '\n', ' | ', '** : '),
      value,
      fc.constantFrom('', '.', ',', ' ', ' |', '\r'),
    )
    .map((parts) => parts.join(''));
const prose = fc.stringMatching(/^[a-z ,!?\n*>|-]{0,60}$/);
const token = fc.stringMatching(/^[a-z\d]{17,32}$/);
const accountLine = line(
  label('Account ID', 'AWS account ID', 'Account number'),
  fc.constantFrom(ACCOUNT, '4060-9560-9952'),
);
const bucketName = fc.stringMatching(/^[a-z][a-z\d]{4,20}-logs$/);

describe('whatever the text around', () => {
  it('a value that is found is the one that stands there, whole', () => {
    const texts = fc.record({ token, bucketName, noise: fc.array(prose, { minLength: 4, maxLength: 4 }) });
    fc.assert(
      fc.property(texts, accountLine, (parts, account) => {
        const id = `logzio:aws:extid:${parts.token}`;
        const [one, two, three, four] = parts.noise;
        const text = `${one}\n${account}\n${two}\nExternal ID: ${id}\n${three}\nBucket name: ${parts.bucketName}\n${four}`;
        const found = findDetails(text);
        expect(found.externalId.value?.value).toBe(id);
        expect(found.accountId.value?.value).toBe(ACCOUNT);
        expect(found.bucket.value?.value).toBe(parts.bucketName);
      }),
    );
  });

  it('an External ID cut anywhere is never taken for the whole one behind an ellipsis', () => {
    fc.assert(
      fc.property(token, fc.nat(30), fc.constantFrom('…', '...', '***', '=\r\n'), (all, at, mark) => {
        const found = findDetails(`External ID: logzio:aws:extid:${all.slice(0, at)}${mark}`);
        expect(found.externalId.value).toBeUndefined();
      }),
    );
  });

  it('what nobody sees changes nothing', () => {
    const cut = fc.tuple(fc.nat(400), fc.constantFrom('\u200b', '\u2060', '\u00ad', '\ufeff', '\u2068'));
    const text = `Account ID: ${ACCOUNT}\nExternal ID: ${EXTERNAL_ID}\nBucket: ${BUCKET}\n`;
    fc.assert(
      fc.property(cut, ([at, mark]) => {
        expect(plain(findDetails(text.slice(0, at) + mark + text.slice(at)))).toEqual(
          plain(findDetails(text)),
        );
      }),
    );
  });

  it('any text is read, and each value stands where it is said to', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => {
        for (const { value, choices } of Object.values(findDetails(text)))
          for (const each of value ? [value] : choices) {
            expect(each.start).toBeGreaterThanOrEqual(0);
            expect(each.end).toBeLessThanOrEqual(text.length);
            expect(each.end).toBeGreaterThan(each.start);
          }
      }),
    );
  });

  it.each([
    '\n',
    ' ',
    '*',
    '"',
    '|',
    '{',
    'Bucket ',
    'Account ID\n',
    '4',
    'logzio:aws:extid:',
    's3://a',
    '> ',
  ])('a long run of %j keeps no one waiting', (piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    const start = performance.now();
    findDetails(text);
    // Quadratic work would take minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
