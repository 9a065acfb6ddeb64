import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { parsePolicy } from '../../../src/policy/policy';

const CASES = new URL('../../cases/public/', import.meta.url);
const caseOf = (id: string): string => readFileSync(new URL(`${id}-paste.txt`, CASES), 'utf8');

const POLICY = generatePolicy('acme-logs').document;
const TEXT = JSON.stringify(POLICY);
const INDENTED = JSON.stringify(POLICY, null, 2);
const TRUST = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' },
};

describe('a policy in what people paste', () => {
  it.each(['J01', 'J02', 'J03', 'J06', 'J07', 'J09'])('%s is taken', (id) => {
    expect(parsePolicy(caseOf(id))).toMatchObject({ ok: true, value: { document: POLICY } });
  });

  it.each([
    ['J04', 'policy_beginning_missing'],
    ['J10', 'policy_yaml'],
    ['J11', 'policy_terraform'],
  ])('%s is named as what it is: %s', (id, code) => {
    expect(parsePolicy(caseOf(id))).toMatchObject({ ok: false, problem: { code } });
  });

  it.each<[string, string, string]>([
    ['a list of one', JSON.stringify([POLICY]), 'prose'],
    [
      'aws iam get-policy-version',
      JSON.stringify({ PolicyVersion: { Document: POLICY, VersionId: 'v1' } }),
      'prose',
    ],
    ['get-role-policy', JSON.stringify({ RoleName: 'r', PolicyName: 'p', PolicyDocument: POLICY }), 'prose'],
    ['a bucket policy’s answer, in text', JSON.stringify({ Policy: TEXT }), 'prose'],
    [
      'a CloudFormation resource',
      JSON.stringify({ P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: POLICY } } }),
      'prose',
    ],
    ['percent-encoding within an answer', JSON.stringify({ Document: encodeURIComponent(TEXT) }), 'prose'],
    [
      'the prompt before the answer',
      `$ aws iam get-policy-version --version-id v1\n${JSON.stringify({ PolicyVersion: { Document: POLICY } }, null, 4)}`,
      'prose',
    ],
    ['a string of JSON', JSON.stringify(TEXT), 'encoding'],
    ['a string of a string', JSON.stringify(JSON.stringify(TEXT)), 'encoding'],
    ['escapes without the quotes', JSON.stringify(INDENTED).slice(1, -1), 'encoding'],
    ['a string in a program', `const policy = ${JSON.stringify(INDENTED)};`, 'encoding'],
    ['percent-encoding', encodeURIComponent(INDENTED), 'encoding'],
    [
      'a request',
      `Action=CreatePolicy&PolicyDocument=${encodeURIComponent(TEXT)}&Version=2010-05-08`,
      'encoding',
    ],
    ['a form’s encoding', encodeURIComponent(INDENTED).replaceAll('%20', '+'), 'encoding'],
    ['HTML’s names', `<pre>${INDENTED.replaceAll('"', '&quot;')}</pre>`, 'encoding'],
    ['HTML’s numbers', INDENTED.replaceAll('"', '&#x22;'), 'encoding'],
    ['HTML twice over', INDENTED.replaceAll('"', '&amp;quot;'), 'encoding'],
    ['single quotes, as Python prints them', TEXT.replaceAll('"', "'"), 'single-quotes'],
    ['JavaScript, keys bare', INDENTED.replace(/"(\w+)":/g, '$1:').replaceAll('"', "'"), 'single-quotes'],
    ['a shell’s argument', `aws iam create-policy --policy-name x --policy-document '${TEXT}'`, 'prose'],
    ['a shell’s heredoc', `cat > policy.json <<'EOF'\n${INDENTED}\nEOF`, 'prose'],
    [
      'Terraform’s heredoc',
      `resource "aws_iam_role_policy" "x" {\n  role = aws_iam_role.x.id\n  policy = <<-EOT\n${INDENTED}\n  EOT\n}`,
      'prose',
    ],
  ])('%s', (_what, text, mend) => {
    const parsed = parsePolicy(text);
    expect(parsed).toMatchObject({ ok: true, value: { document: POLICY } });
    expect(parsed.ok && parsed.value.repairs).toContain(mend);
  });

  it.each<[string, string, string]>([
    [
      'a role’s answer',
      JSON.stringify({ Role: { RoleName: 'r', AssumeRolePolicyDocument: TRUST } }),
      'policy_is_trust_policy',
    ],
    ['two policies in an answer', JSON.stringify({ PolicyList: [POLICY, TRUST] }), 'policy_two_documents'],
    [
      'an answer without a policy',
      JSON.stringify({ Policy: { PolicyName: 'p', Arn: 'arn:aws:iam::111122223333:policy/p' } }),
      'policy_not_a_policy',
    ],
    ['one statement', JSON.stringify(POLICY.Statement), 'policy_beginning_missing'],
    [
      'the inside of a statement',
      '"Effect": "Allow",\n"Action": ["s3:ListBucket"]',
      'policy_beginning_missing',
    ],
    ['the end of a policy', INDENTED.slice(INDENTED.indexOf(']')), 'policy_beginning_missing'],
    ['the beginning of a policy', INDENTED.slice(0, -4), 'policy_end_missing'],
    ['a policy cut within a word', INDENTED.slice(0, 90), 'policy_end_missing'],
    [
      'CloudFormation in YAML',
      'PolicyDocument:\n  Version: "2012-10-17"\n  Statement:\n    - Effect: Allow',
      'policy_yaml',
    ],
    ['a list of YAML', '- Effect: Allow\n  Action: s3:GetObject', 'policy_yaml'],
    [
      'a data source of Terraform',
      'data "aws_iam_policy_document" "x" {\n  statement {\n    actions = ["s3:GetObject"]\n  }\n}',
      'policy_terraform',
    ],
    ['the inside of jsonencode', '{\n  Version = "2012-10-17"\n  Statement = []\n}', 'policy_terraform'],
    ['a comma too few', INDENTED.replace('"Allow",', '"Allow"'), 'policy_not_json'],
    ['words', 'Please ask Mary for the policy.', 'policy_not_json'],
  ])('%s is named as what it is', (_what, text, code) => {
    expect(parsePolicy(text)).toMatchObject({ ok: false, problem: { code } });
  });

  it('comes through any wrappings in any order', () => {
    const wrap = fc.constantFrom<(text: string) => string>(
      (text) => JSON.stringify(text),
      (text) => JSON.stringify({ Policy: text }),
      encodeURIComponent,
      (text) => `  ${text}\n`,
    );
    fc.assert(
      fc.property(fc.array(wrap, { maxLength: 3 }), (wraps) => {
        const text = wraps.reduce((inner, each) => each(inner), INDENTED);
        expect(parsePolicy(text)).toMatchObject({ ok: true, value: { document: POLICY } });
      }),
    );
  });

  it('is never made up: what is taken stood in the text, and reading it again changes nothing', () => {
    const piece = fc.constantFrom(
      TEXT,
      INDENTED,
      '{',
      '}',
      '"',
      '\\"',
      '%7B',
      '%7D',
      '&quot;',
      '<<EOF\n',
      "'",
      'Statement',
      '\\',
      '[',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const parsed = parsePolicy(pieces.join(''));
        if (!parsed.ok) return;
        expect(parsed.value.document).toEqual(POLICY);
        expect(parsePolicy(parsed.value.text)).toEqual({ ok: true, value: { ...parsed.value, repairs: [] } });
      }),
      { numRuns: 2000 },
    );
  });

  it('any text is read without an exception', () => {
    const soup = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('{', '"', '%7B', '&#99999999;', '\\u', '\\ud800"', 'Statement'),
      ),
    );
    fc.assert(
      fc.property(soup, (pieces) => void parsePolicy(pieces.join(''))),
      { numRuns: 2000 },
    );
  });

  const LONG = 131_072;
  it.each<[string, string]>([
    ['opening brackets', '{'],
    ['strings that open', '{"'],
    ['percent-encoded brackets', '%7B'],
    ['escaped quotes', '{\\"'],
    ['HTML’s references', '&quot;{'],
    ['single quotes', "{'\\"],
    ['objects', '{"a":"Statement"} '],
    ['texts within objects', '{"a":"{\\"Statement\\""} '],
    ['keys of YAML', 'Statement:\n'],
    ['backslashes', '\\'],
  ])('a long text of %s takes little more than a second at most', (_what, unit) => {
    const text = unit.repeat(LONG / unit.length);
    // The process's own time: what else runs on the machine does not count.
    const before = process.cpuUsage();
    parsePolicy(text);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500);
  });
});
