import { describeAccess } from './describe-access';
import { text } from './i18n';
import type { Finding, PolicyReview } from './policy/review';

/** A finding's two sentences: what it means, and how to mend it. */
export interface FindingInWords {
  severity: Finding['severity'];
  meaning: string;
  mending: string;
}

/** A policy's review as a person reads it. */
export interface ReviewInWords {
  /** What the policy lets Logz.io do: "list what is in acme". */
  access: string[];
  findings: FindingInWords[];
}

/** Puts a review into words. */
export function describeReview({ access, findings }: PolicyReview): ReviewInWords {
  return {
    access: describeAccess(access),
    findings: findings.map(({ code, values, severity }) => ({
      severity,
      meaning: text(`finding_${code}`, ...values),
      mending: text(`mend_${code}`, ...values),
    })),
  };
}
