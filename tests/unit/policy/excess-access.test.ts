import { describe, expect, it } from 'vitest';
import { READ_LOGS } from '../../../src/policy/access-needs';
import { excessAccess } from '../../../src/policy/excess-access';
import type { Statement } from '../../../src/policy/statement';

const B = 'arn:aws:s3:::acme';
const LIST: Statement = { Effect: 'Allow', Action: 's3:ListBucket', Resource: B };
const GET: Statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: `${B}/*` };
const allow = (Action: string | string[], Resource: string | string[] = '*'): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const kinds = (...Statement: Statement[]) =>
  excessAccess(
    {
      policies: [{ name: 'p', document: { Version: '2012-10-17', Statement } }],
      session: { now: Date.parse('2026-11-28') },
    },
    READ_LOGS,
    { bucket: 'acme', prefix: 'AWSLogs/' },
  ).map(({ kind }) => kind);

describe('access beyond what is needed', () => {
  it.each<[string, Statement[], string[]]>([
    ['none in the published policy', [LIST, GET], []],
    ['none in one statement', [allow(['s3:ListBucket', 's3:GetObject'], [B, `${B}/*`])], []],
    ['nor under a prefix', [LIST, allow('s3:GetObject', `${B}/AWSLogs/*`)], []],
    ['more of the same bucket', [LIST, GET, allow('s3:GetBucketLocation', B)], ['reading']],
    ['versions', [LIST, GET, allow('s3:GetObject*', `${B}/*`)], ['reading']],
    ['the names of all buckets', [LIST, GET, allow('s3:ListAllMyBuckets')], ['reading']],
    ['writing', [LIST, GET, allow('S3:putobject', `${B}/*`)], ['write']],
    ['writing to the bucket itself, which no object is', [LIST, GET, allow('s3:PutObject', B)], []],
    ['settings of an object, which no bucket is', [LIST, GET, allow('s3:PutBucketPolicy', `${B}/*`)], []],
    ['deleting', [allow('s3:DeleteObject', `${B}/*`)], ['delete']],
    ['all of it', [allow('s3:*', [B, `${B}/*`])], ['write', 'delete', 'reading']],
    ['every bucket', [allow(['s3:GetObject', 's3:ListBucket'])], ['bucket']],
    ['another bucket', [LIST, GET, allow('s3:GetObject', 'arn:aws:s3:::other/*')], ['bucket']],
    ['buckets of like names', [LIST, GET, allow('s3:GetObject', 'arn:aws:s3:::acme*')], ['bucket']],
    ['another service', [LIST, GET, allow('ec2:RunInstances')], ['service']],
    ['a session of another storage class', [LIST, GET, allow('s3express:CreateSession')], ['service']],
    ['everything', [allow('*')], ['write', 'delete', 'reading', 'bucket', 'service']],
    [
      'everything but IAM',
      [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
      ['write', 'delete', 'reading', 'bucket', 'service'],
    ],
    ['decrypting', [LIST, GET, allow(['kms:Decrypt', 'kms:DescribeKey'])], ['reading']],
    ['encrypting', [LIST, GET, allow('kms:*')], ['service']],
    ['a name that is no action', [LIST, GET, allow(['s3:PutObjects', 's3: PutObject'], `${B}/*`)], []],
    [
      'what a Deny takes back',
      [
        LIST,
        GET,
        allow('s3:*'),
        { Effect: 'Deny', NotAction: ['s3:Get*', 's3:List*'], Resource: '*' },
        { Effect: 'Deny', Action: '*', NotResource: [B, `${B}/*`] },
      ],
      ['reading'],
    ],
    [
      'what never holds',
      [
        LIST,
        GET,
        { ...allow('s3:PutObject'), Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } },
      ],
      [],
    ],
    [
      'what may hold',
      [LIST, GET, { ...allow('s3:PutObject'), Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }],
      ['write'],
    ],
    [
      'uploads with a header',
      [LIST, GET, { ...allow('s3:PutObject'), Condition: { StringEquals: { 's3:x-amz-acl': 'private' } } }],
      ['write'],
    ],
    [
      'a service under a condition of its own',
      [LIST, GET, { ...allow('ec2:RunInstances'), Condition: { StringEquals: { 'ec2:InstanceType': 'x' } } }],
      ['service'],
    ],
  ])('%s', (_what, statements, expected) => {
    expect(new Set(kinds(...statements))).toEqual(new Set(expected));
  });

  it('is what the boundary leaves of it', () => {
    const named = (name: string, ...Statement: Statement[]) => ({
      name,
      document: { Version: '2012-10-17', Statement },
    });
    const role = {
      policies: [named('p', allow('*'))],
      boundary: named('b', LIST, GET),
      session: { now: 0 },
    };
    expect(excessAccess(role, READ_LOGS, { bucket: 'acme', prefix: '' })).toEqual([]);
  });
});
