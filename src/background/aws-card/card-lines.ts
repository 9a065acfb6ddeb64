import type { CardLine } from '../../card-model';
import type { RoleCheck } from '../../connection/role-check';
import { endButtonNames } from '../../end-button-names';
import { problemText, text } from '../../i18n';
import type { Underscored } from '../../message-key';
import type { AwsPageFacts } from '../../messages/page-facts';
import type { TrustDifference } from '../../policy/trust-policy';
import { noticeText } from '../notice-text';
import { asksForBucketAccount, awaitsPress, primaryButton } from './card-buttons';
import type { CardContext, ConnectionCardContext } from './card-context';
import type { LeadId } from './lead-button';
import { isReusing, OTHER_DOCUMENT, reuseLines } from './reuse-card';
import { isUnrecognized } from './unrecognized-page';

const differenceLine = ({
  code,
  expected,
  actual,
  severity,
}: RoleCheck['differences'][number] | TrustDifference): CardLine => ({
  tone: severity === 'note' ? 'info' : severity,
  text: text(`difference_${code}`, expected || '—', actual || '—'),
});

const noticeLine = (notice: AwsPageFacts['notices'][number], policyName: string): CardLine => ({
  tone: notice.code === 'field_refused' || notice.text === OTHER_DOCUMENT ? 'stop' : 'warn',
  text: notice.text ? text(notice.text, policyName) : noticeText(notice),
});

/** What a role check found, in words. */
export const checkResultLines = ({ differences, notes, accepted }: RoleCheck): CardLine[] => [
  // What the admin let pass is still said.
  ...differences.map((each) =>
    differenceLine(accepted && each.severity === 'stop' ? { ...each, severity: 'warn' } : each),
  ),
  ...(accepted ? [{ tone: 'info' as const, text: text('check_accepted') }] : []),
  ...notes.map(
    ({ code, values }): CardLine => ({
      tone: code.endsWith('_same') ? 'done' : 'warn',
      text: text(`check_${code}`, ...(values ?? [])),
    }),
  ),
];

function checkLines({ check, problem, state }: ConnectionCardContext): CardLine[] {
  const lines: CardLine[] = [];
  if (check) {
    lines.push(...checkResultLines(check));
    if ((check.passed || check.accepted) && !problem && !state.connection.arnDeliveredAt)
      lines.push({ tone: 'done', text: text('card_sent') });
  }
  if (state.connection.arnDeliveredAt)
    lines.push({ tone: 'done', text: text('card_delivered', endButtonNames(state.connection)) });
  return lines;
}

/** The trust policy on the review step, in words. */
export function trustResultLines(trust: TrustDifference[] | undefined): CardLine[] {
  if (!trust) return [];
  return trust.length > 0 ? trust.map(differenceLine) : [{ tone: 'done', text: text('check_trust_same') }];
}

/** Whether creating is not the next thing: the trust policy would keep Logz.io out, or the name exists already. */
export const mustNotCreate = ({ trust, alerts }: CardContext): boolean =>
  alerts?.rename !== undefined || trust?.some(({ severity }) => severity === 'stop') === true;

/** What the card says, the most important first. */
export function cardLines(scene: ConnectionCardContext): CardLine[] {
  const { facts, state } = scene;
  const lines: CardLine[] = [];
  if (state.otherAccount)
    lines.push({
      tone: 'stop',
      text: text(
        `card_other_account_${state.otherAccount.holds}`,
        state.otherAccount.id,
        facts.account?.id ?? '—',
      ),
    });
  if (state.accountProblem) lines.push({ tone: 'stop', text: problemText(state.accountProblem) });
  lines.push(...(scene.alerts?.lines ?? []));
  if (facts.trustUnread)
    lines.push({ tone: 'warn', text: text('card_trust_unread', text('field_create_role')) });
  if (facts.press && state.adopted && !mustNotCreate(scene))
    lines.push({ tone: 'next', text: text('card_press', text(`field_${facts.press}`)) });
  if (state.adopted)
    lines.push(...facts.notices.map((notice) => noticeLine(notice, state.connection.policyName)));
  else if (facts.screen) lines.push({ tone: 'info', text: text('card_not_adopted') });
  if (awaitsPress(scene)) lines.push({ tone: 'next', text: text('card_fill_on_press') });
  if (state.check === 'running') lines.push({ tone: 'info', text: text('card_checking') });
  if (scene.problem) lines.push({ tone: 'stop', text: problemText(scene.problem) });
  lines.push(...trustResultLines(scene.trust), ...checkLines(scene));
  if (isReusing(scene)) lines.push(...reuseLines(scene));
  const next = primaryButton(scene)?.id;
  const unknown = isUnrecognized(scene);
  if (unknown) lines.push({ tone: 'warn', text: text('card_page_unknown') });
  if (unknown ? next : lines.length === 0 && (next || !facts.screen))
    lines.push({
      tone: next ? 'next' : 'info',
      text: text(next ? `card_next_${next.replaceAll('-', '_') as Underscored<LeadId>}` : 'card_next_none'),
    });
  lines.push(...(scene.review ?? []));
  // Last: its answers are the buttons below it, and the flow does not wait for them.
  if (asksForBucketAccount(scene)) {
    const { bucket, bucketPolicy } = state.connection;
    lines.push({
      tone: 'info',
      text: text(bucketPolicy ? 'card_bucket_elsewhere_how' : 'card_bucket_ask', bucket),
    });
  }
  return lines;
}
