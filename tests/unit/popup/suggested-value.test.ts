import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suggestedValue } from '../../../popup/suggested-value';
import { type Details, EMPTY_DETAILS, problemOf } from '../../../src/connection/connection';

const suggested = (detail: 'bucket' | 'prefix', value: string, more: Partial<Details> = {}) =>
  suggestedValue({ ...EMPTY_DETAILS, ...more, [detail]: value }, detail);

it.each<['bucket' | 'prefix', string, Partial<Details>, string | undefined]>([
  ['bucket', 'Acme-App', {}, 'acme-app'],
  ['bucket', 'Acme_App', {}, undefined],
  ['prefix', '/logs/', {}, 'logs/'],
  ['prefix', '/logs/*', {}, 'logs/'],
  ['prefix', 'logs/!{timestamp:yyyy}/', {}, 'logs/'],
  ['prefix', 'a*/!{timestamp:yyyy}/', {}, 'a'],
  ['prefix', 'acme-app//logs/', { bucket: 'acme-app' }, 'logs/'],
  ['prefix', '*', {}, undefined],
])('for the %s %s suggests what can be used', (detail, value, more, expected) => {
  expect(suggested(detail, value, more)).toBe(expected);
});

it('never suggests what cannot be used', () => {
  const parts = fc.constantFrom(
    '/',
    'Acme',
    'acme-app',
    '_',
    '*',
    '!{x}',
    'yyyy',
    'logs',
    '..',
    '%Y',
    '?',
    ' ',
  );
  const text = fc.array(parts, { maxLength: 6 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.constantFrom('bucket' as const, 'prefix' as const), text, (detail, value) => {
      const better = suggested(detail, value, { bucket: 'acme-app' });
      if (better === undefined) return;
      const details = { ...EMPTY_DETAILS, bucket: 'acme-app', [detail]: better };
      expect(problemOf(details, detail)).toBeUndefined();
    }),
    { seed: Number(process.env.SEED ?? 1), numRuns: 2000 },
  );
});
