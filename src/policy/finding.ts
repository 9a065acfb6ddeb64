/** What a review remarks on; each code's sentence stands in `_locales` under `finding_<code>`. */
export type FindingCode =
  | 'placeholder_left'
  | 'broken_arn'
  | 'wrong_partition'
  | 'write_actions'
  | 'delete_actions'
  | 'other_service_actions'
  | 'wildcard_actions'
  | 'wildcard_resource'
  | 'other_bucket'
  | 'list_bucket_missing'
  | 'get_object_missing'
  | 'get_object_partial'
  | 'object_arn_without_path'
  | 'bucket_arn_with_path'
  | 'not_action'
  | 'not_resource'
  | 'statement_incomplete'
  | 'too_long'
  | 'unaccepted_characters'
  | 'unknown_version'
  | 'deny_statement'
  | 'deny_blocks'
  | 'conditions';

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
