import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import messages from '../../../_locales/en/messages.json';
import { accessLevelsOf } from '../../../src/policy/access-level';
import { samePolicy } from '../../../src/policy/compare';
import { FINDING_CODES } from '../../../src/policy/finding';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { parsePolicy, type Statement } from '../../../src/policy/policy';
import { reviewPolicy } from '../../../src/policy/review';
import type { PolicyExpectation } from '../../../src/policy/review-coverage';
import { matchesPattern } from '../../../src/policy/wildcard';

const ACME: PolicyExpectation = { bucket: 'acme', prefix: '' };
const LIST: Statement = { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::acme' };
const GET: Statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::acme/*' };

function codes(
  statements: Statement[],
  expected: PolicyExpectation = ACME,
  version = '2012-10-17',
): string[] {
  const parsed = parsePolicy(JSON.stringify({ Version: version, Statement: statements }));
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return reviewPolicy(parsed.value, expected).findings.map((each) => `${each.severity} ${each.code}`);
}

describe('the review', () => {
  it('finds nothing in the drafted policy, for any prefix', () => {
    for (const prefix of ['', 'logs', 'logs/', 'a/b']) {
      expect(reviewPolicy(generatePolicy('acme'), { bucket: 'acme', prefix }).findings).toEqual([]);
    }
    expect(reviewPolicy(generatePolicy('acme'), ACME).access).toEqual([
      { level: 'list', actions: ['s3:ListBucket'], bucket: 'acme', resource: 'arn:aws:s3:::acme' },
      {
        level: 'read',
        actions: ['s3:GetObject'],
        bucket: 'acme',
        path: '*',
        resource: 'arn:aws:s3:::acme/*',
      },
    ]);
  });

  const allow = (Action: string, Resource = 'arn:aws:s3:::acme/*') => ({ Effect: 'Allow', Action, Resource });
  it.each<[string, Statement, string]>([
    ['writing', allow('S3:putobject'), 'warn write_actions'],
    ['deleting', allow('s3:DeleteObject'), 'warn delete_actions'],
    ['another service', allow('ec2:RunInstances'), 'warn other_service_actions'],
    ['all of S3', allow('s3:*'), 'warn wildcard_actions'],
    ['a wildcard for reading only', allow('s3:GetObject*'), 'note wildcard_actions'],
    ['every resource', allow('s3:GetObject', '*'), 'warn wildcard_resource'],
    ['every bucket', allow('s3:GetObject', 'arn:aws:s3:::*'), 'warn wildcard_resource'],
    ['another bucket', allow('s3:GetObject', 'arn:aws:s3:::other/*'), 'warn other_bucket'],
    ['other buckets by wildcard', allow('s3:GetObject', 'arn:aws:s3:::x-*/*'), 'warn other_bucket'],
    ['objects of a bucket ARN', allow('s3:GetObject', 'arn:aws:s3:::acme'), 'warn object_arn_without_path'],
    ['listing an object ARN', allow('s3:ListBucket'), 'warn bucket_arn_with_path'],
    ['a placeholder', allow('s3:GetObject', 'arn:aws:s3:::<BUCKET>/*'), 'stop placeholder_left'],
    ['an ARN that lacks a colon', allow('s3:GetObject', 'arn:aws:s3::acme/*'), 'stop broken_arn'],
    ['China', allow('s3:GetObject', 'arn:aws-cn:s3:::acme/*'), 'stop wrong_partition'],
    ['NotAction', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, 'warn not_action'],
    [
      'NotResource',
      { Effect: 'Allow', Action: 's3:GetObject', NotResource: 'arn:aws:s3:::x' },
      'warn not_resource',
    ],
    ['no Resource', { Effect: 'Allow', Action: 's3:GetObject' }, 'stop statement_incomplete'],
    [
      'a Deny on another bucket',
      { ...GET, Effect: 'Deny', Resource: 'arn:aws:s3:::x/*' },
      'note deny_statement',
    ],
    ['a Deny that hits', { ...GET, Effect: 'Deny' }, 'warn deny_blocks'],
    ['a condition', { ...GET, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, 'note conditions'],
    [
      'a broken NotResource',
      { Effect: 'Allow', Action: 's3:GetObject', NotResource: 'acme' },
      'stop broken_arn',
    ],
    ['letters that IAM refuses', { ...GET, Sid: 'Łódź' }, 'stop unaccepted_characters'],
  ])('remarks on %s', (_what, statement, expected) => {
    expect(codes([LIST, GET])).toEqual([]);
    expect(codes([LIST, GET, statement])).toContain(expected);
  });

  it.each<[string, Statement[], string, string]>([
    ['nobody may list', [GET], '', 'warn list_bucket_missing'],
    ['nobody may read', [LIST], '', 'warn get_object_missing'],
    [
      'reading stops at a folder',
      [LIST, { ...GET, Resource: 'arn:aws:s3:::acme/logs/*' }],
      '',
      'warn get_object_partial',
    ],
  ])('says so when %s', (_what, statements, prefix, expected) => {
    expect(codes(statements, { bucket: 'acme', prefix })).toEqual([expected]);
  });

  it('takes a policy for the folder of the prefix, and an unknown Version is named', () => {
    const folder = [LIST, { ...GET, Resource: 'arn:aws:s3:::acme/logs/*' }];
    expect(codes(folder, { bucket: 'acme', prefix: 'logs' })).toEqual([]);
    expect(codes([LIST, GET], ACME, '2012-10-18')).toEqual(['stop unknown_version']);
  });

  const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd';
  it.each<[string, boolean, string, string]>([
    ['the key', true, 'kms:Decrypt', KEY],
    ['every key of the account', true, 'kms:Decrypt', 'arn:aws:kms:us-east-1:111122223333:key/*'],
    ['everything', true, 'kms:*', '*'],
    ['an alias', false, 'kms:Decrypt', 'arn:aws:kms:us-east-1:111122223333:alias/logs'],
    ['the bucket alone', false, 'kms:Decrypt', 'arn:aws:s3:::acme/*'],
    ['another action on the key', false, 'kms:DescribeKey', KEY],
  ])('with kms:Decrypt on %s: decrypts is %s', (_what, decrypts, action, resource) => {
    const statements = [LIST, GET, allow(action, resource)];
    const asked = codes(statements, { ...ACME, kmsEncrypted: true });
    expect(asked.includes('warn kms_decrypt_missing')).toBe(!decrypts);
    expect(codes(statements)).not.toContain('warn kms_decrypt_missing');
  });

  it('asks for decrypting only where the admin says that the bucket is encrypted', () => {
    expect(codes([LIST, GET], { ...ACME, kmsEncrypted: true })).toEqual(['warn kms_decrypt_missing']);
    expect(codes([LIST, GET], { ...ACME, kmsEncrypted: false })).toEqual([]);
  });

  const allowing = (...Action: string[]) => ({
    Effect: 'Allow',
    Action,
    Resource: ['arn:aws:s3:::acme', 'arn:aws:s3:::acme/*'],
  });
  it.each<[string, boolean, Statement]>([
    [
      'of 2021, as Logz.io publishes it',
      true,
      allowing('s3:GetObject', 's3:ListBucket', 's3:GetBucketLocation', 's3:PutObject'),
    ],
    ['of 2019', true, allowing('s3:ListBucket', 's3:PutObject', 's3:GetObject')],
    ['that writes only', false, allowing('s3:PutObject')],
    [
      'that does more',
      false,
      allowing('s3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:PutBucketPolicy'),
    ],
    ['for all of S3', false, allowing('s3:*')],
    ['for reading', false, allowing('s3:ListBucket', 's3:GetObject')],
  ])('a policy %s is one for archiving: %s', (_what, archiving, statement) => {
    expect(codes([statement]).includes('warn archiving')).toBe(archiving);
  });

  it('says what was repaired in the text, and reviews the text without it', () => {
    const pasted = `{ // Logz.io\n "Version": "2012-10-17", "Statement": ${JSON.stringify([LIST, GET])}, }`;
    const parsed = parsePolicy(pasted);
    if (!parsed.ok) throw new Error(parsed.problem.code);
    expect(reviewPolicy(parsed.value, ACME).findings.map(({ code }) => code)).toEqual([
      'comments',
      'trailing_commas',
    ]);
    expect(JSON.parse(parsed.value.text)).toEqual({ Version: '2012-10-17', Statement: [LIST, GET] });
  });

  it('weighs the text alone while no bucket is known', () => {
    const statements = [allow('s3:GetObject', 'arn:aws:s3:::other/*'), allow('s3:PutObject')];
    expect(codes(statements, { bucket: '', prefix: '' })).toEqual(['warn write_actions']);
  });

  it.each(FINDING_CODES)('has for %s a sentence on what it means and one on how to mend it', (code) => {
    const said = [`finding_${code}`, `mend_${code}`].map(
      (key) => messages[key as 'finding_comments']?.message,
    );
    expect(said.every((sentence) => sentence && /[.*]$|\S\$$/.test(sentence))).toBe(true);
  });

  it.each([
    ['*', ['list', 'read', 'write', 'delete', 'decrypt', 'other']],
    ['s3:*', ['list', 'read', 'write', 'delete']],
    ['s3:Get*', ['read']],
    ['S3:LISTBUCKET', ['list']],
    ['s3:?etObject', ['read']],
    ['kms:Decrypt', ['decrypt']],
    ['kms:*', ['decrypt', 'other']],
    ['sts:AssumeRole', ['other']],
  ])('reads %s as %j', (action, verbs) => {
    expect(accessLevelsOf(action)).toEqual(verbs);
  });

  it('matches wildcards as the regular expression of the same meaning does', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 });
    fc.assert(
      fc.property(pattern, text, (glob, subject) => {
        const like = new RegExp(`^${glob.replaceAll('?', '.').replaceAll('*', '.*')}$`);
        expect(matchesPattern(glob, subject)).toBe(like.test(subject));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('two policies', () => {
  const A = { Version: '2012-10-17', Statement: [LIST, GET] };
  it.each<[string, boolean, object]>([
    ['statements in another order', true, { ...A, Statement: [GET, LIST] }],
    ['a list of one', true, { ...A, Statement: [{ ...LIST, Action: ['s3:ListBucket'] }, GET] }],
    ['actions in another case', true, { ...A, Statement: [{ ...LIST, Action: 'S3:listbucket' }, GET] }],
    ['a Sid', true, { ...A, Statement: [{ ...LIST, Sid: 'x' }, GET] }],
    ['no Version', false, { Statement: [LIST, GET] }],
    [
      'a resource in another case',
      false,
      { ...A, Statement: [{ ...LIST, Resource: 'arn:aws:s3:::ACME' }, GET] },
    ],
    ['another effect', false, { ...A, Statement: [{ ...LIST, Effect: 'Deny' }, GET] }],
    ['one statement less', false, { ...A, Statement: [GET] }],
    ['a condition more', false, { ...A, Statement: [{ ...LIST, Condition: { Bool: { a: 'true' } } }, GET] }],
  ])('that differ by %s: same is %s', (_what, same, other) => {
    const b = other as typeof A;
    expect([samePolicy(A, b), samePolicy(b, A)]).toEqual([same, same]);
  });

  it('are the same after any shuffle, and differ once an action is added', () => {
    const actions = fc.uniqueArray(fc.constantFrom('s3:a', 's3:b', 's3:c', 'kms:d'), { minLength: 1 });
    const statements = fc.array(
      fc.record({ Effect: fc.constant('Allow'), Action: actions, Resource: actions }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(statements, (list) => {
        const shuffled = list
          .map((each) => ({
            Resource: [...each.Resource].reverse(),
            Action: each.Action,
            Effect: each.Effect,
          }))
          .reverse();
        expect(samePolicy({ Statement: list }, { Statement: shuffled })).toBe(true);
        const more = [...list, { Effect: 'Allow', Action: 's3:new', Resource: '*' }];
        expect(samePolicy({ Statement: list }, { Statement: more })).toBe(false);
      }),
    );
  });
});
