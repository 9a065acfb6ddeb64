import type { CardLine } from '../../card-model';
import type { RoleCheck } from '../../connection/check-role';
import type { AwsLook } from '../../messages/page-facts';
import type { TrustDifference } from '../../policy/trust-policy';
import { problemText, text } from '../../i18n';
import { awaitsPress, leadingButton, offersBucket } from './card-buttons';
import { isUnknown } from './unrecognized-page';
import { isReusing, reuseLines, reuseNotice } from './reuse-card';
import type { LedScene, Scene } from './card-context';

const differenceLine = ({
  code,
  expected,
  actual,
  severity,
}: RoleCheck['differences'][number] | TrustDifference): CardLine => ({
  tone: severity === 'stop' ? 'stop' : 'warn',
  text: text(`difference_${code}`, expected || '—', actual || '—'),
});

const noticeLine = ({ code, step }: AwsLook['notices'][number]): CardLine => ({
  tone: code === 'field_refused' ? 'stop' : 'warn',
  text: reuseNotice({ code, step }) ?? text(code, text(`field_${step}`)),
});

/** What a role check found, in words. */
export const foundLines = ({ differences, notes }: RoleCheck): CardLine[] => [
  ...differences.map(differenceLine),
  ...notes.map(
    ({ code, values }): CardLine => ({
      tone: code.endsWith('_same') ? 'done' : 'warn',
      text: text(`check_${code}`, ...(values ?? [])),
    }),
  ),
];

function checkLines({ check, problem, state }: LedScene): CardLine[] {
  const lines: CardLine[] = [];
  if (check) {
    lines.push(...foundLines(check));
    if (check.passed && !problem && !state.connection.arnDeliveredAt)
      lines.push({ tone: 'done', text: text('card_sent') });
  }
  if (state.connection.arnDeliveredAt) lines.push({ tone: 'done', text: text('card_delivered') });
  return lines;
}

/** The trust policy on the review step, in words. */
export function trustLines(trust: TrustDifference[] | undefined): CardLine[] {
  if (!trust) return [];
  return trust.length > 0 ? trust.map(differenceLine) : [{ tone: 'done', text: text('check_trust_same') }];
}

/** Whether creating is not the next thing: the trust policy would keep Logz.io out, or the name exists already. */
export const mustNotCreate = ({ trust, alerts }: Scene): boolean =>
  alerts?.rename !== undefined || trust?.some(({ severity }) => severity === 'stop') === true;

/** What the card says, the most important first. */
export function linesOf(scene: LedScene): CardLine[] {
  const { look, state } = scene;
  const lines: CardLine[] = [];
  if (state.otherAccount)
    lines.push({
      tone: 'stop',
      text: text(
        `card_other_account_${state.otherAccount.holds}`,
        state.otherAccount.id,
        look.account?.id ?? '—',
      ),
    });
  if (state.refused) lines.push({ tone: 'stop', text: problemText(state.refused) });
  lines.push(...(scene.alerts?.lines ?? []));
  if (look.press && state.adopted && !mustNotCreate(scene))
    lines.push({ tone: 'next', text: text('card_press', text(`field_${look.press}`)) });
  // What a policy's editor holds is told in words of its own.
  const told = isReusing(scene) ? look.notices.filter(({ step }) => step !== 'policy_json') : look.notices;
  if (state.adopted) lines.push(...told.map(noticeLine));
  else if (look.screen) lines.push({ tone: 'info', text: text('card_not_adopted') });
  if (awaitsPress(scene)) lines.push({ tone: 'next', text: text('card_fill_on_press') });
  if (state.check === 'running') lines.push({ tone: 'info', text: text('card_checking') });
  if (scene.problem) lines.push({ tone: 'stop', text: problemText(scene.problem) });
  lines.push(...trustLines(scene.trust), ...checkLines(scene));
  if (isReusing(scene)) lines.push(...reuseLines(scene));
  const unsure = look.written.find((entry) => entry.unsure);
  if (unsure) lines.push({ tone: 'warn', text: text('card_unsure', text(`field_${unsure.step}`)) });
  const next = leadingButton(scene)?.id;
  const unknown = isUnknown(scene);
  if (unknown) lines.push({ tone: 'warn', text: text('card_page_unknown') });
  if (unknown ? next : lines.length === 0 && (next || !look.screen))
    lines.push({
      tone: next ? 'next' : 'info',
      text: text(`card_next_${next ?? 'none'}`.replaceAll('-', '_')),
    });
  // Last: its answers are the buttons below it, and the flow does not wait for them.
  if (offersBucket(scene)) {
    const { bucket, bucketPolicy } = state.connection;
    lines.push({
      tone: 'info',
      text: text(bucketPolicy ? 'card_bucket_elsewhere_how' : 'card_bucket_ask', bucket),
    });
  }
  return lines;
}
