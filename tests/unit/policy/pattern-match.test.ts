import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchArn } from '../../../src/policy/match-arn';
import { ANY_TEXT, literal, matchPattern } from '../../../src/policy/pattern-match';
import type { Truth } from '../../../src/policy/truth';
import { matchesPattern } from '../../../src/policy/wildcard';

const A = ANY_TEXT;

describe('a pattern, held against a text of which a part is not known', () => {
  it.each<[string, string, Truth]>([
    ['logs/*', `logs/${A}`, 'yes'],
    ['logs/*', `log${A}`, 'unknown'],
    ['logs/*', `data/${A}`, 'no'],
    ['*', A, 'yes'],
    ['?*', A, 'unknown'],
    ['a?c', 'abc', 'yes'],
    ['*.gz', `logs/${A}`, 'unknown'],
    ['logs/*.gz', `logs/${A}.gz`, 'yes'],
    ['*b*', `a${A}b${A}`, 'yes'],
    ['', A, 'unknown'],
    [literal('a*'), 'a*', 'yes'],
    [literal('a*'), 'ab', 'no'],
  ])('%j and %j: %s', (pattern, text, expected) => {
    expect(matchPattern(pattern, text)).toBe(expected);
  });

  it.each<[string, string, Truth]>([
    ['arn:aws:s3:::acme/*', `arn:aws:s3:::acme/${A}`, 'yes'],
    ['arn:aws:s3:::*', `arn:aws:s3:::acme/${A}`, 'yes'],
    ['arn:aws:s3::acme', 'arn:aws:s3:::acme', 'no'],
    ['arn:aws:s3:*', 'arn:aws:s3:::acme', 'yes'],
    ['arn:*:acme', 'arn:aws:s3:::acme', 'no'],
    ['arn:aws:iam::1:role/x', `arn:aws:iam::1:${A}`, 'unknown'],
    ['arn:aws:iam::2:*', `arn:aws:iam::1:${A}`, 'no'],
    ['acme', 'arn:aws:s3:::acme', 'no'],
  ])('ARNs %j and %j: %s', (pattern, arn, expected) => {
    expect(matchArn(pattern, arn)).toBe(expected);
  });

  it('is known only where every way to fill the gaps agrees', () => {
    const letters = (...more: string[]) =>
      fc.string({ unit: fc.constantFrom('a', 'b', ...more), maxLength: 5 });
    fc.assert(
      fc.property(
        letters('*', '?'),
        letters(A),
        fc.array(letters(), { minLength: 5 }),
        (pattern, text, gaps) => {
          const said = matchPattern(pattern, text);
          const filled = [...gaps, ''].map((gap) => matchesPattern(pattern, text.replaceAll(A, gap)));
          if (said === 'yes') expect(filled).not.toContain(false);
          if (said === 'no') expect(filled).not.toContain(true);
          if (!text.includes(A)) expect(said).not.toBe('unknown');
        },
      ),
      { numRuns: 3000 },
    );
  });
});
