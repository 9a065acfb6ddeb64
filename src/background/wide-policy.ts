import type { ReadyDetails } from '../connection/connection';
import { type AccessNeed, decryptNeeds } from '../policy/access-needs';
import { excessAccess } from '../policy/excess-access';
import type { Problem } from '../policy/result';
import { sessionRecord } from './session-record';

/** What the admin was asked about, by bucket: for the session. */
const askedByBucket = sessionRecord<string>('asked-policies');

/** What a policy lets Logz.io do beyond its needs, other than reading more of the same bucket; '' where that is nothing. */
function beyondNeeds({ policy, bucket, prefix }: ReadyDetails, needs: readonly AccessNeed[]): string {
  const role = { policies: [{ name: '', document: policy.document }], session: { now: Date.now() } };
  const beyond = excessAccess(role, [...needs, ...decryptNeeds(policy.document)], { bucket, prefix });
  const named = beyond.flatMap(({ kind, actions, resources }) =>
    kind === 'reading' ? [] : kind === 'bucket' ? resources : actions,
  );
  return [...new Set(named)].join(', ');
}

/**
 * Asks once about a policy that may write, delete, or reach other buckets or services: the first press that would use it
 * is refused with what it may do, the next one goes on.
 */
export async function askOnceAboutWidePolicy(
  details: ReadyDetails,
  needs: readonly AccessNeed[],
): Promise<void> {
  const what = beyondNeeds(details, needs);
  if (what === '') return;
  if ((await askedByBucket.get(details.bucket)) === what) return;
  await askedByBucket.set(details.bucket, what);
  const problem: Problem = { code: 'policy_wide', values: [what] };
  throw problem;
}
