import type { DifferenceCode } from '../message-key';
import { mergePolicies } from '../policy/merge';
import type { ReadyDetails } from './connection';
import { sameName } from './iam-names';
import { parsePolicyArn } from './policy-arn';
import type { AttachedPolicy, RoleDifference } from './role-check';

/** The account's own policies among those attached, with their documents: AWS's cannot be changed. */
const changeable = (policies: AttachedPolicy[]): (AttachedPolicy & { document: string })[] =>
  policies.flatMap(({ name, arn, document }) => {
    const parsed = parsePolicyArn(arn);
    return document !== undefined && parsed && parsed.accountId !== 'aws' ? [{ name, arn, document }] : [];
  });

/**
 * The attached policy that a bucket is added to: the one of the connection's policy name. `byHand`: there is none, and
 * this is the only other that could be changed.
 */
export function policyToExtend(
  { policyName }: Pick<ReadyDetails, 'policyName'>,
  policies: AttachedPolicy[],
): { arn: string; document: string; byHand: boolean } | undefined {
  const own = changeable(policies);
  const [meant, ...twins] = own.filter(({ name }) => sameName(name, policyName));
  if (meant && twins.length === 0) return { ...meant, byHand: false };
  const [only, ...others] = own;
  return only && others.length === 0 ? { ...only, byHand: true } : undefined;
}

/** What is to be done for a role whose policies do not give what a further bucket needs. */
export function bucketDifference(details: ReadyDetails, policies: AttachedPolicy[]): RoleDifference {
  const target = policyToExtend(details, policies);
  const stop = (code: DifferenceCode, expected: string, actual: string): RoleDifference => ({
    ...{ code, expected, actual, severity: 'stop' },
  });
  if (!target || target.byHand)
    return stop('policy_by_hand', details.policyName, policies.map(({ name }) => name).join(', '));
  const isMergeable = mergePolicies(target.document, details.policy).ok;
  return stop(
    isMergeable ? 'policy_lacks_bucket' : 'policy_not_mergeable',
    details.bucket,
    details.policyName,
  );
}
