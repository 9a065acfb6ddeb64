import type { Repair } from './read-pasted-json';
import { readPastedPolicy } from './read-pasted-policy';
import { fail, ok, type Result } from './result';
import { isObject, isPolicyDocument, type PolicyDocument, statementsOf, toStringList } from './statement';
import { matchesAction } from './wildcard';

export type { Repair } from './read-pasted-json';
export type { PolicyDocument, Statement } from './statement';

/** An identity policy: its text as it will be filled in, the same parsed, and what was repairs in what was pasted. */
export interface Policy {
  text: string;
  document: PolicyDocument;
  repairs: Repair[];
}

/** IAM's limit for a managed policy; white space does not count (IAM and AWS STS quotas). */
export const MAX_POLICY_CHARS = 6144;

/** The characters of a policy text that count towards IAM's limit. */
export function policyLength(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/**
 * Reads an identity policy out of pasted text. Content that IAM may know and this code does not passes.
 *
 * Problems: all of `readPastedPolicy`; `policy_not_a_policy` (no object with a Statement); `policy_statement_shape` [number];
 * `policy_is_trust_policy`, `policy_is_bucket_policy` (it has a Principal); `policy_too_long` [characters, most].
 */
export function parsePolicy(text: string): Result<Policy> {
  const read = readPastedPolicy(text);
  if (!read.ok) return read;
  const { value, repairs } = read.value;
  if (!isPolicyDocument(value)) return fail('policy_not_a_policy');
  const statements = statementsOf(value);
  const misshapen = statements.findIndex((statement) => !isObject(statement));
  if (misshapen >= 0) return fail('policy_statement_shape', String(misshapen + 1));
  for (const statement of statements) {
    if (!('Principal' in statement) && !('NotPrincipal' in statement)) continue;
    const assumes = toStringList(statement.Action).some(
      (action) => matchesAction(action, 'sts:AssumeRole') || /^sts:AssumeRole/i.test(action),
    );
    return fail(assumes ? 'policy_is_trust_policy' : 'policy_is_bucket_policy');
  }
  const length = policyLength(read.value.text);
  if (length > MAX_POLICY_CHARS) return fail('policy_too_long', String(length), String(MAX_POLICY_CHARS));
  return ok({ text: read.value.text, document: value, repairs });
}

/** The indentation that a text of JSON has; '' for one on a single line. */
export const indentationOf = (text: string): string => /\n([ \t]+)/.exec(text)?.[1] ?? '';

/** A policy made from JSON text that is known to be sound, such as a parsed policy's text after a replacement. */
export function policyFromValidJson(text: string, repairs: Repair[]): Policy {
  return { text, document: JSON.parse(text) as PolicyDocument, repairs: repairs };
}
