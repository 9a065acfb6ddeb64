import type { Severity } from './finding';

/** How a role's trust policy can differ; each code's sentence stands in `_locales` under `difference_<code>`. */
export type TrustDifferenceCode =
  | 'trust_unreadable'
  | 'trust_no_assume_role'
  | 'trust_other_account'
  | 'trust_principal_narrower'
  | 'trust_principal_deleted'
  | 'trust_open'
  | 'trust_partition'
  | 'trust_also_trusts'
  | 'trust_external_id_missing'
  | 'trust_external_id_optional'
  | 'trust_external_id_open'
  | 'trust_external_id_other'
  | 'trust_external_id_space'
  | 'trust_external_id_case'
  | 'trust_external_id_refused'
  | 'trust_swapped'
  | 'trust_mfa_required'
  | 'trust_operator_unknown'
  | 'trust_condition_never'
  | 'trust_other_condition'
  | 'trust_deny';

/**
 * One difference between the trust that a connection needs and a role's. `expected` and `actual` are values (an
 * account, an external ID, a condition key; several joined by `, `), '' where there is none. `stop`: Logz.io would be
 * kept out, or others let in, so the role must not be sent; `warn`: it may work, the admin should look; `note`: harmless.
 */
export interface TrustDifference {
  code: TrustDifferenceCode;
  expected: string;
  actual: string;
  severity: Severity;
}

/** Makes a difference. */
export function difference(
  severity: Severity,
  code: TrustDifferenceCode,
  expected: string,
  actual: string,
): TrustDifference {
  return { code, expected, actual, severity };
}
