import { type Policy, policyFromValidJson } from './policy';

const laidOut = (...Statement: object[]): Policy =>
  policyFromValidJson(JSON.stringify({ Version: '2012-10-17', Statement }, null, 4), []);

/** What a resource cannot spell: what stands for more than itself, and what the policy grammar has no place for (IAM user guide). */
const UNSPELLABLE = /[*?]|\$\{|[^ -\u00ff]/;

/**
 * The least that Logz.io needs to read a bucket, as Logz.io publishes it (facts/policies/A: ListBucket on the bucket,
 * GetObject on its objects), laid out the same way. The objects are those under the prefix; one that a resource cannot
 * spell leaves the whole bucket.
 */
export function generatePolicy(bucket: string, prefix = ''): Policy {
  const under = UNSPELLABLE.test(prefix) ? '' : prefix;
  const allow = (action: string, resource: string) => ({
    Effect: 'Allow',
    Action: [action],
    Resource: [resource],
  });
  return laidOut(
    allow('s3:ListBucket', `arn:aws:s3:::${bucket}`),
    allow('s3:GetObject', `arn:aws:s3:::${bucket}/${under}*`),
  );
}

/** What Logz.io needs to archive to a bucket and to restore from it, as it publishes it (facts/policies/C). */
export const generateArchivePolicy = (bucket: string): Policy =>
  laidOut({
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:ListBucket', 's3:GetBucketLocation', 's3:PutObject'],
    Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
  });
