import { disallowedCharacters } from '../policy/odd-characters';
import { fail, ok, type Result } from '../policy/result';
import { cleanPastedText } from './clean-pasted-text';

/** IAM's limits in characters (IAM API, policyNameType and roleNameType). */
const LONGEST = { policy: 128, role: 64 } as const;
const NAME_CHARACTER = /[\w+=,.@-]/;

/** Where the bucket stands in a pattern. */
const BUCKET = '{bucket}';
/** A pattern leaves at least so many characters to the bucket: fewer would give many buckets the same name. */
const LEAST_ROOM = 20;

/** How the names of policy and role follow from the bucket, where the admin gives none. */
export interface NamePatterns {
  policyPattern: string;
  rolePattern: string;
}
export const DEFAULT_PATTERNS: NamePatterns = {
  policyPattern: `logzio-${BUCKET}-read`,
  rolePattern: `logzio-${BUCKET}`,
};

/** The name that a pattern makes for a bucket; the bucket's part is cut where IAM's limit would not hold it. */
export function nameFrom(patterns: NamePatterns, kind: 'policy' | 'role', bucket: string): string {
  const [before = '', after = ''] = patterns[`${kind}Pattern`].split(BUCKET);
  return cutName(before, bucket, after, LONGEST[kind]);
}

/**
 * Reads a pattern for names: `{bucket}` once, and around it what IAM takes in a name.
 * Problems: `pattern_bucket`; `pattern_characters` [those]; `pattern_length` [characters around the bucket, most].
 */
export function parsePattern(text: string, kind: 'policy' | 'role'): Result<string> {
  const pattern = text.trim();
  const parts = pattern.split(BUCKET);
  if (parts.length !== 2) return fail('pattern_bucket');
  const around = parts.join('');
  const odd = disallowedCharacters(around, NAME_CHARACTER);
  if (odd !== '') return fail('pattern_characters', odd);
  const most = LONGEST[kind] - LEAST_ROOM;
  return around.length > most ? fail('pattern_length', String(around.length), String(most)) : ok(pattern);
}

/** A cut that lands on a hyphen or dot goes on to the next letter or digit, so that the name looks whole. */
function cutName(before: string, bucket: string, after: string, longest: number): string {
  const room = longest - before.length - after.length;
  return (before + bucket.slice(0, room)).replace(/[-.]+$/, '') + after;
}

/**
 * The name to try when this one exists already: `logzio-acme`, `logzio-acme-2`, `logzio-acme-3`. `first` is the default
 * name, whose own digits (`logzio-logs-2` for the bucket `logs-2`) are not counted on.
 */
export function nextName(name: string, first: string, kind: keyof typeof LONGEST): string {
  const counted = sameName(name, first) ? null : /^(.+)-(\d{1,3})$/.exec(name);
  const base = counted?.[1] ?? name;
  const ending = `-${Number(counted?.[2] ?? 1) + 1}`;
  return base.slice(0, LONGEST[kind] - ending.length).replace(/[-.]+$/, '') + ending;
}

/**
 * Reads a policy's name: 1 to 128 of `A-Z a-z 0-9 _ + = , . @ -`.
 * Problems: `policy_name_empty`; `policy_name_characters` [those]; `policy_name_length` [characters, most].
 */
export function parsePolicyName(text: string): Result<string> {
  return parseName(text, 'policy');
}

/**
 * Reads a role's name: 1 to 64 of `A-Z a-z 0-9 _ + = , . @ -`.
 * Problems: `role_name_empty`; `role_name_characters` [those]; `role_name_length` [characters, most].
 */
export function parseRoleName(text: string): Result<string> {
  return parseName(text, 'role');
}

function parseName(text: string, kind: 'policy' | 'role'): Result<string> {
  const name = cleanPastedText(text);
  if (name === '') return fail(`${kind}_name_empty`);
  const odd = disallowedCharacters(name, NAME_CHARACTER);
  if (odd !== '') return fail(`${kind}_name_characters`, odd);
  const longest = LONGEST[kind];
  return name.length > longest ? fail(`${kind}_name_length`, String(name.length), String(longest)) : ok(name);
}

/** Whether IAM takes two names for the same: names are unique without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
