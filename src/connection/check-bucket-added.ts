import { mergePolicies } from '../policy/merge';
import type { AttachedPolicy, RoleCheck } from './check-role';
import type { ReadyDetails } from './connection';
import { sameName } from './iam-names';
import { parsePolicyArn } from './policy-arn';

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

/** Whether one of a role's policies already gives what a further bucket needs, and if not, where it is to be added. */
export function checkBucketAdded(
  details: ReadyDetails,
  policies: AttachedPolicy[],
): Pick<RoleCheck, 'differences' | 'notes'> {
  const merge = (text: string) => mergePolicies(text, details.policy);
  const holder = policies.find(({ document = '' }) => {
    const merged = merge(document);
    return merged.ok && merged.value.added.length === 0;
  });
  if (holder)
    return { differences: [], notes: [{ code: 'policy_holds_same', values: [holder.name, details.bucket] }] };
  const target = policyToExtend(details, policies);
  const code =
    !target || target.byHand
      ? 'policy_by_hand'
      : merge(target.document).ok
        ? 'policy_lacks_bucket'
        : 'policy_not_mergeable';
  const actual = code === 'policy_by_hand' ? policies.map(({ name }) => name).join(', ') : details.policyName;
  const expected = code === 'policy_by_hand' ? details.policyName : details.bucket;
  return { differences: [{ code, expected, actual, severity: 'stop' }], notes: [] };
}
