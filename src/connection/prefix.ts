import { fail, ok, type Result } from '../policy/result';
import { cleanPastedText, isPlaceholder } from './clean-pasted-text';

/** The beginning of the object keys that Logz.io reads; '' for the whole bucket. */
export type Prefix = string & { readonly __brand: 'Prefix' };

/** S3 keys have at most 1024 bytes of UTF-8 (S3 user guide, object keys). */
const MOST_BYTES = 1024;

/** What stands for a value that differs from key to key: Firehose’s and strftime’s expressions, dates, words of AWS’s guides. */
const PATTERN =
  /!?\{[^{}]*\}|%[Yy](?![a-z])|%[mdH](?![\da-f])|(?<![A-Za-z])[Yy]{4}(?=[^A-Za-z]|MM|$)|(?<![A-Za-z])(?:MM|mm)\/(?:DD|dd)(?![A-Za-z])|(?<![\w-])(?:aws-)?account-id(?![\w-])|\\d|\[0-9\]/;

/**
 * Reads a prefix; what pasting adds around it goes, nothing else changes, empty is fine.
 *
 * Problems: `prefix_leading_slash` [the prefix without it] (keys have none, though Logz.io's old documentation had it);
 * `prefix_address` for an S3 URI, URL or ARN; `prefix_placeholder`; `prefix_wildcard` [what stands before it] and
 * `prefix_pattern` [pattern, the folder before it], as S3 takes a prefix letter by letter; `prefix_length` [bytes, most].
 */
export function parsePrefix(text: string): Result<Prefix> {
  const prefix = cleanPastedText(text);
  if (/^(s3[an]?|https?):\/\/|^arn:|^[\w.-]+\.amazonaws\.com\//i.test(prefix)) return fail('prefix_address');
  if (prefix.startsWith('/')) {
    const rest = prefix.replace(/^\/+/, '');
    const parsed = parsePrefix(rest);
    // What is suggested can be used as it stands.
    return parsed.ok ? fail('prefix_leading_slash', rest) : parsed;
  }
  if (isPlaceholder(prefix)) return fail('prefix_placeholder');
  const bytes = utf8Length(prefix);
  if (bytes > MOST_BYTES) return fail('prefix_length', String(bytes), String(MOST_BYTES));
  const wildcard = prefix.search(/[*?]/);
  const pattern = PATTERN.exec(prefix);
  if (pattern && (wildcard < 0 || pattern.index < wildcard))
    return fail('prefix_pattern', pattern[0], folderBefore(prefix, pattern.index));
  return wildcard < 0 ? ok(prefix as Prefix) : fail('prefix_wildcard', prefix.slice(0, wildcard));
}

const folderBefore = (prefix: string, at: number): string => prefix.slice(0, prefix.lastIndexOf('/', at) + 1);

/** Counted by hand, as the code must run where no encoder can be counted on. A lone surrogate counts three. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
