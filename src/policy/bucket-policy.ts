/** Who is let in, and where: the role's ARN, the bucket's name and the keys' beginning ('' for the whole bucket). */
interface BucketGrant {
  roleArn: string;
  bucket: string;
  prefix: string;
}

/**
 * The bucket policy that a bucket of another AWS account needs, so that the role may list and read it (S3 user guide,
 * cross-account access: the role's policy alone is not enough there). Indented by four spaces.
 * AWS takes it only once the role exists: a principal that it does not know is refused.
 */
export function buildBucketPolicy({ roleArn, bucket, prefix }: BucketGrant): string {
  const allow = (sid: string, action: string, resource: string) => ({
    Sid: sid,
    Effect: 'Allow',
    Principal: { AWS: roleArn },
    Action: action,
    Resource: resource,
  });
  const statements = [
    allow('LogzioListBucket', 's3:ListBucket', `arn:aws:s3:::${bucket}`),
    allow('LogzioGetObject', 's3:GetObject', `arn:aws:s3:::${bucket}/${prefix}*`),
  ];
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 4);
}
