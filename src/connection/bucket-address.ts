import { s3Resource, splitArn } from '../policy/arn';
import { fail, ok, type Result } from '../policy/result';
import { partitionProblem } from './partition';

/** The ways of writing an S3 address, each with the bucket as its first group (S3 user guide, accessing a bucket). */
const ADDRESSES = [
  /^s3[an]?:\/\/([^/?#]+)/i,
  /^https?:\/\/(?:[\w-]+\.)*console\.aws\.amazon\.com\/s3\/(?:buckets|object|home\/buckets)\/([^/?#]+)/i,
  /^https?:\/\/s3[.-](?:[\w-]+\.)*amazonaws\.com\/([^/?#]+)/i,
  /^https?:\/\/([^/?#]+?)\.s3(?:-website)?[.-](?:[\w-]+\.)*amazonaws\.com(?:[/?#]|$)/i,
];

/** S3 keys end at 1024 bytes, three characters each once percent-encoded. */
const LONGEST_ADDRESS = 4096;

/**
 * The bucket's name out of what people paste for one: an S3 URI or URL, a console address, an ARN with or without a path.
 * Other text comes back as it is.
 *
 * Problems: `bucket_partition` [partition]; `bucket_access_point`; `bucket_address` for an ARN or address of something else.
 */
export function bucketOfAddress(text: string): Result<string> {
  // The patterns below are quadratic at worst; no address of a bucket is this long.
  if (text.length > LONGEST_ADDRESS) return fail('bucket_address');
  const arn = splitArn(text);
  if (arn) {
    const s3 = s3Resource(text);
    if (s3) return partitionProblem(arn.partition, 'bucket_partition') ?? ok(s3.bucket);
    return fail(/^accesspoint/.test(arn.resource) ? 'bucket_access_point' : 'bucket_address');
  }
  for (const address of ADDRESSES) {
    const bucket = address.exec(text)?.[1];
    if (bucket !== undefined) return ok(bucket);
  }
  return /^[a-z][\w+.-]*:\/\/|^arn:/i.test(text) ? fail('bucket_address') : ok(text);
}
