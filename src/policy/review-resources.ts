import { s3Resource, splitArn } from './arn';
import { type Finding, finding } from './finding';
import { withoutPlaceholders } from './placeholder-spots';
import { reviewResourceGrammar } from './resource-grammar';
import type { Statement } from './statement';
import { hasWildcard, matchesPattern } from './wildcard';

/** Remarks on the ARNs of every statement, Allow or Deny: those that name nothing, other buckets, wildcards. */
export function reviewResources(statements: Statement[], bucket: string): Finding[] {
  return statements.flatMap((statement) => {
    const allow = statement.Effect === 'Allow';
    const named = stringsOf(statement.Resource).flatMap((resource) =>
      reviewResource(resource, bucket, allow),
    );
    const excepted = stringsOf(statement.NotResource).flatMap((resource) => reviewArn(resource) ?? []);
    return [...named, ...excepted];
  });
}

function reviewResource(resource: string, bucket: string, allow: boolean): Finding[] {
  if (resource === '*') return allow ? [finding('warn', 'wildcard_resource', resource)] : [];
  const wrong = reviewArn(resource);
  if (wrong || !allow) return wrong ?? [];
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

const stringsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

/** An ARN that CreatePolicy takes though it names nothing; what it refuses is grammar's. undefined: nothing is wrong. */
function reviewArn(resource: string): Finding[] | undefined {
  const filled = withoutPlaceholders(resource);
  if (filled === undefined || filled === '*') return undefined;
  if (reviewResourceGrammar(resource).length > 0) return [];
  const arn = splitArn(filled);
  if (!arn) return [finding('warn', 'broken_arn', resource)];
  const { service, region, account, resource: rest } = arn;
  const plainS3 = service === 's3' && region === '' && account === '';
  // Between service and resource S3 has empty fields; access points have both of them.
  const soundS3 = plainS3
    ? /^[\w.*?-]+(\/|$)/.test(rest)
    : /^(accesspoint|async-request|job|storage-lens)/.test(rest);
  return service === 's3' && !soundS3 ? [finding('warn', 'broken_arn', resource)] : undefined;
}
