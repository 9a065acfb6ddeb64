import { describeAccess } from './describe-access';
import { text } from './i18n';
import type { Finding, PolicyReview } from './policy/review';
import { accessWorstFirst, findingsWorstFirst, isGrave } from './policy/worst-first';

/** A finding's two sentences: what it means, and how to mend it. */
export interface FindingInWords {
  severity: Finding['severity'];
  /** It must be read before the policy is used: it is never folded away. */
  isGrave: boolean;
  meaning: string;
  mending: string;
}

/** A policy's review as a person reads it. */
export interface ReviewInWords {
  /** What the policy lets Logz.io do: "list what is in acme". */
  access: string[];
  findings: FindingInWords[];
}

/** Puts a review into words, the worst first. */
export function describeReview({ access, findings }: PolicyReview): ReviewInWords {
  return {
    access: describeAccess(accessWorstFirst(access)),
    findings: findingsWorstFirst(findings).map((finding) => {
      const { code, values, severity } = finding;
      return {
        severity,
        isGrave: isGrave(finding),
        meaning: text(`finding_${code}`, ...values),
        mending: text(`mend_${code}`, ...values),
      };
    }),
  };
}
