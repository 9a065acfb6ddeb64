import { describe, expect, it } from 'vitest';
import { buildBucketPolicy } from '../../../src/policy/bucket-policy';
import { canReadBucket } from '../../simulators/iam/bucket-access';
import { createIamState } from '../../simulators/iam/state';

const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: '406095609952' }, Action: 'sts:AssumeRole' }],
});
const roleArn = 'arn:aws:iam::111122223333:role/logzio-shared';

/** A role that may read `shared`, which lies in another account and carries this bucket policy. */
function stateWith(policy: string | undefined) {
  const allow = {
    Effect: 'Allow',
    Action: ['s3:ListBucket', 's3:GetObject'],
    Resource: ['arn:aws:s3:::shared', 'arn:aws:s3:::shared/*'],
  };
  return createIamState([
    {
      id: '111122223333',
      alias: 'ours',
      policies: [
        { policyName: 'read', policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [allow] }) },
      ],
      roles: [{ roleName: 'logzio-shared', trustPolicyDocument: TRUST, policies: ['read'] }],
    },
    {
      id: '444455556666',
      alias: 'theirs',
      buckets: [{ name: 'shared', region: 'us-east-1', ...(policy === undefined ? {} : { policy }) }],
    },
  ]);
}

describe('a bucket policy for a bucket of another account', () => {
  it('is what the role lacks to read it, with and without a prefix', () => {
    expect(canReadBucket(stateWith(undefined), roleArn, 'shared', '').ok).toBe(false);
    for (const prefix of ['', 'logs/'])
      expect(
        canReadBucket(
          stateWith(buildBucketPolicy({ roleArn, bucket: 'shared', prefix })),
          roleArn,
          'shared',
          prefix,
        ),
      ).toMatchObject({ ok: true });
  });

  it('lets in that role alone, and lets it list and read alone', () => {
    const { Statement } = JSON.parse(buildBucketPolicy({ roleArn, bucket: 'shared', prefix: 'logs/' }));
    expect(Statement.map((each: { Principal: object }) => each.Principal)).toEqual([
      { AWS: roleArn },
      { AWS: roleArn },
    ]);
    expect(
      Statement.map((each: { Action: string; Resource: string }) => [each.Action, each.Resource]),
    ).toEqual([
      ['s3:ListBucket', 'arn:aws:s3:::shared'],
      ['s3:GetObject', 'arn:aws:s3:::shared/logs/*'],
    ]);
  });
});
