import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creationRefused } from '../../../src/aws-console/creation-refused';
import { nameConflict } from '../../../src/aws-console/name-taken';
import { nextName, parsePolicyName, parseRoleName } from '../../../src/connection/iam-names';
import { withoutNames } from '../../../src/connection/without-names';

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

describe('an alert after the press that creates', () => {
  const caseOf = (id: string): { text: string; name: string } =>
    JSON.parse(readFileSync(new URL(`../../cases/public/${id}-alert.json`, import.meta.url), 'utf8'));
  it.each<[string, object]>([
    ['E01', { kind: 'quota', quota: 'RolesPerAccount', most: '1000' }],
    ['E02', { kind: 'document', mends: 'sid_characters' }],
    ['E03', { kind: 'principal' }],
    ['E04', { kind: 'document', mends: 'version_missing' }],
  ])('%s tells what to mend, and that another name helps nothing', (id, refused) => {
    const { text, name } = caseOf(id);
    expect(creationRefused(withoutNames(text, name))).toEqual(refused);
    expect(nameConflict({ text, error: true }, name)).toBeUndefined();
  });

  it('E05 tells that the name exists, whatever words it is made of', () => {
    const { text, name } = caseOf('E05');
    expect(nameConflict({ text, error: true }, name)).toBe('taken');
    expect(creationRefused(withoutNames(text, name))).toBeUndefined();
  });

  it.each<[string, object | undefined]>([
    [
      'LimitExceeded: Cannot exceed quota for PoliciesPerAccount: 1,500',
      { kind: 'quota', quota: 'PoliciesPerAccount', most: '1,500' },
    ],
    ['Cannot exceed quota for PolicySize: 6144', { kind: 'size' }],
    ['LimitExceededException', { kind: 'quota', quota: '', most: '' }],
    ['Statement IDs (SID) in a single policy must be unique.', { kind: 'document', mends: 'sid_repeated' }],
    [
      'Policy document must be version 2012-10-17 or greater.',
      { kind: 'document', mends: 'version_missing' },
    ],
    ['Resource acme must be in ARN format or "*".', { kind: 'document', mends: 'broken_arn' }],
    [
      'Partition "s3" is not valid for resource "arn:s3:::acme:*".',
      { kind: 'document', mends: 'broken_arn' },
    ],
    [
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
      { kind: 'document', mends: 'action_shape' },
    ],
    ['MalformedPolicyDocument: Syntax errors in policy.', { kind: 'document' }],
    ['The policy failed legacy parsing', { kind: 'document' }],
    ['Rate exceeded', { kind: 'throttled' }],
    ['Throttling: Too many requests', { kind: 'throttled' }],
    ['Role with name logzio-acme-throttling-quota already exists.', undefined],
    ['Role logzio-acme created.', undefined],
  ])('"%s" means %o', (text, refused) => {
    expect(creationRefused(withoutNames(text, 'logzio-acme-throttling-quota'))).toEqual(refused);
  });
});
