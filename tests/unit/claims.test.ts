import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every claim of a page: an item of a list, on one line. */
const claimsOf = (page: string): string[] =>
  readFileSync(page, 'utf8')
    .split(/\n(?=- |\n)/)
    .filter((part) => part.startsWith('- '))
    .map((part) => part.replace(/\s+/g, ' '));

/** The tests that a claim names: `file`: *name*; *name*. */
const testsOf = (claim: string): { file: string; name: string }[] =>
  [...claim.matchAll(/`(tests\/[^`]+)`: ((?:\*[^*]+\*(?:; )?)+)/g)].flatMap(([, file = '', names = '']) =>
    [...names.matchAll(/\*([^*]+)\*/g)].map(([, name = '']) => ({ file, name })),
  );

describe.each(['SECURITY.md', 'PRIVACY.md'])('%s', (page) => {
  const claims = claimsOf(page);

  it('names a test for each of its claims', () => {
    expect(claims.length).toBeGreaterThan(5);
    expect(claims.filter((claim) => testsOf(claim).length === 0)).toEqual([]);
  });

  it('names only tests that exist', () => {
    const missing = claims
      .flatMap(testsOf)
      .filter(({ file, name }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(name));
    expect(missing).toEqual([]);
  });
});
