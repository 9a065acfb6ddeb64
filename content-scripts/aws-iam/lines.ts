import type { RoleCheck } from '../../src/connection/check-role';
import type { Notice } from '../../src/guide/plan';
import type { TrustDifference } from '../../src/policy/trust-policy';
import { problemText, text } from '../../src/text';
import type { CardLine } from '../page/card';
import { awaitsPress, leadingButton } from './buttons';
import type { LedScene } from './scene';

const differenceLine = ({
  code,
  expected,
  actual,
  severity,
}: RoleCheck['differences'][number] | TrustDifference): CardLine => ({
  tone: severity === 'stop' ? 'stop' : 'warn',
  text: text(`difference_${code}`, expected || '—', actual || '—'),
});

const noticeLine = ({ code, step }: Notice): CardLine => ({
  tone: code === 'field_refused' ? 'stop' : 'warn',
  text: text(code, text(`field_${step}`)),
});

function checkLines({ check, state }: LedScene): CardLine[] {
  const lines: CardLine[] = [];
  if (check) {
    lines.push(...check.differences.map(differenceLine));
    for (const { code, values } of check.notes)
      lines.push({
        tone: code.endsWith('_same') ? 'done' : 'warn',
        text: text(`check_${code}`, ...(values ?? [])),
      });
    if (check.passed && !state.connection.arnDeliveredAt)
      lines.push({ tone: 'done', text: text('card_sent') });
  }
  if (state.connection.arnDeliveredAt) lines.push({ tone: 'done', text: text('card_delivered') });
  return lines;
}

function trustLines({ trust }: LedScene): CardLine[] {
  if (!trust) return [];
  return trust.length > 0 ? trust.map(differenceLine) : [{ tone: 'done', text: text('check_trust_same') }];
}

/** Whether the trust policy on the review step would keep Logz.io out: the role must not be created so. */
export const trustStops = (scene: LedScene): boolean =>
  scene.trust?.some(({ severity }) => severity === 'stop') === true;

/** What the card says, the most important first. */
export function linesOf(scene: LedScene): CardLine[] {
  const { look, state, checking, copied, problem } = scene;
  const lines: CardLine[] = [];
  if (problem) lines.push({ tone: 'stop', text: problem });
  if (state.otherAccount)
    lines.push({
      tone: 'stop',
      text: text('card_other_account', state.otherAccount, scene.account?.id ?? '—'),
    });
  if (state.refused) lines.push({ tone: 'stop', text: problemText(state.refused) });
  const press = look.plan?.press;
  if (press && state.adopted && !trustStops(scene))
    lines.push({ tone: 'info', text: text('card_press', text(`field_${press}`)) });
  if (state.adopted) lines.push(...(look.plan?.notices ?? []).map(noticeLine));
  else if (look.screen) lines.push({ tone: 'info', text: text('card_not_adopted') });
  if (awaitsPress(scene)) lines.push({ tone: 'info', text: text('card_fill_on_press') });
  if (checking) lines.push({ tone: 'info', text: text('card_checking') });
  lines.push(...trustLines(scene), ...checkLines(scene));
  const unsure = look.written.find((entry) => entry.unsure && entry.screen === look.screen?.id);
  if (unsure) lines.push({ tone: 'warn', text: text('card_unsure', text(`field_${unsure.step}`)) });
  const next = leadingButton(scene)?.id;
  if (lines.length === 0 && (next || !look.screen))
    lines.push({ tone: 'info', text: text(`card_next_${next ?? 'none'}`.replaceAll('-', '_')) });
  if (copied) lines.push({ tone: 'done', text: text('card_copied', copied) });
  return lines;
}
