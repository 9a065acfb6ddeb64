import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameConflict } from '../../../src/aws-console/name-taken';
import { nextName, parsePolicyName, parseRoleName } from '../../../src/connection/iam-names';

const NAME = 'logzio-acme';

describe('a name that exists already', () => {
  it.each<[string, boolean, string | undefined]>([
    ['Role with name logzio-acme already exists.', true, 'taken'],
    ['A policy called logzio-acme already exists. Duplicate names are not allowed.', true, 'taken'],
    ['EntityAlreadyExists: logzio-acme', false, 'taken'],
    ['Role with name LOGZIO-ACME already exists.', true, 'taken'],
    ['Die Rolle „logzio-acme“ existiert bereits.', true, 'taken'],
    ['logzio-acme という名前のロールは既に存在しています。', true, 'taken'],
    ['Rola logzio-acme już istnieje.', true, 'refused'],
    ['Rola logzio-acme już istnieje.', false, undefined],
    ['Role with name logzio-acme-2 already exists.', true, undefined],
    ['Role with name my.logzio-acme already exists.', true, undefined],
    ['Role with name logzio-acme.old already exists.', true, undefined],
    ['Role logzio-acme created.', false, undefined],
    [
      'User: arn:aws:iam::111122223333:user/x is not authorized to perform: iam:CreateRole on resource: logzio-acme',
      true,
      undefined,
    ],
    ["Value 'logzio-acme' failed to satisfy constraint", true, undefined],
    ['Cannot exceed quota for RolesPerAccount: 1000 (logzio-acme)', true, undefined],
  ])('%s (an error: %s) means %s', (text, error, meaning) => {
    expect(nameConflict({ text, error }, NAME)).toBe(meaning);
  });

  it.each([
    ['logzio-acme', 'logzio-acme', 'logzio-acme-2'],
    ['logzio-acme-2', 'logzio-acme', 'logzio-acme-3'],
    ['logzio-acme-9', 'logzio-acme', 'logzio-acme-10'],
    ['logzio-logs-2', 'logzio-logs-2', 'logzio-logs-2-2'],
    ['mine', 'logzio-acme', 'mine-2'],
    ['logs-2024', 'logzio-acme', 'logs-2024-2'],
    ['x'.repeat(64), 'logzio-acme', `${'x'.repeat(62)}-2`],
  ])('%s (%s by default) is followed by %s', (name, first, next) => {
    expect(nextName(name, first, 'role')).toBe(next);
  });

  it('is followed by a legal one that is new, for as long as one likes', () => {
    const unit = fc.constantFrom('a', '9', '-', '.', '_', '@');
    const names = fc.string({ unit, minLength: 1, maxLength: 128 });
    fc.assert(
      fc.property(names, names, (long, first) => {
        for (const [kind, parse, most] of [
          ['role', parseRoleName, 64],
          ['policy', parsePolicyName, 128],
        ] as const) {
          let name = long.slice(0, most);
          const seen = new Set([name]);
          for (let tries = 0; tries < 12; tries += 1) {
            name = nextName(name, first, kind);
            expect(parse(name).ok).toBe(true);
            expect(seen.has(name)).toBe(false);
            seen.add(name);
          }
        }
      }),
    );
  });
});
