import { type Policy, policyFromValidJson } from './policy';

/**
 * The least that Logz.io needs to read a bucket, as Logz.io publishes it (facts/policies/A: ListBucket on the bucket,
 * GetObject on its objects), laid out the same way.
 */
export function generatePolicy(bucket: string): Policy {
  const allow = (action: string, resource: string) => ({
    Effect: 'Allow',
    Action: [action],
    Resource: [resource],
  });
  const document = {
    Version: '2012-10-17',
    Statement: [
      allow('s3:ListBucket', `arn:aws:s3:::${bucket}`),
      allow('s3:GetObject', `arn:aws:s3:::${bucket}/*`),
    ],
  };
  return policyFromValidJson(JSON.stringify(document, null, 4), []);
}
