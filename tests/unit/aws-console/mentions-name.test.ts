import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsName } from '../../../src/aws-console/mentions-name';

const NAME = 'logzio-acme';

describe('a message', () => {
  it.each([
    ['Role logzio-acme created', true],
    ['Role logzio-acme created.', true],
    ['logzio-acme', true],
    ['You created logzio-acme.', true],
    ['You created logzio-acme, which trusts Logz.io.', true],
    ['Creating logzio-acme...', true],
    ['Role LOGZIO-Acme created', true],
    ['Role "logzio-acme" created', true],
    ['Role „logzio-acme“ erstellt', true],
    ['Role\nlogzio-acme\ncreated', true],
    ['ロールlogzio-acmeを作成しました', true],
    ['arn:aws:iam::111122223333:role/logzio-acme created', true],
    ['logzio-acme-2 created, and logzio-acme too', true],
    ['Role <b>logzio-acme</b> created.', true],
    ['Role &lt;b&gt;logzio-acme&lt;/b&gt; created. View role', true],
    ['Role my.logzio-acme created', false],
    ['Role my-logzio-acme created', false],
    ['Role logzio-acme-2 created', false],
    ['Role <b>logzio-acme-2</b> created', false],
    ['Role logzio-acme.old created', false],
    ['Role logzio-acme.-old created', false],
    ['Role logzio-acme,eu created', false],
    ['Role logzio-acmes created', false],
    ['Role logzio acme created', false],
    ['Role created', false],
    ['', false],
  ])('%j speaks of logzio-acme: %s', (text, expected) => {
    expect(mentionsName(text, NAME)).toBe(expected);
  });

  it('speaks of no name that is not given', () => {
    expect(mentionsName('Role created', '')).toBe(false);
  });

  const sign = fc.constantFrom('a', 'Z', '9', '+', '=', ',', '.', '@', '-', '_');
  const name = fc.string({ unit: sign, minLength: 1, maxLength: 20 });

  it('speaks of whatever stands in it by itself, and of no part of a longer name', () => {
    fc.assert(
      fc.property(name, fc.string({ unit: sign, minLength: 1, maxLength: 5 }), (one, more) => {
        expect(mentionsName(`Role ${one} created`, one)).toBe(true);
        if (/\w/.test(more) && !one.toLowerCase().includes(more.toLowerCase()))
          for (const longer of [`${one}${more}`, `${more}${one}`])
            expect(mentionsName(`Role ${longer}_ created`, one) && !`${longer}_`.slice(1).includes(one)).toBe(
              false,
            );
      }),
    );
  });

  it('takes any text for a name, as the page’s field holds it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, field) => {
        expect(typeof mentionsName(text, field)).toBe('boolean');
      }),
    );
  });
});
