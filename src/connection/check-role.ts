import type { DifferenceCode } from '../message-key';
import type { AccessNeed } from '../policy/access-needs';
import { lineDifference } from '../policy/line-difference';
import { parsePolicy } from '../policy/policy';
import { compareTrust } from '../policy/trust-policy';
import { acceptableStops } from './acceptable-stops';
import { bucketDifference } from './check-bucket-added';
import { checkPermissions } from './check-permissions';
import type { ReadyDetails, Reuse } from './connection';
import { sameName } from './iam-names';
import { parseRoleArn } from './role-arn';
import type { CheckNote, RoleCheck, RoleDifference, RoleSnapshot } from './role-check';

/** Says that the role lacks what it needs, by what is attached. */
function lackingPolicy(details: ReadyDetails, role: RoleSnapshot): RoleDifference {
  const stop = (code: DifferenceCode, expected: string, actual: string): RoleDifference => ({
    ...{ code, expected, actual, severity: 'stop' },
  });
  const meant = role.policies.find(({ name }) => sameName(name, details.policyName));
  const read = parsePolicy(meant?.document ?? '');
  if (meant && read.ok) {
    const { missing, extra } = lineDifference(details.policy.document, read.value.document);
    return stop('policy_other_document', missing.join('\n'), extra.join('\n'));
  }
  const attached = [...role.policies, ...(role.inlinePolicies ?? [])].map(({ name }) => name);
  return stop('policy_not_attached', details.policyName, attached.join(', '));
}

/** What the role's policies lack, give and give besides. */
function checkPolicies(
  details: ReadyDetails,
  role: RoleSnapshot,
  reuse: Reuse | undefined,
  needs: readonly AccessNeed[] | undefined,
): Pick<RoleCheck, 'differences' | 'notes'> {
  const found = checkPermissions(details, role, {
    servesOtherBuckets: reuse !== undefined,
    ...(needs ? { needs } : {}),
  });
  const isMeantUnread = found.notes.some(
    ({ code, values }) => code === 'policy_not_read' && sameName(values?.[0] ?? '', details.policyName),
  );
  const isStopped = found.differences.some(({ severity }) => severity === 'stop');
  const names = found.grantedBy.join(', ');
  const notes: CheckNote[] = [...found.notes];
  const differences = [...found.differences];
  if (found.isLacking && reuse) differences.unshift(bucketDifference(details, role.policies));
  else if (found.isLacking && !isMeantUnread) differences.unshift(lackingPolicy(details, role));
  else if (!found.isLacking && !isStopped)
    notes.unshift(
      reuse
        ? { code: 'policy_holds_same', values: [names, details.bucket] }
        : { code: 'policy_same', values: [names] },
    );
  // What no list of policies shows may be what seems to lack.
  const wasAsked = role.inlinePolicies !== undefined || role.unread?.includes('inline_policies');
  if (found.isLacking && !isMeantUnread && !wasAsked) notes.push({ code: 'inline_policies_unread' });
  return { differences, notes };
}

/**
 * Compares a role as its page shows it with what the connection needs.
 * @param awsAccountId the account that the policy was made in, when known
 * @param needs what the kind of connection takes; reading logs where none is given
 * @param reuse set when the role was made for another bucket: its policy holds more than this connection needs
 */
export function checkRole(
  details: ReadyDetails,
  role: RoleSnapshot,
  awsAccountId?: string,
  reuse?: Reuse,
  needs?: readonly AccessNeed[],
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
  // A role that is Logz.io's own gives access to nothing of the admin's.
  else if (arn.value.accountId === details.accountId)
    differences.push({
      code: 'role_in_logzio_account',
      expected: awsAccountId ?? '',
      actual: arn.value.accountId,
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
  const policies = checkPolicies(details, role, reuse, needs);
  // The other bucket needs the role's External ID as it is: this one is not to be mended there.
  const isOthers = (code: string) => reuse && code === 'trust_external_id_other';
  const ofTrust = trust.differences.map(
    (each): RoleDifference => (isOthers(each.code) ? { ...each, code: 'reuse_external_id_other' } : each),
  );
  differences.push(...ofTrust, ...policies.differences);
  const acceptable = acceptableStops(differences);
  return {
    arn: arn.ok ? arn.value.arn : '',
    passed: differences.every(({ severity }) => severity !== 'stop'),
    differences,
    ...(acceptable === undefined ? {} : { acceptable }),
    notes: [...(trust.differences.length === 0 ? [{ code: 'trust_same' as const }] : []), ...policies.notes],
  };
}
