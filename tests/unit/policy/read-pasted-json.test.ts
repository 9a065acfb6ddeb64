import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSyntaxError } from '../../../src/policy/json-syntax';
import { readJson } from '../../../src/policy/read-pasted-json';

const SOUND = '{"Statement":[{"Effect":"Allow"}]}';

describe('pasted text', () => {
  it.each([
    ['a byte order mark', `\uFEFF${SOUND}`, SOUND, ['invisible-characters']],
    ['a code fence', `\`\`\`json\n${SOUND}\n\`\`\``, SOUND, ['code-fence']],
    ['prose around it', `Use this:\n${SOUND}\nThanks {bucket}!`, SOUND, ['prose']],
    ['smart quotes', '{“a”: “b ’ c”}', '{"a": "b ’ c"}', ['smart-quotes']],
    ['a trailing comma', '{"a":[1,],}', '{"a":[1]}', ['trailing-commas']],
    ['a trailing comma before a comment', '{"a":1, // x\n}', '{"a":1\n}', ['comments', 'trailing-commas']],
    ['a comment line', '{\n  # why\n  "a": 1\n}', '{\n  "a": 1\n}', ['comments']],
    ['a block comment', '{"a":/* { */1}', '{"a": 1}', ['comments']],
    ['no-break spaces', '{\u00A0"a":\u00A01}', '{ "a": 1}', ['invisible-characters']],
  ])('with %s is repairs', (_what, text, mendedText, repairs) => {
    const read = readJson(text);
    expect(read).toMatchObject({ ok: true, value: { text: mendedText } });
    expect(read.ok && [...read.value.repairs].sort()).toEqual(repairs);
  });

  it.each([
    ['nothing', '', 'policy_empty', undefined],
    ['only invisible characters', ' \uFEFF\u00A0\n', 'policy_empty', undefined],
    ['no JSON', 'hello', 'policy_not_json', ['1', '1', 'hello']],
    ['a missing colon', '{\n "a" 1}', 'policy_not_json', ['2', '6', '1}']],
    ['a missing brace', '{"a": {"b": 1}', 'policy_not_json', ['1', '15', '{"a": {"b": 1}']],
    ['a fault after a comment', '{ // c\n"a" 1}', 'policy_not_json', ['2', '5', '1}']],
    ['two objects', '{"a":1}\n{"b":2}', 'policy_two_documents', undefined],
    ['a key twice', '{"a":1,\n"\\u0061":2}', 'policy_duplicate_key', ['a', '2']],
    ['131073 characters', ' '.repeat(131_073), 'policy_text_too_long', ['131073', '131072']],
    ['absurd nesting', '[['.repeat(99) + ']]'.repeat(99), 'policy_not_a_policy', undefined],
  ])('that is %s is refused', (_what, text, code, values) => {
    expect(readJson(text)).toEqual({ ok: false, problem: values ? { code, values } : { code } });
  });

  it('leaves comment marks, commas and braces inside strings alone', () => {
    const inside = '"// no # no /* no */ ,} , ] “x”"';
    const read = readJson(`{"a": ${inside},}`);
    expect(read.ok && read.value.text).toBe(`{"a": ${inside}}`);
  });

  it('passes byte for byte when it is JSON already', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2, 4, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(readJson(` \n${text}\n `)).toMatchObject({ ok: true, value: { text, repairs: [] } });
      }),
    );
  });

  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '“',
      '”',
      '//',
      '/*',
      '*/',
      '#',
      '\n',
      ' ',
      '\\',
      '"a"',
      '1',
      'x',
      '```',
    ],
  );
  const soup = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
  );

  it('never throws, and what it returns always parses to its value', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const read = readJson(text);
        if (read.ok) expect(JSON.parse(read.value.text)).toEqual(read.value.value);
      }),
      { numRuns: 3000 },
    );
  });

  it('is judged sound exactly when JSON.parse takes it, duplicate keys apart', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        const fault = findSyntaxError(text);
        expect(fault === undefined || fault.kind !== 'syntax').toBe(
          parses || fault?.kind === 'duplicate-key',
        );
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['open comments', `{${'/*'.repeat(60_000)}`],
    ['smart quotes with backslashes', `{${'“\\'.repeat(60_000)}`],
    ['10 MB of braces', '{'.repeat(10_000_000)],
  ])('made of %s is refused within a second', (_what, text) => {
    const start = performance.now();
    expect(readJson(text).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
