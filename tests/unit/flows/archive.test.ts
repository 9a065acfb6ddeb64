import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPermissions } from '../../../src/connection/check-permissions';
import { type ReadyDetails, readyDetails } from '../../../src/connection/connection';
import { DEFAULT_PATTERNS } from '../../../src/connection/iam-names';
import { flowOf, namePatternsOf } from '../../../src/flows';
import { parsePolicy } from '../../../src/policy/policy';
import { reviewPolicy } from '../../../src/policy/review';

const BUCKET = 'acme';
const flow = flowOf({ flow: 'archive' });
const patterns = namePatternsOf({ flow: 'archive' }, DEFAULT_PATTERNS);
const published = (name: string) =>
  readFileSync(`tests/cases/logzio/${name}.json`, 'utf8').replace(/XXX|<BUCKET-NAME>|acme-logs/g, BUCKET);
const allows = (...Action: string[]) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action, Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`] },
    ],
  });

function ready(policy: string): ReadyDetails {
  const details = readyDetails(
    {
      accountId: '406095609952',
      externalId: 'logzio:aws:extid:aaaa1111',
      bucket: BUCKET,
      prefix: '',
      policy,
      policyName: '',
      roleName: '',
    },
    patterns,
  );
  if (!details.ok) throw new Error(details.problem.code);
  return details.value;
}

const check = (document: string) =>
  checkPermissions(
    ready(document),
    {
      arn: '',
      trustPolicy: '',
      policies: [{ name: 'p', arn: 'arn:aws:iam::111122223333:policy/p', document }],
    },
    { needs: flow.needs },
  );
const findings = (text: string): string[] => {
  const policy = parsePolicy(text);
  if (!policy.ok) throw new Error(policy.problem.code);
  return reviewPolicy(policy.value, { bucket: BUCKET, prefix: '' }, flow.needs).findings.map(
    ({ code }) => code,
  );
};

describe('Archive and restore', () => {
  it('names policy and role alike, whatever pattern was chosen', () => {
    const { policyName, roleName } = ready(flow.generatePolicy(BUCKET).text);
    expect([policyName, roleName]).toEqual(['logzio-acme-archive', 'logzio-acme-archive']);
    expect(flow.namePatterns({ policyPattern: 'x-{bucket}', rolePattern: '{bucket}-y' })).toEqual({
      policyPattern: 'x-{bucket}-archive',
      rolePattern: '{bucket}-y-archive',
    });
  });

  it.each([
    ['the one that is generated', flow.generatePolicy(BUCKET).text],
    ['the one published since 2021', published('p03-docs-archive-2021')],
    ['the one published in 2019', published('p04-docs-archive-2019')],
    ['one with ACLs', allows('s3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:PutObjectAcl')],
  ])('takes a policy that lists, reads and writes: %s', (_name, text) => {
    expect(check(text)).toMatchObject({ differences: [], isLacking: false });
    expect(findings(text)).toEqual([]);
  });

  it('does not take a policy that only reads', () => {
    const text = allows('s3:ListBucket', 's3:GetObject');
    expect(check(text).isLacking).toBe(true);
    expect(findings(text)).toEqual(['put_object_missing']);
  });

  it('names what is more than archiving needs', () => {
    const text = allows('s3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:DeleteObject');
    expect(check(text).differences.map(({ code }) => code)).toEqual(['policy_may_delete']);
    expect(findings(text)).toEqual(['delete_actions']);
  });

  it('cannot tell whether uploads meet a condition on their headers', () => {
    const text = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        ...JSON.parse(flow.generatePolicy(BUCKET).text).Statement,
        {
          Effect: 'Deny',
          Action: 's3:PutObject',
          Resource: `arn:aws:s3:::${BUCKET}/*`,
          Condition: { StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } },
        },
      ],
    });
    expect(check(text).differences).toMatchObject([{ code: 'policy_may_refuse', severity: 'warn' }]);
  });
});
