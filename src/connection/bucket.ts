import { disallowedCharacters } from '../policy/odd-characters';
import { fail, ok, type Result } from '../policy/result';
import { bucketOfAddress } from './bucket-address';
import { cleanPastedText, isPlaceholder } from './clean-pasted-text';

/** The name of a general purpose S3 bucket. */
export type BucketName = string & { readonly __brand: 'BucketName' };

const SHORTEST = 3;
const LONGEST = 63;
const RESERVED = /^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;

/**
 * Reads a bucket's name (S3 user guide, bucket naming rules): 3 to 63 lower-case letters, digits, dots and hyphens.
 * S3 URIs, URLs, console addresses and ARNs are taken too and give the name in them.
 *
 * Problems: `bucket_empty`; `bucket_placeholder`; those of `bucketOfAddress`; `bucket_path` [bucket, path];
 * `bucket_upper_case` [name in lower case]; `bucket_characters` [those]; `bucket_length` [characters, least, most];
 * `bucket_edges`; `bucket_dots`; `bucket_ip`; `bucket_reserved` [beginning or ending].
 */
export function parseBucketName(text: string): Result<BucketName> {
  const pasted = cleanPastedText(text);
  if (pasted === '') return fail('bucket_empty');
  if (isPlaceholder(pasted)) return fail('bucket_placeholder');
  const found = bucketOfAddress(pasted);
  if (!found.ok) return found;
  const name = found.value.replace(/\/+$/, '');
  const slash = name.indexOf('/');
  if (slash >= 0) return fail('bucket_path', name.slice(0, slash), name.slice(slash + 1));
  // What is suggested can be used as it stands.
  if (/[A-Z]/.test(name) && parseBucketName(name.toLowerCase()).ok)
    return fail('bucket_upper_case', name.toLowerCase());
  const odd = disallowedCharacters(name, /[a-z\d.-]/);
  if (odd !== '') return fail('bucket_characters', odd);
  if (name.length < SHORTEST || name.length > LONGEST) {
    return fail('bucket_length', String(name.length), String(SHORTEST), String(LONGEST));
  }
  if (!/^[a-z\d].*[a-z\d]$/.test(name)) return fail('bucket_edges');
  if (name.includes('..')) return fail('bucket_dots');
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(name)) return fail('bucket_ip');
  const reserved = RESERVED.exec(name);
  return reserved ? fail('bucket_reserved', reserved[0]) : ok(name as BucketName);
}
