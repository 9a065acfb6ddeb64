import { useEffect, useState } from 'preact/hooks';
import type { FlowKind } from '../../src/connection/flow-kind';
import type { ReviewInWords } from '../../src/describe-review';
import { text } from '../../src/i18n';
import { send } from '../../src/send';

interface PolicyReviewProps {
  flow: FlowKind;
  /** The policy's text, without faults. */
  policy: string;
  /** '' while it is not known. */
  bucket: string;
  prefix: string;
  kmsEncrypted: boolean | undefined;
}

/** What the policy lets Logz.io do, and what is worth knowing about it. The background reviews it. */
export function PolicyReview({ flow, policy, bucket, prefix, kmsEncrypted }: PolicyReviewProps) {
  const [review, setReview] = useState<ReviewInWords>();
  useEffect(() => {
    let isLatest = true;
    const encrypted = kmsEncrypted ?? null;
    const asked = { flow, policy, bucket, prefix, encrypted };
    void send<'review-policy'>({ kind: 'review-policy', ...asked }).then((reply) => {
      if (isLatest) setReview(reply.ok ? reply.value : undefined);
    });
    return () => {
      isLatest = false;
    };
  }, [flow, policy, bucket, prefix, kmsEncrypted]);
  if (!review) return null;
  const { access, findings } = review;
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
