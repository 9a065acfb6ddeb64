import type { CardLine } from '../card-model';
import { describeReview } from '../describe-review';
import { formatTrusted, text } from '../i18n';
import type { AccessNeed } from '../policy/access-needs';
import type { Policy } from '../policy/policy';
import { reviewPolicy } from '../policy/review';
import type { PolicyExpectation } from '../policy/review-coverage';

/** The card has little room: this many findings, unless more are grave, and how many more there are. */
const MOST = 3;
/** A policy may grant more in kinds than a sentence can hold. */
const MOST_ACCESS = 6;

const listed = (access: string[]): string =>
  access.slice(0, MOST_ACCESS).join(text('review_and')) + (access.length > MOST_ACCESS ? '…' : '');

/**
 * The review of a policy in short, for the Logz.io card before **Set up in AWS**: what it lets Logz.io do in one
 * sentence, and the findings worth attention. Notes are left to the popup.
 */
export function reviewLines(
  policy: Policy,
  expected: PolicyExpectation,
  needs: readonly AccessNeed[],
): CardLine[] {
  const { access, findings } = describeReview(reviewPolicy(policy, expected, needs));
  const noted = findings.filter(({ severity }) => severity !== 'note');
  const graveCount = noted.filter(({ isGrave }) => isGrave).length;
  const lines = noted.slice(0, Math.max(MOST, graveCount)).map(({ severity, meaning, mending }) => ({
    tone: severity === 'stop' ? ('stop' as const) : ('warn' as const),
    text: `${meaning} ${mending}`,
  }));
  const more = noted.length - lines.length;
  return [
    ...(access.length > 0
      ? [{ tone: 'info' as const, text: formatTrusted('review_lets', listed(access)) }]
      : []),
    ...lines,
    ...(more > 0 ? [{ tone: 'warn' as const, text: text('review_more', String(more)) }] : []),
  ];
}
