const allow = (Action: string[], Resource: string[]) => ({ Effect: 'Allow', Action, Resource });

/** The policies that Logz.io publishes for its S3 fetcher: A, and B with a placeholder for the KMS key. */
export function rolePolicy(bucket: string, withKms = false): string {
  const objects = `arn:aws:s3:::${bucket}/*`;
  const whole = `arn:aws:s3:::${bucket}`;
  const kms = allow(
    ['s3:GetObject', 's3:ListBucket', 's3:GetBucketLocation', 'kms:Decrypt'],
    [whole, objects, '<<ARN_OF_THE_KMS_KEY_ROLE>>'],
  );
  const Statement = withKms
    ? [{ Sid: 'VisualEditor0', ...kms }]
    : [allow(['s3:ListBucket'], [whole]), allow(['s3:GetObject'], [objects])];
  return JSON.stringify({ Version: '2012-10-17', Statement }, null, 2);
}
