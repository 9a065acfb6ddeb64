import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOrgPolicy } from '../../../src/background/org-policy';
import { DEFAULT_SETTINGS, parseSetting, SETTING_NAMES } from '../../../src/connection/settings';

const ignoredIn = (values: unknown) =>
  readOrgPolicy(values).ignored.map(({ name, problem }) => [name, problem.code]);

describe("what an organisation's policy may hold", () => {
  it('is taken whole where it is right', () => {
    const tags = [
      { key: 'team', value: 'security' },
      { key: 'cost centre', value: '' },
    ];
    expect(
      readOrgPolicy({
        fill: 'press',
        policyPattern: 'org-{bucket}-read',
        rolePattern: 'org-{bucket}',
        description: 'Logz.io reads {bucket}.',
        keepDays: 7,
        tags,
        allowedAccounts: ['1234-5678-9012', '000000000001'],
        allowedLogzioHosts: ['app-eu.logz.io', ' APP.logz.io '],
      }),
    ).toEqual({
      settings: {
        fill: 'press',
        policyPattern: 'org-{bucket}-read',
        rolePattern: 'org-{bucket}',
        description: 'Logz.io reads {bucket}.',
        keepDays: 7,
      },
      tags,
      allowedAccounts: ['123456789012', '000000000001'],
      allowedLogzioHosts: ['app-eu.logz.io', 'app.logz.io'],
      ignored: [],
    });
  });

  it.each([
    [{ fill: 'sometimes' }, [['fill', 'setting_fill']]],
    [{ fill: true }, [['fill', 'managed_text']]],
    [{ keepDays: -1 }, [['keepDays', 'setting_days']]],
    [{ keepDays: 'soon' }, [['keepDays', 'setting_days']]],
    [{ rolePattern: 'logzio' }, [['rolePattern', 'pattern_bucket']]],
    [{ allowedAccounts: '123456789012' }, [['allowedAccounts', 'managed_list']]],
    [
      { allowedAccounts: ['123456789012', '12345', 123456789012] },
      [
        ['allowedAccounts[1]', 'managed_account'],
        ['allowedAccounts[2]', 'managed_account'],
      ],
    ],
    [{ allowedLogzioHosts: ['app.logz.io.evil.example'] }, [['allowedLogzioHosts[0]', 'managed_host']]],
    [
      { tags: [{ key: 'aws:x', value: '' }, { key: '', value: 'x' }, { key: 'k' }, 'team=x'] },
      [0, 1, 2, 3].map((index) => [`tags[${index}]`, 'managed_tag']),
    ],
    [{ tags: Array(51).fill({ key: 'k', value: 'v' }) }, [['tags', 'managed_list']]],
    [{ rolePatern: 'org-{bucket}' }, [['rolePatern', 'managed_unknown']]],
  ])('%j is named and ignored', (values, ignored) => {
    expect(ignoredIn(values)).toEqual(ignored);
  });

  it('keeps the good entries of a list', () => {
    expect(readOrgPolicy({ allowedAccounts: ['123456789012', 'x'] }).allowedAccounts).toEqual([
      '123456789012',
    ]);
  });

  it('is no limit where the list is empty or holds nothing that can be used', () => {
    expect(readOrgPolicy({ allowedAccounts: [] }).allowedAccounts).toBeUndefined();
    expect(readOrgPolicy({ allowedAccounts: ['x'] }).allowedAccounts).toBeUndefined();
  });

  it('never breaks the companion, whatever it is: only sound values come through', () => {
    const names = [...SETTING_NAMES, 'tags', 'allowedAccounts', 'allowedLogzioHosts'];
    const policy = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.anything(), fc.array(fc.anything()))),
    );
    fc.assert(
      fc.property(policy, (values) => {
        const { settings, allowedAccounts = [], allowedLogzioHosts = [], tags } = readOrgPolicy(values);
        for (const [name, value] of Object.entries(settings))
          expect(parseSetting(name as 'fill', String(value))).toEqual({ ok: true, value });
        expect(allowedAccounts.every((id) => /^\d{12}$/.test(id))).toBe(true);
        expect(allowedLogzioHosts.every((host) => /^app(-\w\w)?\.logz\.io$/.test(host))).toBe(true);
        expect(tags.every(({ key, value }) => key.length <= 128 && value.length <= 256)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the schema that Chrome reads', () => {
  const schema = JSON.parse(readFileSync('managed-schema.json', 'utf8'));

  it('names every setting and no other', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(
      [...SETTING_NAMES, 'tags', 'allowedAccounts', 'allowedLogzioHosts'].sort(),
    );
    expect(Object.keys(DEFAULT_SETTINGS).sort()).toEqual([...SETTING_NAMES].sort());
  });

  it.each(['linux', 'windows', 'firefox'])(
    'and the example for %s in the documentation is taken whole',
    (system) => {
      const examples = [
        ...readFileSync('docs/managed-settings.md', 'utf8').matchAll(
          /<!-- example: (\w+) -->\s+```\w+\n([\s\S]*?)```/g,
        ),
      ];
      const [, , code = ''] = examples.find(([, name]) => name === system) ?? [];
      const values = valuesIn(system, code);
      expect(Object.keys(values).length).toBeGreaterThan(5);
      expect(readOrgPolicy(values).ignored).toEqual([]);
    },
  );
});

/** The policy values that an example sets. */
function valuesIn(system: string, code: string): Record<string, unknown> {
  if (system === 'linux') return firstValue(JSON.parse(code)['3rdparty'].extensions);
  if (system === 'firefox') return firstValue(JSON.parse(code).policies['3rdparty'].Extensions);
  // A .reg file: texts as they are, lists as JSON, numbers as dword.
  const lines = [...code.matchAll(/^"(\w+)"=(?:"(.*)"|dword:([\da-f]{8}))$/gm)];
  return Object.fromEntries(
    lines.map(([, name = '', text, number]) => {
      const value = text?.replaceAll('\\"', '"').replaceAll('\\\\', '\\');
      return [
        name,
        value === undefined
          ? Number.parseInt(number ?? '', 16)
          : /^[[{]"?/.test(value) && !value.startsWith('{bucket}')
            ? JSON.parse(value)
            : value,
      ];
    }),
  );
}

const firstValue = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.values(object)[0] as Record<string, unknown>;
