import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { describeAccess } from '../../../src/describe-access';
import { parsePolicy } from '../../../src/policy/policy';
import { reviewPolicy } from '../../../src/policy/review';
import type { PolicyExpectation } from '../../../src/policy/review-coverage';

vi.mock('../../../src/browser-native', () => import('../popup/fake-browser'));

function review(path: string, expected: Partial<PolicyExpectation> = {}) {
  const parsed = parsePolicy(readFileSync(`tests/cases/${path}`, 'utf8'));
  if (!parsed.ok) return { problem: parsed.problem.code };
  const { access, findings } = reviewPolicy(parsed.value, { bucket: 'acme-logs', prefix: '', ...expected });
  return {
    said: findings.map(({ severity, code }) => `${severity} ${code}`),
    access: describeAccess(access),
  };
}

const LISTS = 'list the objects in acme-logs';
const READS = 'read every object in acme-logs';

describe('a role policy as Logz.io, its customers and other vendors publish it', () => {
  it.each<[string, string[], Partial<PolicyExpectation>?]>([
    ['p01-docs-two-statements-2022', []],
    ['p02-docs-with-kms-2023', [], { kmsEncrypted: true }],
    ['p03-docs-archive-2021', ['warn archiving', 'warn write_actions']],
    ['p04-docs-archive-2019', ['warn archiving', 'warn write_actions']],
    ['p06-customer-cloudtrail-read-only', []],
    ['p07-versions-too', []],
    ['p08-get-list-wildcards', ['note wildcard_actions']],
    ['p10-prefix-limited-by-condition', ['note conditions'], { prefix: 'AWSLogs/444455556666/CloudTrail/' }],
    [
      'p10-prefix-limited-by-condition',
      ['note conditions', 'warn condition_never', 'warn get_object_partial'],
    ],
    ['p14-kms-alias', ['warn kms_decrypt_missing'], { kmsEncrypted: true }],
    ['p15-kms-own-statement-via-service', ['note conditions'], { kmsEncrypted: true }],
    ['p16-deny-insecure-transport', ['note deny_statement', 'note conditions']],
    ['p17-two-buckets-one-role', ['warn other_bucket']],
    ['p18-no-list', ['warn list_bucket_missing']],
  ])('%s: %j', (name, expected, more) => {
    expect(review(`logzio/${name}.json`, more).said).toEqual(expected);
  });

  it.each<[string, string]>([
    ['p05-docs-archive-2018-broken-arn', 'stop broken_arn'],
    ['p05-docs-archive-2018-broken-arn', 'warn list_bucket_missing'],
    ['p09-list-on-objects-only', 'warn list_bucket_missing'],
    ['p11-full-access-managed', 'warn wildcard_resource'],
    ['p11-full-access-managed', 'warn delete_actions'],
    ['p12-archive-with-acl', 'warn write_actions'],
    ['p13-express-session', 'warn other_service_actions'],
  ])('%s: among others %s', (name, expected) => {
    expect(review(`logzio/${name}.json`).said).toContain(expected);
  });

  it('refuses what is no role policy, and stops at a placeholder', () => {
    expect(review('logzio/p19-power-search-bucket-policy.json').problem).toBe('policy_is_bucket_policy');
    expect(review('logzio/p20-trust-policy-in-permissions.json').problem).toBe('policy_is_trust_policy');
    expect(review('logzio/p21-docs-archive-text-with-comments.txt').said?.slice(0, 2)).toEqual([
      'stop placeholder_left',
      'note comments',
    ]);
  });
});

describe('a role policy as people ask for help with it', () => {
  it.each<[string, string, Partial<PolicyExpectation>, string, string[]]>([
    ['P14', 'a key of listing on reading', { prefix: 'AWSLogs/' }, 'warn condition_never', [LISTS]],
    ['P15', 'another prefix', { prefix: 'AWSLogs/' }, 'warn condition_never', [READS]],
    ['P18', 'decrypting denied', { kmsEncrypted: true }, 'warn deny_blocks', [LISTS, READS]],
    [
      'P19',
      'an encryption context without the bucket key’s',
      { kmsEncrypted: true },
      'warn condition_unknown',
      [LISTS, READS, 'decrypt with the KMS key 11111111-2222-3333-4444-555555555555 (under conditions)'],
    ],
    ['P20', 'names that are no actions', {}, 'warn unknown_action', []],
    [
      'P22',
      'tags alone',
      {},
      'warn get_object_missing',
      [LISTS, 'read tags and other details of every object in acme-logs'],
    ],
    ['P33', 'a policy variable', {}, 'warn get_object_partial', [LISTS]],
  ])('%s, %s: %j, %s, %j', (name, _what, expected, finding, access) => {
    const { said, access: allowed } = review(`public/${name}-policy.json`, expected);
    expect(said).toContain(finding);
    expect(allowed).toEqual(access);
  });
});
