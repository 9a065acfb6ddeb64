import type { CardLine } from '../../card-model';
import type { RoleCheck } from '../../connection/role-check';
import { endButtonNames } from '../../end-button-names';
import { problemText, text } from '../../i18n';
import type { StepId, Underscored } from '../../message-key';
import type { AwsPageFacts } from '../../messages/page-facts';
import type { TrustDifference } from '../../policy/trust-policy';
import { noticeText } from '../notice-text';
import { asksForBucketAccount, awaitsPress, isSent, offersBucketPolicy, primaryButton } from './card-buttons';
import type { ConnectionCardContext } from './card-context';
import type { LeadId } from './lead-button';
import { hasLeadingError, isPressHeld, isRoleWrong } from './leading-error';
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

function checkLines(scene: ConnectionCardContext): CardLine[] {
  const { check, state } = scene;
  const { arnDeliveredAt, correction, policyName } = state.connection;
  const lines = check ? checkResultLines(check) : [];
  if (isRoleWrong(check)) {
    lines.unshift({ tone: 'stop', text: text('card_not_sent') });
    if (correction)
      lines.unshift({
        tone: 'next',
        text: text(correction.part === 'trust' ? 'role_press_edit_trust' : 'role_press_attach', policyName),
      });
  } else if (arnDeliveredAt) {
    if (!state.saveFailure)
      lines.push({ tone: 'done', text: text('card_delivered', endButtonNames(state.connection)) });
  } else if (check && isSent(scene)) lines.push({ tone: 'done', text: text('card_sent') });
  return lines;
}

/** The trust policy on the review step, in words. */
export function trustResultLines(trust: TrustDifference[] | undefined): CardLine[] {
  if (!trust) return [];
  return trust.length > 0 ? trust.map(differenceLine) : [{ tone: 'done', text: text('check_trust_same') }];
}

/** Why nothing goes on: said before all else. */
function errorLines({ state, facts, alerts }: ConnectionCardContext): CardLine[] {
  const { otherAccount, accountProblem, saveFailure } = state;
  const lines: CardLine[] = [];
  if (otherAccount) {
    const { id, holds } = otherAccount;
    lines.push({ tone: 'stop', text: text(`card_other_account_${holds}`, id, facts.account?.id ?? '—') });
  }
  if (accountProblem) lines.push({ tone: 'stop', text: problemText(accountProblem) });
  if (saveFailure) lines.push({ tone: 'stop', text: text('deliver_failed', saveFailure) });
  return [...lines, ...(alerts?.lines ?? [])];
}

/** What is to be pressed on the page. What was filled is to be checked where something was. */
function pressLine({ facts }: ConnectionCardContext, press: StepId): CardLine {
  const isFilled = facts.written.some(({ undo }) => undo);
  const said = text(isFilled ? 'card_press' : 'card_press_only', text(`field_${press}`));
  const replaced = isFilled && facts.location === 'edit-trust';
  return { tone: 'next', text: replaced ? `${said} ${text('role_trust_replaced')}` : said };
}

/** What the card says, the most important first. */
export function cardLines(scene: ConnectionCardContext): CardLine[] {
  const { facts, state } = scene;
  const isWrong = hasLeadingError(scene);
  const lines = errorLines(scene);
  if (facts.trustUnread)
    lines.push({ tone: 'warn', text: text('card_trust_unread', text('field_create_role')) });
  if (facts.press && state.adopted && !isPressHeld(scene) && !isRoleWrong(scene.check))
    lines.push(pressLine(scene, facts.press));
  if (state.adopted)
    lines.push(...facts.notices.map((notice) => noticeLine(notice, state.connection.policyName)));
  else if (facts.screen) lines.push({ tone: 'info', text: text('card_not_adopted') });
  if (awaitsPress(scene) && !isWrong) lines.push({ tone: 'next', text: text('card_fill_on_press') });
  if (state.check === 'running') lines.push({ tone: 'info', text: text('card_checking') });
  if (scene.problem) lines.push({ tone: 'stop', text: problemText(scene.problem) });
  lines.push(...trustResultLines(scene.trust));
  if (scene.trust?.some(({ severity }) => severity === 'stop'))
    lines.push({ tone: 'next', text: text('card_trust_back') });
  lines.push(...checkLines(scene));
  if (isReusing(scene)) lines.push(...reuseLines(scene));
  const next = primaryButton(scene)?.id;
  const unknown = isUnrecognized(scene);
  if (unknown) lines.push({ tone: 'warn', text: text('card_page_unknown') });
  if (unknown ? next && !isWrong : lines.length === 0 && (next || !facts.screen))
    lines.push({
      tone: next ? 'next' : 'info',
      text: text(next ? `card_next_${next.replaceAll('-', '_') as Underscored<LeadId>}` : 'card_next_none'),
    });
  lines.push(...(scene.review ?? []));
  // Last: its answers are the buttons below it, and the flow does not wait for them.
  const { bucket } = state.connection;
  if (offersBucketPolicy(scene))
    lines.push({ tone: 'info', text: text('card_bucket_elsewhere_how', bucket) });
  else if (asksForBucketAccount(scene)) lines.push({ tone: 'info', text: text('card_bucket_ask', bucket) });
  return lines;
}
