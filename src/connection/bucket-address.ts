import { s3Resource, splitArn } from '../policy/arn';
import { fail, ok, type Result } from '../policy/result';
import { partitionProblem } from './partition';

/** S3 keys end at 1024 bytes, three characters each once percent-encoded. */
const LONGEST_ADDRESS = 4096;

/** AWS's domains and the partition of each (AWS General Reference, endpoints). */
const DOMAINS: [string, string][] = [
  ['amazonaws.com', 'aws'],
  ['api.aws', 'aws'],
  ['amazonaws.com.cn', 'aws-cn'],
  ['amazonaws.eu', 'aws-eusc'],
];
const CONSOLE = /(?:^|\.)console\.aws\.amazon\.com$/;

/**
 * The bucket's name out of what people paste for one: an S3 URI, an address of S3 with or without `https://` (virtual-hosted,
 * path style, dual-stack, website, VPC endpoint), an address of the console, an ARN with or without a path.
 * Other text comes back as it is. Source: S3 user guide, accessing a bucket.
 *
 * Problems: `bucket_partition` [partition]; `bucket_access_point`; `bucket_address` for an ARN or address of something else.
 */
export function bucketOfAddress(text: string): Result<string> {
  if (text.length > LONGEST_ADDRESS) return fail('bucket_address');
  const arn = splitArn(text);
  if (arn) {
    const s3 = s3Resource(text);
    if (s3) return partitionProblem(arn.partition, 'bucket_partition') ?? ok(s3.bucket);
    return fail(/^accesspoint/.test(arn.resource) ? 'bucket_access_point' : 'bucket_address');
  }
  const [, scheme = '', host = '', path = '', query = ''] =
    /^(?:([a-z][a-z\d+.-]*):\/\/)?([^/?#]*)([^?#]*)(.*)$/is.exec(text) ?? [];
  if (/^s3[an]?$/i.test(scheme)) return ok(host);
  const bucket = ofConsole(host.toLowerCase(), path, query) ?? ofS3(host, path);
  if (bucket) return bucket;
  return scheme || /^arn:/i.test(text) ? fail('bucket_address') : ok(text);
}

/** The console's pages name the bucket in their path, some of old in the query. */
function ofConsole(host: string, path: string, query: string): Result<string> | undefined {
  if (!CONSOLE.test(host)) return undefined;
  const inPath = /^\/s3\/(?:buckets?|object|upload|home\/buckets)\/([^/]+)/.exec(path)?.[1];
  const bucket = inPath ?? /[?&#]bucket=([^&#]+)/.exec(query)?.[1];
  return bucket === undefined ? fail('bucket_address') : ok(bucket);
}

/** The labels left of the domain say how the bucket is named: before an `s3…` label, else first in the path. */
function ofS3(host: string, path: string): Result<string> | undefined {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  const [domain, partition = ''] = DOMAINS.find(([each]) => name.endsWith(`.${each}`)) ?? [];
  if (domain === undefined) return undefined;
  const labels = host.slice(0, name.length - domain.length - 1).split('.');
  const kinds = labels.map((label) => label.toLowerCase());
  const isVpce = kinds.at(-1) === 'vpce';
  const at = kinds.findLastIndex(
    (label) => /^s3(?:-|$)/.test(label) && !/^s3-(?:accesspoint|object-lambda)/.test(label),
  );
  if (at < 0 || (isVpce && kinds.includes('accesspoint'))) {
    const isAccessPoint = kinds.some((label) => /^(?:s3-)?(?:accesspoint|object-lambda)/.test(label));
    return fail(isAccessPoint ? 'bucket_access_point' : 'bucket_address');
  }
  const wrong = partitionProblem(partition, 'bucket_partition');
  if (wrong) return wrong;
  // A VPC endpoint has `[BUCKET.]bucket.vpce-ID.s3.REGION.vpce` before the domain.
  const ending = isVpce ? kinds.lastIndexOf('bucket') : at;
  const before = labels.slice(0, Math.max(ending, 0));
  const bucket = before.length > 0 ? before.join('.') : (path.split('/')[1] ?? '');
  return bucket === '' ? fail('bucket_address') : ok(bucket);
}
