import { shown, text } from '../../src/text';
import { type CardLine, type CardModel, EMPTY_CARD } from '../page/card';
import type { Look } from '../page/look';
import type { Delivery } from './delivery';
import type { Outcome } from './outcome';

/** A role this young may not be assumable yet (ms). */
const YOUNG = 15_000;

const COPY = {
  roleArn: 'copy_roleArn',
  bucket: 'deliver_copy_bucket',
  prefix: 'deliver_copy_prefix',
  externalId: 'copy_externalId',
};

/** What the card is made from while an ARN is carried into the form. */
export interface Delivering {
  look: Look;
  delivery: Delivery;
  refused: string | undefined;
  outcome: Outcome | undefined;
  /** Save was pressed, and no answer was recognised so far. */
  saved: boolean;
  hasForm: boolean;
  isInPlace: boolean;
}

const line = (tone: CardLine['tone'], code: string, ...values: string[]): CardLine => ({
  tone,
  text: text(code, ...values),
});

function presses({ look, delivery, saved, hasForm, isInPlace }: Delivering): CardLine[] {
  const press = look.plan?.press;
  if (!hasForm && saved) return [line('info', 'deliver_unanswered')];
  if (!press) return hasForm ? [] : [line('info', 'deliver_open_form')];
  if (press !== 'save') return [line('info', 'deliver_press', text(`field_${press}`))];
  if (!isInPlace) return [];
  const young = Date.now() - (delivery.roleSeenAt ?? 0) < YOUNG;
  return [young ? line('info', 'deliver_wait') : line('done', 'deliver_save', text('field_save'))];
}

/** The card while an ARN is carried into the form, and until Logz.io answered. */
export function deliverCard(now: Delivering): CardModel {
  const { look, delivery, refused, outcome } = now;
  const { roleArn, bucket, externalId, prefix } = delivery;
  const notices = refused ? [] : (look.plan?.notices ?? []);
  const occupied = notices.some(({ code }) => code === 'field_occupied' || code === 'field_refused');
  const values = { roleArn, bucket, externalId, ...(prefix ? { prefix } : {}) };
  return {
    ...EMPTY_CARD,
    progress: text('card_progress', '6'),
    title: text('task_6'),
    about: text('card_about_bucket', bucket),
    lines: [
      ...(refused ? [line('stop', 'deliver_refused'), { tone: 'stop' as const, text: refused }] : []),
      ...notices.map(({ code, step }) => line('warn', code, text(`field_${step}`))),
      ...(outcome ? [line('stop', 'deliver_failed', outcome.said)] : []),
      ...(refused ? [] : presses(now)),
    ],
    buttons: occupied ? [{ id: 'fill', label: text('card_fill_page'), primary: true }] : [],
    offersCopies: refused !== undefined || notices.length > 0,
    copies: Object.entries(values).map(([name, value]) => ({
      id: `copy:${name}`,
      label: `${text(COPY[name as keyof typeof COPY])} ${shown(value)}`,
    })),
    log: look.written.map(({ step, value }) => text('card_wrote', text(`field_${step}`), value)),
  };
}

/** The card after Logz.io connected, until the next form is opened. */
export const doneCard = (bucket: string): CardModel => ({
  ...EMPTY_CARD,
  progress: text('card_progress', '6'),
  title: text('deliver_done_title'),
  about: text('card_about_bucket', bucket),
  lines: [line('done', 'deliver_connected')],
});
