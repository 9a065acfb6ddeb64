import type { CheckNoteCode, DifferenceCode } from '../message-key';
import { samePolicy } from '../policy/compare';
import { parsePolicy } from '../policy/policy';
import { compareTrust } from '../policy/trust-policy';
import { checkBucketAdded } from './check-bucket-added';
import type { ReadyDetails, Reuse } from './connection';
import { sameName } from './iam-names';
import { parseRoleArn } from './role-arn';

/**
 * One way in which the role differs from the connection, with both values. `code` names a sentence
 * (`difference_<code>`). `stop`: the ARN is not sent; `warn`: it may work, and is said.
 */
export interface RoleDifference {
  code: DifferenceCode;
  expected: string;
  actual: string;
  severity: 'stop' | 'warn' | 'note';
}

export interface RoleCheck {
  /** The role's ARN; '' when it could not be read. */
  arn: string;
  /** Whether the ARN may be sent: no difference stops it. */
  passed: boolean;
  differences: RoleDifference[];
  /** What was checked and held, or could not be checked: codes with values (`check_<code>`). */
  notes: { code: CheckNoteCode; values?: string[] }[];
}

/** A role as its page shows it. A policy without `document` is attached, its contents not read. */
export interface RoleSnapshot {
  arn: string;
  trustPolicy: string;
  policies: { name: string; arn: string; document?: string }[];
}

export type AttachedPolicy = RoleSnapshot['policies'][number];

/** Compares the attached policies by document, and where none could be read by name. */
function checkPolicies(
  details: ReadyDetails,
  policies: AttachedPolicy[],
): Pick<RoleCheck, 'differences' | 'notes'> {
  const holds = (policy: AttachedPolicy): boolean => {
    const read = parsePolicy(policy.document ?? '');
    return read.ok && samePolicy(read.value.document, details.policy.document);
  };
  const same = policies.find(holds);
  if (same) return { differences: [], notes: [{ code: 'policy_same', values: [same.name] }] };
  const stop = (code: DifferenceCode, expected: string, actual: string) => ({
    differences: [{ code, expected, actual, severity: 'stop' as const }],
    notes: [],
  });
  const meant = policies.find(({ name }) => sameName(name, details.policyName));
  if (!meant)
    return stop('policy_not_attached', details.policyName, policies.map(({ name }) => name).join(', '));
  if (meant.document !== undefined && parsePolicy(meant.document).ok)
    return stop('policy_other_document', details.policy.text, meant.document);
  return { differences: [], notes: [{ code: 'policy_not_read', values: [meant.name] }] };
}

/**
 * Compares a role as its page shows it with what the connection needs.
 * @param awsAccountId the account that the policy was made in, when known
 * @param reuse set when the role was made for another bucket: its policy holds more than this connection needs
 */
export function checkRole(
  details: ReadyDetails,
  role: RoleSnapshot,
  awsAccountId?: string,
  reuse?: Reuse,
): RoleCheck {
  const differences: RoleDifference[] = [];
  const arn = parseRoleArn(role.arn);
  if (!arn.ok)
    differences.push({
      code: 'role_arn_unusable',
      expected: details.roleName,
      actual: role.arn,
      severity: 'stop',
    });
  else if (awsAccountId && arn.value.accountId !== awsAccountId)
    differences.push({
      code: 'role_other_account',
      expected: awsAccountId,
      actual: arn.value.accountId,
      severity: 'stop',
    });
  const trust = compareTrust(details, role.trustPolicy);
  const policies = (reuse ? checkBucketAdded : checkPolicies)(details, role.policies);
  // The other bucket needs the role's External ID as it is: this one is not to be mended there.
  const isOthers = (code: string) => reuse && code === 'trust_external_id_other';
  const ofTrust = trust.differences.map(
    (each): RoleDifference => (isOthers(each.code) ? { ...each, code: 'reuse_external_id_other' } : each),
  );
  differences.push(...ofTrust, ...policies.differences);
  return {
    arn: arn.ok ? arn.value.arn : '',
    passed: differences.every(({ severity }) => severity !== 'stop'),
    differences,
    notes: [...(trust.differences.length === 0 ? [{ code: 'trust_same' as const }] : []), ...policies.notes],
  };
}
