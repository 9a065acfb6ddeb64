import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { api } from '../../src/browser-native';
import { displaySafe, formatTrusted, text } from '../../src/i18n';

vi.mock('../../src/browser-native', async () => await import('./popup/fake-browser'));

describe('text of a page or a person, as it is shown', () => {
  it.each([
    ['turns nothing around it', 'prod\u202e)dorp', 'prod\ufffd)dorp'],
    ['hides nothing', 'a\u200bb\u0000c\ufeff\u00ad', 'a\ufffdb\ufffdc\ufffd\ufffd'],
    ['keeps its right-to-left words to itself', 'שלום', '\u2068שלום\u2069'],
    ['cannot leave its isolation', 'ש\u2069\u202eX', '\u2068ש\ufffd\ufffdX\u2069'],
    ['keeps its lines', 'a\n\tb', 'a\n\tb'],
    ['is markup only to the eye', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('%s', (_what, value, expected) => {
    expect(displaySafe(value)).toBe(expected);
  });

  it('is never long, never shapeless, and never more than one isolate', () => {
    const hostile = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(hostile, (value) => {
        const seen = displaySafe(value);
        expect(seen.length).toBeLessThan(510);
        expect(seen.replace(/^\u2068|\u2069$/g, '')).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cf}\u2028\u2029]/u);
      }),
    );
    expect(displaySafe('x'.repeat(10_000_000))).toHaveLength(501);
  });

  it('stands so in every sentence', () => {
    expect(text('card_about_bucket', 'a\u202eb')).toContain('a\ufffdb');
  });

  it('stands in a sentence that is made of others as it stood in those', () => {
    expect(formatTrusted('review_lets', text('access_list', 'ש'))).toContain('\u2068ש\u2069');
  });

  it('is nothing where there is nothing, in a language from right to left too', () => {
    const speak = vi.spyOn(api.i18n, 'getMessage').mockReturnValue('rtl');
    expect(displaySafe('acme')).toBe('\u2068acme\u2069');
    expect(displaySafe('')).toBe('');
    speak.mockRestore();
  });
});
