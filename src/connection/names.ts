import { oddCharacters } from '../policy/odd-characters';
import { fail, ok, type Result } from '../policy/result';

/** IAM's limits in characters (IAM API, policyNameType and roleNameType). */
const LONGEST = { policy: 128, role: 64 } as const;

/** `logzio-<bucket>-read`, the bucket's part cut where IAM's 128 characters would not hold it. */
export function defaultPolicyName(bucket: string): string {
  return cutName('logzio-', bucket, '-read', LONGEST.policy);
}

/** `logzio-<bucket>`, cut to IAM's 64 characters. */
export function defaultRoleName(bucket: string): string {
  return cutName('logzio-', bucket, '', LONGEST.role);
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
  const name = text.trim();
  if (name === '') return fail(`${kind}_name_empty`);
  const odd = oddCharacters(name, /[\w+=,.@-]/);
  if (odd !== '') return fail(`${kind}_name_characters`, odd);
  const longest = LONGEST[kind];
  return name.length > longest ? fail(`${kind}_name_length`, String(name.length), String(longest)) : ok(name);
}

/** Whether IAM takes two names for the same: names are unique without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
