import { describe, expect, it, vi } from 'vitest';
import { describeAccess } from '../../src/describe-access';
import { grantedAccess } from '../../src/policy/granted-access';

vi.mock('../../src/browser-native', () => import('./popup/fake-browser'));

const BUCKET = 'arn:aws:s3:::acme-logs';
const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd';

describe('what a policy allows, in words', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'one statement for all, as Logz.io publishes it with KMS',
      ['s3:GetObject', 's3:ListBucket', 's3:GetBucketLocation', 'kms:Decrypt'],
      [BUCKET, `${BUCKET}/*`, KEY],
      [
        'list the objects in acme-logs',
        'read the settings of bucket acme-logs',
        'read every object in acme-logs',
        'decrypt with the KMS key 1234abcd',
      ],
    ],
    ['a folder', ['s3:GetObject'], [`${BUCKET}/logs/*`], ['read objects in acme-logs under logs/']],
    ['a pattern', ['s3:GetObject'], [`${BUCKET}/*.gz`], ['read objects in acme-logs that match *.gz']],
    ['writing', ['s3:PutObject'], [`${BUCKET}/*`], ['write every object in acme-logs']],
    ['every bucket', ['s3:GetObject'], ['*'], ['read all buckets that Logz.io can reach']],
    ['another service', ['iam:PassRole'], ['*'], ['call iam:PassRole on *']],
  ])('%s', (_name, Action, Resource, sentences) => {
    const document = { Statement: { Effect: 'Allow', Action, Resource } };
    expect(describeAccess(grantedAccess(document))).toEqual(sentences);
  });
});
