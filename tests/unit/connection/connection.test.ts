import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DetailName,
  type Details,
  meantDetails,
  policyNameOf,
  problemOf,
  problemsOf,
  readyDetails,
  roleNameOf,
} from '../../../src/connection/connection';
import { DEFAULT_PATTERNS } from '../../../src/connection/iam-names';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { reviewPolicy } from '../../../src/policy/review';

const good: Details = {
  accountId: '406095609952',
  externalId: 'logzio:aws:extid:abcdefghijklmnopq',
  bucket: 'acme-app-logs',
  prefix: 'app/',
  policy: generatePolicy('acme-app-logs').text,
  policyName: '',
  roleName: '',
};

describe('the details of a connection', () => {
  it('are ready when each parses, with default names for the bucket', () => {
    expect(problemsOf(good)).toEqual({});
    const ready = readyDetails(good);
    expect(ready.ok && [ready.value.policyName, ready.value.roleName]).toEqual([
      'logzio-acme-app-logs-read',
      'logzio-acme-app-logs',
    ]);
  });

  it.each<[DetailName, string, string]>([
    ['accountId', '4060956099', 'account_id_length'],
    ['externalId', '406095609952', 'external_id_account_id'],
    ['bucket', 'Acme', 'bucket_upper_case'],
    ['prefix', '/app', 'prefix_leading_slash'],
    ['policy', '', 'policy_empty'],
    ['policy', generatePolicy('acme').text.replaceAll('acme', '<BUCKET_NAME>'), 'policy_placeholder'],
    ['roleName', 'a b', 'role_name_characters'],
  ])('with a bad %s (%j) are not ready, and the problem is named', (name, value, code) => {
    const details = { ...good, [name]: value };
    expect(problemOf(details, name)?.code).toBe(code);
    const ready = readyDetails(details);
    expect(ready.ok).toBe(false);
    expect(!ready.ok && ready.problem.code).toBe(code);
  });

  it('take default names from a bucket given as an address, and none from one that does not parse', () => {
    const address = { ...good, bucket: 's3://acme-app-logs/app/' };
    const names = [
      policyNameOf({ ...good, bucket: 'arn:aws:s3:::acme-app-logs' }, DEFAULT_PATTERNS),
      roleNameOf({ ...good, bucket: 'A' }, DEFAULT_PATTERNS),
    ];
    expect(names).toEqual(['logzio-acme-app-logs-read', '']);
    expect(policyNameOf(address, DEFAULT_PATTERNS)).not.toContain('s3:');
  });

  it("keep the admin's own names", () => {
    const ready = readyDetails({ ...good, policyName: ' team-policy ', roleName: 'team-role' });
    expect(ready.ok && [ready.value.policyName, ready.value.roleName]).toEqual(['team-policy', 'team-role']);
  });
});

it('details as they are meant leave nothing of how they were pasted, and keep what does not parse', () => {
  const pasted = {
    ...{ ...good, accountId: '4060-9560-9952', externalId: '"logzio:aws:extid:a1",' },
    ...{ bucket: 'https://acme.s3.amazonaws.com/x', prefix: '“logs/”' },
  };
  expect(meantDetails(pasted)).toEqual({
    ...{
      ...good,
      accountId: '406095609952',
      externalId: 'logzio:aws:extid:a1',
      bucket: 'acme',
      prefix: 'logs/',
    },
  });
  const wrong = { ...good, accountId: '4', externalId: 'logzio:', bucket: 'A', prefix: '/x' };
  expect(meantDetails(wrong)).toEqual(wrong);
});

/** JSON texts of one value: white space of every kind between the tokens, letters of the strings escaped or not. */
const jsonTextOf = (value: unknown): fc.Arbitrary<string> => {
  const tokens = JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^{}[\],:"]+/g) ?? [];
  const space = fc.constantFrom('', '', ' ', '\t', '\n', '\r\n', '\n    ');
  const escaped = (token: string) => token.replace(/(?<!\\)a/g, '\\u0061');
  return fc
    .array(fc.tuple(space, fc.boolean()), { minLength: tokens.length, maxLength: tokens.length })
    .map((ways) =>
      tokens.map((token, at) => (ways[at]?.[0] ?? '') + (ways[at]?.[1] ? escaped(token) : token)).join(''),
    );
};

describe('a legal policy that the companion does not know', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'B', '7', '*', '/', ' ', '"', '\\', 'é'),
    maxLength: 12,
  });
  const oneOrMany = (one: fc.Arbitrary<string>) =>
    fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 3 }));
  const statement = fc.record(
    {
      Effect: fc.constantFrom('Allow', 'Deny'),
      Action: oneOrMany(words.map((name) => `future:${name}`)),
      Resource: oneOrMany(words.map((name) => `arn:aws:future:::${name}`)),
      Condition: fc.dictionary(fc.constant('StringLike'), fc.dictionary(words, oneOrMany(words))),
    },
    { requiredKeys: ['Effect', 'Action', 'Resource'] },
  );
  const texts = fc
    .record({
      Version: fc.constant('2012-10-17'),
      Id: words,
      Statement: fc.oneof(statement, fc.array(statement, { minLength: 1, maxLength: 3 })),
    })
    .chain(jsonTextOf);

  it('is filled byte for byte, and its review never fails', () => {
    fc.assert(
      fc.property(texts, (policy) => {
        const ready = readyDetails({ ...good, policy });
        expect(ready.ok && ready.value.policy.text).toBe(policy.trim());
        if (ready.ok) reviewPolicy(ready.value.policy, { bucket: 'acme', prefix: '', kmsEncrypted: true });
      }),
      { numRuns: 300 },
    );
  });
});
