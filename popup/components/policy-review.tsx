import { useMemo } from 'preact/hooks';
import type { Policy } from '../../src/policy/policy';
import { reviewPolicy } from '../../src/policy/review';
import { text } from '../../src/text';
import { accessInWords } from '../access-in-words';

interface PolicyReviewProps {
  policy: Policy;
  /** Once it is known. */
  bucket: string | undefined;
  prefix: string;
}

/** What the policy lets Logz.io do, and what is remarkable about it. */
export function PolicyReview({ policy, bucket, prefix }: PolicyReviewProps) {
  const review = useMemo(
    () => reviewPolicy(policy, { bucket: bucket ?? '', prefix }),
    [policy, bucket, prefix],
  );
  const access = accessInWords(review.access);
  // Without the bucket's name there is nothing to hold the policy against.
  const findings = bucket ? review.findings : [];
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
          {findings.map(({ code, values, severity }) => (
            <li key={`${code} ${values.join(' ')}`} class={severity}>
              {text(`finding_${code}`, ...values)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
