import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountIdHint, parseAccountId } from '../../../src/connection/account-id';
import { parseBucketName } from '../../../src/connection/bucket';
import { cleanPastedText } from '../../../src/connection/clean-pasted-text';
import { EMPTY_DETAILS, problemsOf, readyDetails } from '../../../src/connection/connection';
import { externalIdHint, parseExternalId } from '../../../src/connection/external-id';
import {
  DEFAULT_PATTERNS,
  nameFrom,
  parsePattern,
  parsePolicyName,
  parseRoleName,
  sameName,
} from '../../../src/connection/iam-names';
import { parseKmsKeyArn } from '../../../src/connection/kms-key-arn';
import { parsePolicyArn } from '../../../src/connection/policy-arn';
import { parsePrefix } from '../../../src/connection/prefix';
import { parseRoleArn } from '../../../src/connection/role-arn';
import type { Result } from '../../../src/policy/result';

const ACCOUNT = '123456789012';
const role = (rest: string, partition = 'aws') => `arn:${partition}:iam::${ACCOUNT}:${rest}`;
type Parser = (text: string) => Result<unknown>;

describe('a value is taken', () => {
  it.each<[string, Parser, string, unknown]>([
    ['an account ID', parseAccountId, ` ${ACCOUNT}\n`, ACCOUNT],
    ['an account ID with dashes', parseAccountId, '1234-5678-9012', ACCOUNT],
    ['an account ID with spaces', parseAccountId, '1234 5678\u00A09012', ACCOUNT],
    ['an account ID with a leading zero', parseAccountId, '012345678901', '012345678901'],
    ['an external ID in quotes', parseExternalId, '“logzio:aws:extid:aB1”', 'logzio:aws:extid:aB1'],
    ['an external ID with every sign', parseExternalId, 'a_+=,.@:/-', 'a_+=,.@:/-'],
    ['a bucket', parseBucketName, 'acme.logs-1', 'acme.logs-1'],
    ['an S3 URI', parseBucketName, 's3://acme/logs/', 'acme'],
    ['a bucket URL', parseBucketName, 'https://acme.logs.s3.eu-west-1.amazonaws.com/x', 'acme.logs'],
    ['a bucket URL of old', parseBucketName, 'https://acme.s3.amazonaws.com', 'acme'],
    ['a path URL', parseBucketName, 'https://s3.eu-west-1.amazonaws.com/acme/x', 'acme'],
    [
      'a console URL',
      parseBucketName,
      'https://eu-west-1.console.aws.amazon.com/s3/buckets/acme?tab=x',
      'acme',
    ],
    ['a bucket ARN', parseBucketName, 'arn:aws:s3:::acme/*', 'acme'],
    ['no prefix', parsePrefix, '', ''],
    ['a prefix', parsePrefix, 'logs/ü/', 'logs/ü/'],
    ['1024 bytes of prefix', parsePrefix, 'ü'.repeat(512), 'ü'.repeat(512)],
    ['a role name', parseRoleName, ' a+=,.@-_ ', 'a+=,.@-_'],
    ['a policy name', parsePolicyName, 'x'.repeat(128), 'x'.repeat(128)],
  ])('%s', (_what, parse, text, value) => {
    expect(parse(text)).toEqual({ ok: true, value });
  });

  it('a role ARN, with its parts', () => {
    expect(parseRoleArn(` ${role('role/a/b/Name')} `)).toEqual({
      ok: true,
      value: {
        arn: role('role/a/b/Name'),
        partition: 'aws',
        accountId: ACCOUNT,
        path: '/a/b/',
        name: 'Name',
      },
    });
    expect(parseRoleArn(role('role/N'))).toMatchObject({ ok: true, value: { path: '/', name: 'N' } });
  });

  it('a policy ARN, AWS’s own included', () => {
    expect(parsePolicyArn(role('policy/P'))).toMatchObject({ accountId: ACCOUNT, name: 'P' });
    const aws = 'arn:aws:iam::aws:policy/job-function/Billing';
    expect(parsePolicyArn(aws)).toMatchObject({ accountId: 'aws', path: '/job-function/' });
  });
});

describe('a value is refused', () => {
  it.each<[Parser, string, string, string[]?]>([
    [parseAccountId, '', 'account_id_empty'],
    [parseAccountId, '12345678901', 'account_id_length', ['11', '12']],
    [parseAccountId, '１２３４５６７８９０１２', 'account_id_digits'],
    [parseAccountId, '١٢٣٤٥٦٧٨٩٠١٢', 'account_id_digits'],
    [parseAccountId, role('root'), 'account_id_arn', [ACCOUNT]],
    [parseAccountId, 'acme', 'account_id_text'],
    [parseAccountId, 'logzio:aws:extid:abcdefghijklmnopq', 'account_id_external_id'],
    [parseExternalId, ' ', 'external_id_empty'],
    [parseExternalId, 'x', 'external_id_length', ['1', '2', '1224']],
    [parseExternalId, 'x'.repeat(1225), 'external_id_length', ['1225', '2', '1224']],
    [parseExternalId, 'a b!é', 'external_id_characters', ['␣ ! é']],
    [parseExternalId, ACCOUNT, 'external_id_account_id'],
    [parseExternalId, role('role/x'), 'external_id_arn'],
    [parseExternalId, 'logzio:aws:extid:<YOUR_EXTERNAL_ID>', 'external_id_placeholder'],
    [parseExternalId, 'XXXX', 'external_id_placeholder'],
    [parseBucketName, '', 'bucket_empty'],
    [parseBucketName, 'ab', 'bucket_length', ['2', '3', '63']],
    [parseBucketName, 'a'.repeat(64), 'bucket_length', ['64', '3', '63']],
    [parseBucketName, 'Acme', 'bucket_upper_case', ['acme']],
    [parseBucketName, 'ac_me', 'bucket_characters', ['_']],
    [parseBucketName, '-acme', 'bucket_edges'],
    [parseBucketName, 'ac..me', 'bucket_dots'],
    [parseBucketName, '10.0.0.1', 'bucket_ip'],
    ...['xn--', 'sthree-', 'amzn-s3-demo-'].map((start): [Parser, string, string, string[]] => [
      parseBucketName,
      `${start}a`,
      'bucket_reserved',
      [start],
    ]),
    ...['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'].map(
      (end): [Parser, string, string, string[]] => [parseBucketName, `a${end}`, 'bucket_reserved', [end]],
    ),
    [parseBucketName, 'acme/logs', 'bucket_path', ['acme', 'logs']],
    [parseBucketName, '<BUCKET_NAME>', 'bucket_placeholder'],
    [parseBucketName, 'arn:aws-us-gov:s3:::acme', 'bucket_partition', ['aws-us-gov']],
    [parseBucketName, `arn:aws:s3:us-east-1:${ACCOUNT}:accesspoint/a`, 'bucket_access_point'],
    [parseBucketName, 'https://example.com/acme', 'bucket_address'],
    [parseBucketName, `https://${'a.s3.'.repeat(200_000)}`, 'bucket_address'],
    [parsePrefix, '//logs/', 'prefix_leading_slash', ['logs/']],
    [parsePrefix, 's3://acme/logs', 'prefix_address'],
    [parsePrefix, '<PREFIX>', 'prefix_placeholder'],
    [parsePrefix, '😀'.repeat(257), 'prefix_length', ['1028', '1024']],
    [parseRoleArn, '', 'role_arn_empty'],
    [parseRoleArn, 'logzio-acme', 'role_arn_name_only'],
    [parseRoleArn, 'arn:aws:s3:::acme', 'role_arn_bucket'],
    [parseRoleArn, role('policy/x'), 'role_arn_policy'],
    [parseRoleArn, role('user/x'), 'role_arn_user'],
    [parseRoleArn, role('root'), 'role_arn_account'],
    [parseRoleArn, role('instance-profile/x'), 'role_arn_instance_profile'],
    [parseRoleArn, `arn:aws:sts::${ACCOUNT}:assumed-role/x/y`, 'role_arn_assumed_role'],
    [parseRoleArn, 'arn:aws:lambda:us-east-1:1:function:x', 'role_arn_other', ['lambda']],
    [parseRoleArn, role('role/aws-service-role/x.amazonaws.com/X'), 'role_arn_service_linked'],
    ...['aws-cn', 'aws-us-gov', 'aws-eusc', 'aws-iso-b'].map(
      (partition): [Parser, string, string, string[]] => [
        parseRoleArn,
        role('role/x', partition),
        'role_arn_partition',
        [partition],
      ],
    ),
    [parseRoleArn, 'arn:aws:iam::123:role/x', 'role_arn_shape'],
    [parseRoleArn, role('role/'), 'role_arn_shape'],
    [parseRoleArn, role(`role/${'x'.repeat(65)}`), 'role_arn_shape'],
    [parseRoleArn, role('constructor/x'), 'role_arn_shape'],
    [parseRoleName, '', 'role_name_empty'],
    [parseRoleName, 'x'.repeat(65), 'role_name_length', ['65', '64']],
    [parseRoleName, 'a/b c', 'role_name_characters', ['/ ␣']],
    [parsePolicyName, 'ü', 'policy_name_characters', ['ü']],
    [parsePolicyName, 'x'.repeat(129), 'policy_name_length', ['129', '128']],
  ])('%o with %j: %s', (parse, text, code, values) => {
    expect(parse(text)).toEqual({ ok: false, problem: values ? { code, values } : { code } });
  });

  it.each([
    '',
    'logzio-acme-read',
    role('role/x'),
    role('policy/x y'),
    role('policy/x...'),
    role('policy/x', 'aws-cn'),
    'arn:aws:iam::123:policy/x',
    `arn:aws:sts::${ACCOUNT}:policy/x`,
  ])('as the ARN of a policy: %j', (text) => {
    expect(parsePolicyArn(text)).toBeUndefined();
  });

  it('and nothing is ever thrown, whatever the text', () => {
    const parsers = [parseAccountId, parseExternalId, parseBucketName, parsePrefix, parseRoleArn];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((rest) => `arn:aws:iam::${ACCOUNT}:${rest}`),
    );
    fc.assert(
      fc.property(text, (value) => {
        for (const parse of parsers) expect(typeof parse(value).ok).toBe('boolean');
        expect(() => parsePolicyArn(value)).not.toThrow();
      }),
    );
  });
});

describe('hints and names', () => {
  it.each([
    ['406095609952', 'published'],
    ['486140753397', 'lambda-layers'],
    [ACCOUNT, 'other'],
  ])('account %s is %s', (id, hint) => {
    const parsed = parseAccountId(id);
    expect(parsed.ok && accountIdHint(parsed.value)).toBe(hint);
  });
  it.each([
    ['logzio:aws:extid:7d420c4cccf77013384751185ac12722', 'logzio'],
    ['Logzio:aws:extid:7d420c4cccf77013384751185ac12722', 'docs-mistake'],
    ['my-own', 'custom'],
  ])('external ID %s is %s', (id, hint) => {
    const parsed = parseExternalId(id);
    expect(parsed.ok && externalIdHint(parsed.value)).toBe(hint);
  });

  const defaultPolicyName = (bucket: string) => nameFrom(DEFAULT_PATTERNS, 'policy', bucket);
  const defaultRoleName = (bucket: string) => nameFrom(DEFAULT_PATTERNS, 'role', bucket);
  it('default names are always valid and end in no hyphen or dot', () => {
    const bucket = fc.string({ unit: fc.constantFrom('a', '1', '-', '.'), minLength: 1, maxLength: 255 });
    fc.assert(
      fc.property(bucket, (name) => {
        expect(parsePolicyName(defaultPolicyName(name)).ok && parseRoleName(defaultRoleName(name)).ok).toBe(
          true,
        );
        expect(defaultRoleName(name)).toMatch(/^logzio(.*[a-z\d])?$/);
        expect(defaultPolicyName(name)).toMatch(/^logzio(.*[a-z\d])?-read$/);
      }),
    );
    expect([defaultPolicyName('acme'), defaultRoleName('acme')]).toEqual(['logzio-acme-read', 'logzio-acme']);
    expect(sameName('Logzio-A', 'logzio-a') && !sameName('a', 'b')).toBe(true);
  });

  it('any pattern that is taken makes a valid name for any bucket', () => {
    const around = fc.stringMatching(/^[\w+=,.@-]{0,70}$/);
    const bucket = fc.stringMatching(/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/);
    fc.assert(
      fc.property(around, around, bucket, fc.constantFrom('policy', 'role'), (before, after, name, kind) => {
        const pattern = parsePattern(`${before}{bucket}${after}`, kind);
        if (!pattern.ok) return pattern.problem.code === 'pattern_length';
        const patterns = { ...DEFAULT_PATTERNS, [`${kind}Pattern`]: pattern.value };
        const made = nameFrom(patterns, kind, name);
        const parsed = kind === 'policy' ? parsePolicyName(made) : parseRoleName(made);
        return parsed.ok && made.startsWith(before) && made.endsWith(after);
      }),
    );
  });

  it.each([
    ['team-logs', 'pattern_bucket'],
    ['{bucket}-{bucket}', 'pattern_bucket'],
    ['{Bucket}', 'pattern_bucket'],
    ['a b-{bucket}', 'pattern_characters'],
    [`${'x'.repeat(45)}{bucket}`, 'pattern_length'],
  ])('the pattern %s is refused as %s', (pattern, code) => {
    const parsed = parsePattern(pattern, 'role');
    expect(!parsed.ok && parsed.problem.code).toBe(code);
  });

  it('a role ARN that is put together is taken apart into the same parts', () => {
    // A comma or full stop at the end counts as the sentence's that it was copied from.
    const name = fc.stringMatching(/^[\w+=,.@-]{0,63}[\w+=@-]$/);
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), name, (accountId, roleName) => {
        const arn = `arn:aws:iam::${accountId}:role/${roleName}`;
        const value = { arn, partition: 'aws', accountId, path: '/', name: roleName };
        expect(parseRoleArn(arn)).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('a value that people pasted', () => {
  const CASES = new URL('../../cases/public/', import.meta.url);
  const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555';
  const LOGZIO_ID = 'logzio:aws:extid:0123456789abcdef0';
  it.each<[string, Parser, unknown]>([
    ['V01-bucket', parseBucketName, 'acme-logs'],
    ['V02-bucket', parseBucketName, 'acme-logs'],
    ['V04-bucket', parseBucketName, 'acme-logs'],
    ['V08-prefix', parsePrefix, 'prefix_wildcard AWSLogs/'],
    ['V10-prefix', parsePrefix, 'prefix_pattern !{timestamp:yyyy} raw/'],
    ['V12-prefix', parsePrefix, 'AWSLogs/'],
    ['V13-prefix', parsePrefix, 'AWSLogs/'],
    [
      'V15-arn',
      parseRoleArn,
      expect.objectContaining({ arn: 'arn:aws:iam::111122223333:role/logzio-acme-logs' }),
    ],
    ['V20-extid', parseExternalId, LOGZIO_ID],
    ['V22-extid', parseExternalId, 'external_id_cut_off'],
    ['V25-account', parseAccountId, 'account_id_spreadsheet'],
    ['V27-kms', parseKmsKeyArn, KEY],
    ['V28-kms', parseKmsKeyArn, KEY],
  ])('%s is what was meant, or is said to be what it is', (file, parse, meant) => {
    const read = parse(readFileSync(new URL(`${file}.txt`, CASES), 'utf8'));
    expect(read.ok ? read.value : [read.problem.code, ...(read.problem.values ?? [])].join(' ')).toEqual(
      meant,
    );
  });

  it('V11: a prefix with the bucket in front is asked about, unless the policy names that path', () => {
    const prefix = readFileSync(new URL('V11-prefix.txt', CASES), 'utf8');
    const details = { ...EMPTY_DETAILS, bucket: 'acme-logs', prefix };
    expect(problemsOf(details).prefix).toEqual({ code: 'prefix_bucket', values: ['AWSLogs/'] });
    const policy = '{"Resource": "arn:aws:s3:::acme-logs/acme-logs/*"}';
    expect(problemsOf({ ...details, policy }).prefix).toBeUndefined();
    expect(problemsOf({ ...details, bucket: 'acme' }).prefix).toBeUndefined();
  });

  it.each<[Parser, string, unknown]>([
    [parseBucketName, 'acme-logs/', 'acme-logs'],
    [parseBucketName, 'acme-logs.', 'acme-logs'],
    [parseBucketName, 'HTTPS://ACME.s3.amazonaws.com', 'bucket_upper_case acme'],
    [parseBucketName, 'acme-logs.s3.amazonaws.com/AWSLogs/', 'acme-logs'],
    [parseBucketName, 'acme.s3.logs.s3.dualstack.eu-west-1.amazonaws.com', 'acme.s3.logs'],
    [parseBucketName, 'http://acme-logs.s3-website-eu-west-1.amazonaws.com', 'acme-logs'],
    [parseBucketName, 'http://acme-logs.s3-website.eu-central-1.amazonaws.com:80/', 'acme-logs'],
    [parseBucketName, 'acme-logs.s3-accelerate.amazonaws.com', 'acme-logs'],
    [parseBucketName, 's3-eu-west-1.amazonaws.com/acme-logs/x', 'acme-logs'],
    [parseBucketName, 's3.dualstack.us-east-1.amazonaws.com/acme-logs', 'acme-logs'],
    [parseBucketName, 'acme-logs.bucket.vpce-1a2b-3c4d.s3.us-east-1.vpce.amazonaws.com', 'acme-logs'],
    [parseBucketName, 'accesspoint.vpce-1a2b-3c4d.s3.us-east-1.vpce.amazonaws.com', 'bucket_access_point'],
    [parseBucketName, 'x-111122223333.s3-accesspoint.eu-west-1.amazonaws.com', 'bucket_access_point'],
    [parseBucketName, 'acme-logs.s3.cn-north-1.amazonaws.com.cn', 'bucket_partition aws-cn'],
    [parseBucketName, 's3.console.aws.amazon.com/s3/buckets/acme-logs?region=eu-west-1', 'acme-logs'],
    [parseBucketName, 'https://eu-west-1.console.aws.amazon.com/s3/object/acme-logs?prefix=x', 'acme-logs'],
    [parseBucketName, 'https://console.aws.amazon.com/ec2/home', 'bucket_address'],
    [parseBucketName, 'ec2.eu-west-1.amazonaws.com', 'bucket_address'],
    [parsePrefix, '“AWSLogs/”,', 'AWSLogs/'],
    [parsePrefix, 'AWSLogs/ ', 'AWSLogs/'],
    [parsePrefix, 'logs/2024/05/', 'logs/2024/05/'],
    [parsePrefix, 'logs/%20x/summary/', 'logs/%20x/summary/'],
    [parsePrefix, '*', 'prefix_wildcard '],
    [parsePrefix, 'AWSLogs/2024*', 'prefix_wildcard AWSLogs/2024'],
    [parsePrefix, 'logs/yyyy/MM/dd/', 'prefix_pattern yyyy logs/'],
    [parsePrefix, 'logs/YYYYMMDD', 'prefix_pattern YYYY logs/'],
    [parsePrefix, 'logs/%Y/%m/', 'prefix_pattern %Y logs/'],
    [parsePrefix, 'logs/{region}/', 'prefix_pattern {region} logs/'],
    [parsePrefix, 'AWSLogs/account-id/', 'prefix_pattern account-id AWSLogs/'],
    [parsePrefix, 'acme-logs.s3.amazonaws.com/AWSLogs/', 'prefix_address'],
    [parseExternalId, `${LOGZIO_ID}${LOGZIO_ID}`, `external_id_twice ${LOGZIO_ID}`],
    [parseExternalId, `${LOGZIO_ID}, ${LOGZIO_ID}`, `external_id_twice ${LOGZIO_ID}`],
    [parseExternalId, `"${LOGZIO_ID}".`, LOGZIO_ID],
    [parseExternalId, 'logzio:aws:extid:0123…', 'external_id_cut_off'],
    [parseExternalId, 'logzio:aws:extid:0123...', 'external_id_cut_off'],
    [parseExternalId, 'logzio:aws:', 'external_id_cut_off'],
    [parseExternalId, 'zio:aws:extid:0123456789abcdef0', 'external_id_cut_off'],
    [parseExternalId, 'acme:extra-id:7', 'acme:extra-id:7'],
    [parseExternalId, 'id:7', 'id:7'],
    [parseAccountId, '="406095609952"', '406095609952'],
    [parseAccountId, "'406095609952", '406095609952'],
    [parseAccountId, '406,095,609,952', '406095609952'],
    [parseAccountId, '406095609952.0', '406095609952'],
    [parseAccountId, '4,06096E+11', 'account_id_spreadsheet'],
    [parseAccountId, '406095609952.', '406095609952'],
    [parseRoleArn, 'arn:aws:iam::111122223333:role/logzio-ac...', 'role_arn_shape'],
    [parseRoleName, '"logzio-acme",', 'logzio-acme'],
    [parseKmsKeyArn, `${KEY},`, KEY],
  ])('%o reads %j as %s', (parse, text, meant) => {
    const read = parse(text);
    expect(read.ok ? read.value : [read.problem.code, ...(read.problem.values ?? [])].join(' ')).toEqual(
      meant,
    );
  });

  it('is the same for every field, whatever stands around it', () => {
    const around = fc.array(
      fc.constantFrom(' ', '\n', '\u200B', '\uFEFF', '"', '“', '”', "'", '`', '\u00A0'),
    );
    const behind = fc.constantFrom('', ',', '.', ';', '",', '”.');
    const fields = {
      accountId: '406095609952',
      externalId: LOGZIO_ID,
      bucket: 'acme-logs',
      prefix: 'AWSLogs/',
    };
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' },
    });
    fc.assert(
      fc.property(around, around, behind, (before, after, mark) => {
        const wrapped = Object.entries(fields).map(([name, value]) => [
          name,
          `${before.join('')}${value}${mark}${after.join('')}`,
        ]);
        const ready = readyDetails({ ...EMPTY_DETAILS, ...Object.fromEntries(wrapped), policy });
        expect(ready).toMatchObject({ ok: true, value: fields });
      }),
    );
  });

  it('is cleaned once and for all, in no time, and never loses what stands within', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'Z', '7', '/', '.', ',', ';', '"', '”', ' ', '\u200B', '…', 'é'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, (pasted) => {
        const clean = cleanPastedText(pasted);
        expect(cleanPastedText(clean)).toBe(clean);
        expect(clean.replace(/[^\p{L}\p{N}/…]/gu, '')).toBe(pasted.replace(/[^\p{L}\p{N}/…]/gu, ''));
      }),
    );
    const before = process.cpuUsage();
    for (const unit of ['"', '.,', ' ', '\u200B', '"a']) cleanPastedText(unit.repeat(1_000_000));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});
