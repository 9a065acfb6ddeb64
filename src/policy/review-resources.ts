import { s3Resource, splitArn } from './arn';
import { type Finding, finding } from './finding';
import { type Statement, toStringList } from './statement';
import { hasWildcard, matchesPattern } from './wildcard';

/** Remarks on the ARNs of every statement, Allow or Deny: broken ones, other partitions, other buckets, wildcards. */
export function reviewResources(statements: Statement[], bucket: string): Finding[] {
  return statements.flatMap((statement) => {
    const allow = statement.Effect === 'Allow';
    const named = toStringList(statement.Resource).flatMap((resource) =>
      reviewResource(resource, bucket, allow),
    );
    const excepted = toStringList(statement.NotResource).flatMap((resource) => reviewArn(resource));
    return [...named, ...excepted];
  });
}

function reviewResource(resource: string, bucket: string, allow: boolean): Finding[] {
  if (/^\*+$/.test(resource)) return allow ? [finding('warn', 'wildcard_resource', resource)] : [];
  const wrong = reviewArn(resource);
  if (wrong.length > 0 || !allow) return wrong;
  const s3 = s3Resource(resource);
  if (!s3) return hasWildcard(resource) ? [finding('warn', 'wildcard_resource', resource)] : [];
  if (!hasWildcard(s3.bucket)) {
    return s3.bucket === bucket || bucket === '' ? [] : [finding('warn', 'other_bucket', s3.bucket, bucket)];
  }
  const reaches =
    bucket === '' || matchesPattern(s3.bucket, bucket) || matchesPattern(resource, `arn:aws:s3:::${bucket}/`);
  return reaches
    ? [finding('warn', 'wildcard_resource', resource)]
    : [finding('warn', 'other_bucket', s3.bucket, bucket)];
}

/** A broken ARN or one of another partition. Placeholders are reported elsewhere and count as whatever fits. */
function reviewArn(resource: string): Finding[] {
  const arn = splitArn(resource.replace(/<[^<>]*>|\{\{[^{}]*\}\}|\$\{[^{}]*\}/g, 'x'));
  if (!arn || arn.service === '' || !/^(aws[\w-]*|[\w-]*[*?][\w*?-]*)$/.test(arn.partition)) {
    return /^<<?[^<>]+>?>$/.test(resource) ? [] : [finding('warn', 'broken_arn', resource)];
  }
  if (!hasWildcard(arn.partition) && arn.partition !== 'aws') {
    return [finding('warn', 'wrong_partition', resource, arn.partition)];
  }
  const { service, region, account, resource: rest } = arn;
  const plainS3 = service === 's3' && region === '' && account === '';
  // Between service and resource S3 has empty fields; access points have both of them.
  const soundS3 = plainS3
    ? /^[\w.*?-]+(\/|$)/.test(rest)
    : /^(accesspoint|async-request|job|storage-lens)/.test(rest);
  return service === 's3' && !soundS3 ? [finding('warn', 'broken_arn', resource)] : [];
}
