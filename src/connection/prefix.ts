import { fail, ok, type Result } from '../policy/result';
import { isPlaceholder } from './clean-pasted-text';

/** The beginning of the object keys that Logz.io reads; '' for the whole bucket. */
export type Prefix = string & { readonly __brand: 'Prefix' };

/** S3 keys have at most 1024 bytes of UTF-8 (S3 user guide, object keys). */
const MOST_BYTES = 1024;

/**
 * Reads a prefix; outer white space goes, nothing else changes, empty is fine.
 *
 * Problems: `prefix_leading_slash` [the prefix without it] (keys have none, though Logz.io's old documentation had it);
 * `prefix_address` for an S3 URI, URL or ARN; `prefix_placeholder`; `prefix_length` [bytes, most].
 */
export function parsePrefix(text: string): Result<Prefix> {
  const prefix = text.trim();
  if (/^(s3[an]?|https?):\/\/|^arn:/i.test(prefix)) return fail('prefix_address');
  if (prefix.startsWith('/')) return fail('prefix_leading_slash', prefix.replace(/^\/+/, ''));
  if (isPlaceholder(prefix)) return fail('prefix_placeholder');
  const bytes = utf8Length(prefix);
  return bytes > MOST_BYTES ? fail('prefix_length', String(bytes), String(MOST_BYTES)) : ok(prefix as Prefix);
}

/** Counted by hand, as the code must run where no encoder can be counted on. A lone surrogate counts three. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
