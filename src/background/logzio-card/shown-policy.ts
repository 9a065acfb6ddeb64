import type { FormSnapshot } from '../../messages/page-facts';
import { findPlaceholders } from '../../policy/placeholders';
import { type Policy, parsePolicy } from '../../policy/policy';

/** The policy that the page shows for the bucket, or why none is taken. */
export type PolicyReading =
  | { policy: Policy }
  | { missing: true }
  /** Two that differ, both for the bucket. */
  | { several: true }
  /** Only one for this other bucket, as when the bucket was changed after the policy was shown. */
  | { otherBucket: string };

/** The bucket names in a policy's S3 ARNs. */
export const bucketsIn = (policy: Policy): string[] => [
  ...new Set([...JSON.stringify(policy.document).matchAll(/:::([^/"]+)/g)].map(([, name]) => name ?? '')),
];

/**
 * The policy for the bucket among those that the page shows. A sample for no bucket is not taken; two that differ are not
 * chosen between. One for another bucket is told of only where it stands in the form or in a dialog.
 */
export function readVisiblePolicy(shown: FormSnapshot['policies'], bucket: string): PolicyReading {
  const all = shown.flatMap(({ text, insideForm }) => {
    const parsed = parsePolicy(text);
    return parsed.ok ? [{ policy: parsed.value, insideForm: insideForm }] : [];
  });
  const mine = new Map<string, Policy>();
  for (const { policy } of all)
    if (bucketsIn(policy).includes(bucket)) mine.set(JSON.stringify(policy.document), policy);
  const [policy, ...others] = mine.values();
  if (policy) return others.length === 0 ? { policy } : { several: true };
  const other = all
    .filter(
      (each) =>
        each.insideForm && !findPlaceholders(each.policy, bucket).some(({ kind }) => kind === 'bucket'),
    )
    .flatMap((each) => bucketsIn(each.policy))[0];
  return other === undefined ? { missing: true } : { otherBucket: other };
}
