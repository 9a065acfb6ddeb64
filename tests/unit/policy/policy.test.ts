import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKmsKeyArn } from '../../../src/connection/kms-key-arn';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { fillPlaceholder, findPlaceholders, withoutKms } from '../../../src/policy/placeholders';
import { type Policy, parsePolicy } from '../../../src/policy/policy';

/** What Logz.io's documentation publishes (facts/policies), as text so that no formatter changes a byte. */
const PUBLISHED = new URL('./published/', import.meta.url);
const KEY = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';

function policyOf(text: string): Policy {
  const parsed = parsePolicy(text);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value;
}
const withResource = (resource: string) => policyOf(JSON.stringify({ Statement: { Resource: resource } }));

describe('a policy text', () => {
  it.each([
    ['a list', '[]', 'policy_not_a_policy'],
    ['an object without Statement', '{"Version":"2012-10-17"}', 'policy_not_a_policy'],
    ['a Statement of texts', '{"Statement":[{}, "x"]}', 'policy_statement_shape'],
    ['a trust policy', '{"Statement":{"Principal":"*","Action":"sts:AssumeRole"}}', 'policy_is_trust_policy'],
    ['a bucket policy', '{"Statement":{"Principal":"*","Action":"s3:GetObject"}}', 'policy_is_bucket_policy'],
    ['6145 characters', `{"Statement":{"Sid":"${'x'.repeat(6145 - 24)}"}}`, 'policy_too_long'],
  ])('that is %s is refused', (_what, text, code) => {
    expect(parsePolicy(text)).toMatchObject({ ok: false, problem: { code } });
  });

  it('may have 6144 characters, and white space does not count', () => {
    expect(parsePolicy(`{"Statement":  \n {"Sid":"${'x'.repeat(6144 - 24)}"}}`).ok).toBe(true);
  });

  it('is kept byte for byte, unknown elements included', () => {
    const some = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 4 }));
    const statement = fc.record({
      Effect: fc.constantFrom('Allow', 'Deny'),
      Action: some,
      Resource: some,
      Foo: some,
    });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 3 }), fc.constantFrom(0, 2, 4), (Statement, indent) => {
        const text = JSON.stringify({ Statement }, null, indent);
        expect(policyOf(text)).toEqual({ text, document: { Statement }, repairs: [] });
      }),
    );
  });
});

describe('a placeholder', () => {
  it.each([
    ['arn:aws:s3:::<BUCKET_NAME>/*', '<BUCKET_NAME>', 'bucket'],
    ['arn:aws:s3:::<BUCKET-NAME>', '<BUCKET-NAME>', 'bucket'],
    ['arn:aws:s3::<bucket name>/*', '<bucket name>', 'bucket'],
    ['arn:aws:s3:::XXX/*', 'XXX', 'bucket'],
    ['arn:aws:s3:::{{bucket}}', '{{bucket}}', 'bucket'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder under test
    ['arn:aws:s3:::${bucket}/*', '${bucket}', 'bucket'],
    ['arn:aws:s3:::YOUR_BUCKET_NAME/*', 'YOUR_BUCKET_NAME', 'bucket'],
    ['arn:aws:s3:::your-bucket-name', 'your-bucket-name', 'bucket'],
    ['arn:aws:s3:::amzn-s3-demo-bucket/*', 'amzn-s3-demo-bucket', 'bucket'],
    ['arn:aws:s3:::REPLACE_ME/*', 'REPLACE_ME', 'bucket'],
    ['arn:aws:s3:::$BUCKET/*', '$BUCKET', 'bucket'],
    ['arn:aws:s3:::%BUCKET%/*', '%BUCKET%', 'bucket'],
    ['arn:aws:s3:::{bucket}/*', '{bucket}', 'bucket'],
    ['arn:aws:s3:::{% bucket %}/*', '{% bucket %}', 'bucket'],
    ['arn:aws:s3:::#{bucket}/*', '#{bucket}', 'bucket'],
    ['arn:aws:s3:::@@bucket@@/*', '@@bucket@@', 'bucket'],
    ['arn:aws:s3:::[bucket name]/*', '[bucket name]', 'bucket'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Serverless’s, no policy variable
    ['arn:aws:s3:::${ssm:/logs/bucket}/*', '${ssm:/logs/bucket}', 'bucket'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform’s
    ['${aws_s3_bucket.logs.arn}/*', '${aws_s3_bucket.logs.arn}', 'other'],
    ['arn:aws:s3:::prod-<BUCKET>', '<BUCKET>', 'other'],
    ['arn:aws:s3:::acme/<PREFIX>/*', '<PREFIX>', 'other'],
    ['<<ARN_OF_THE_KMS_KEY_ROLE>>', '<<ARN_OF_THE_KMS_KEY_ROLE>>', 'kms-key'],
    ['arn:aws:kms:us-east-1:<ACCOUNT>:key/x', '<ACCOUNT>', 'other'],
    ['arn:aws:kms:us-east-1:ACCOUNT_ID:key/x', 'ACCOUNT_ID', 'other'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's, no policy variable
    ['arn:aws:iam::${AWS::AccountId}:x', '${AWS::AccountId}', 'other'],
  ])('is found in %s', (resource, text, kind) => {
    expect(findPlaceholders(withResource(resource))).toEqual([{ text, kind }]);
  });

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
    ['arn:aws:s3:::acme/${aws:username}/*'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
    ['arn:aws:s3:::acme/${*}'],
    ['arn:aws:s3:::acme-bucket/*'],
    ['arn:aws:s3:::my-bucket/XX/*'],
    ['arn:aws:s3:::maxxx-logs'],
    ['*'],
  ])('is not seen in %s', (resource) => {
    expect(findPlaceholders(withResource(resource))).toEqual([]);
  });

  it('is filled in every place, all other bytes kept, the value escaped', () => {
    const policy = policyOf(
      '{ "Statement":[ {"Sid":"a\\u0041", "Resource":["arn:aws:s3:::<B>","arn:aws:s3:::<B>/*"]} ] }',
    );
    const filled = fillPlaceholder(policy, { text: '<B>', kind: 'bucket' }, 'a"$&b');
    expect(filled.text).toBe(policy.text.replaceAll('<B>', () => 'a\\"$&b'));
    expect(filled.document).toEqual(JSON.parse(filled.text));
  });

  it('that JSON escapes hide is found and filled', () => {
    const policy = policyOf('{"Statement":{"Resource":"arn:aws:s3:::\\u003cBUCKET\\u003e/*"}}');
    const [found] = findPlaceholders(policy);
    expect(found).toEqual({ text: '<BUCKET>', kind: 'bucket' });
    expect(found && fillPlaceholder(policy, found, 'acme').text).toBe(
      '{"Statement":{"Resource":"arn:aws:s3:::acme/*"}}',
    );
  });

  it.each(readdirSync(PUBLISHED).filter((name) => /^[ABCDE]_/.test(name)))(
    'is gone from Logz.io’s published policy %s once each is filled',
    (name) => {
      let policy = policyOf(readFileSync(new URL(name, PUBLISHED), 'utf8'));
      const found = findPlaceholders(policy);
      expect(found.length).toBeGreaterThan(0);
      for (const each of found) policy = fillPlaceholder(policy, each, each.kind === 'bucket' ? 'acme' : KEY);
      expect(findPlaceholders(policy)).toEqual([]);
    },
  );
});

describe('a policy without its KMS part', () => {
  it('loses kms actions, key ARNs and key placeholders and keeps its indentation', () => {
    const text = (actions: string[], resources: string[]) =>
      JSON.stringify({ Statement: [{ Action: actions, Resource: resources }] }, null, 2);
    const before = text(
      ['s3:GetObject', 'KMS:Decrypt'],
      ['arn:aws:s3:::acme/*', KEY, '<<ARN_OF_THE_KMS_KEY_ROLE>>'],
    );
    expect(withoutKms(policyOf(before)).text).toBe(text(['s3:GetObject'], ['arn:aws:s3:::acme/*']));
  });

  it('loses a statement that was about KMS alone', () => {
    const s3 = { Action: 's3:GetObject', Resource: 'arn:aws:s3:::acme/*' };
    const policy = policyOf(JSON.stringify({ Statement: [s3, { Action: 'kms:Decrypt', Resource: '*' }] }));
    expect(withoutKms(policy).document).toEqual({ Statement: [s3] });
  });

  it('is the same policy when there was none', () => {
    const policy = generatePolicy('acme');
    expect(withoutKms(policy)).toBe(policy);
  });
});

describe('a KMS key ARN', () => {
  it.each([KEY, ` ${KEY}\n`, `"${KEY}"`, `arn:aws:kms:eu-west-1:123456789012:key/mrk-${'0'.repeat(32)}`])(
    '%j is taken',
    (text) => {
      expect(parseKmsKeyArn(text)).toEqual({ ok: true, value: text.trim().replaceAll('"', '') });
    },
  );
  it.each([
    ['', 'kms_key_arn_empty'],
    ['arn:aws:kms:us-east-1:123456789012:alias/logs', 'kms_key_arn_alias'],
    ['alias/logs', 'kms_key_arn_alias'],
    ['1234abcd-12ab-34cd-56ef-1234567890ab', 'kms_key_arn_only_id'],
    [KEY.replace('arn:aws:', 'arn:aws-cn:'), 'kms_key_arn_partition'],
    ['arn:aws:s3:::acme', 'kms_key_arn_other'],
    [KEY.replace('us-east-1', ''), 'kms_key_arn_shape'],
    [`${KEY}/x`, 'kms_key_arn_shape'],
    ['hello', 'kms_key_arn_shape'],
  ])('%j is refused as %s', (text, code) => {
    expect(parseKmsKeyArn(text)).toMatchObject({ ok: false, problem: { code } });
  });
});
