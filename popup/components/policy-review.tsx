import { useMemo } from 'preact/hooks';
import { describeReview } from '../../src/describe-review';
import { text } from '../../src/i18n';
import type { Policy } from '../../src/policy/policy';
import { reviewPolicy } from '../../src/policy/review';

interface PolicyReviewProps {
  policy: Policy;
  /** '' while it is not known. */
  bucket: string;
  prefix: string;
  kmsEncrypted: boolean | undefined;
}

/** What the policy lets Logz.io do, and what is worth knowing about it. */
export function PolicyReview({ policy, bucket, prefix, kmsEncrypted }: PolicyReviewProps) {
  const { access, findings } = useMemo(
    () =>
      describeReview(
        reviewPolicy(policy, { bucket, prefix, ...(kmsEncrypted === undefined ? {} : { kmsEncrypted }) }),
      ),
    [policy, bucket, prefix, kmsEncrypted],
  );
  return (
    <div class="review">
      {access.length > 0 && (
        <>
          <p>{text('popup_lets')}</p>
          <ul>
            {access.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {findings.length > 0 && (
        <ul class="findings" aria-label={text('popup_findings')}>
          {findings.map(({ meaning, mending, severity }) => (
            <li key={meaning} class={severity}>
              {meaning} <span class="mending">{mending}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
