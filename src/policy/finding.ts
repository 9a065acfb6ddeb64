/**
 * What a review remarks on. In `_locales`, `finding_<code>` says what it means and `mend_<code>` how to mend it; a test
 * holds both.
 */
export const FINDING_CODES = [
  // What was mended in the text as it was pasted.
  'code_fence',
  'comments',
  'invisible_characters',
  'prose',
  'smart_quotes',
  'single_quotes',
  'encoding',
  'trailing_commas',
  // The document
  'placeholder_left',
  'too_long',
  'unaccepted_characters',
  'version_missing',
  'unknown_version',
  'statement_incomplete',
  'unknown_element',
  'exclusive_elements',
  'element_type',
  'sid_characters',
  'sid_repeated',
  'action_shape',
  'unknown_operator',
  // Resources
  'broken_arn',
  'wrong_partition',
  'other_bucket',
  'wildcard_resource',
  'object_arn_without_path',
  'bucket_arn_with_path',
  'not_resource',
  // Actions
  'archiving',
  'write_actions',
  'delete_actions',
  'other_service_actions',
  'unknown_action',
  'wildcard_actions',
  'not_action',
  // Reach
  'list_bucket_missing',
  'get_object_missing',
  'get_object_partial',
  'put_object_missing',
  'kms_decrypt_missing',
  'deny_statement',
  'deny_blocks',
  'condition_never',
  'condition_unknown',
  'conditions',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** `stop`: must never be filled in. `warn`: the admin should look twice. `note`: good to know. */
export type Severity = 'stop' | 'warn' | 'note';

/** One remark of a review. */
export interface Finding {
  code: FindingCode;
  values: string[];
  severity: Severity;
}

/** Makes a finding. */
export function finding(severity: Severity, code: FindingCode, ...values: string[]): Finding {
  return { code, values, severity };
}

/** The findings with repeats (same code, same values) left out. */
export function distinctFindings(findings: Finding[]): Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify([each.code, each.values]), each])).values()];
}
