import { type CardButton, type CardLine, type CardModel, EMPTY_CARD } from '../../card-model';
import { distanceTo } from '../../connection/pending';
import { endButtonNames } from '../../end-button-names';
import { flowOf } from '../../flows';
import { FIRST_TASK } from '../../guide/progress';
import { TASKS } from '../../guide/screen';
import { displaySafe, text } from '../../i18n';
import { type DeliveryConflict, deliveryConflict } from '../../logzio/delivery-conflict';
import { type LikelyCause, likelyCauses } from '../../logzio/likely-cause';
import type { MessageKey } from '../../message-key';
import type { LogzioPageFacts } from '../../messages/page-facts';
import type { LogzioState } from '../../messages/responses';
import type { LogEntry } from '../audit-log';
import { cardLog } from '../audit-log-text';
import { cardFields } from '../card-fields';
import { cardMenu } from '../card-menu';
import { cardProgress } from '../card-progress';
import { withNeededCopies } from '../needed-copies';
import { isFixable, noticeText } from '../notice-text';

type Delivery = NonNullable<LogzioState['delivery']>;

const COPY = {
  roleArn: 'copy_roleArn',
  bucket: 'deliver_copy_bucket',
  prefix: 'deliver_copy_prefix',
  externalId: 'copy_externalId',
} as const;

const line = (tone: CardLine['tone'], code: MessageKey, ...values: string[]): CardLine => ({
  tone,
  text: text(code, ...values),
});

/** Why an ARN is not put into the form in front, in words. */
const conflictText = ({ code, expected, actual }: DeliveryConflict): string => {
  if (code === 'several_external_ids') return text('logzio_several', actual);
  if (code === 'enter_external_id') return text('deliver_enter_external_id', expected);
  if (code === 'no_external_id') return text('deliver_no_external_id');
  return text(`deliver_${code}`, expected, actual);
};

function presses(
  { press, saved, form, arnIsInForm, unrecognized, secondsToWait }: LogzioPageFacts,
  { flow }: Delivery,
): CardLine[] {
  if (!form && saved) return [line('info', 'deliver_unanswered')];
  if (!form)
    return press
      ? [line('next', 'deliver_press', text(`field_${press}`))]
      : [line('next', flowOf({ flow }).texts.openForm)];
  if (!arnIsInForm) return [];
  if (press === 'region' || press === 'log_type')
    return [line('next', 'deliver_choose', text(`field_${press}`))];
  // Where the button was not found, the card names it all the same.
  const button = press ? text(`field_${press}`) : endButtonNames({ flow });
  if (!press && !unrecognized) return [line('next', 'deliver_disabled', button)];
  // A countdown is not read out at every second: what it leads to is.
  return [
    secondsToWait > 0
      ? line('info', 'deliver_wait', button, String(secondsToWait))
      : line('next', 'deliver_save', button),
  ];
}

/** What may have kept Logz.io out, the likeliest first; none where it did not refuse. */
function causesOf(
  { failureText, failedAt }: LogzioPageFacts,
  { roleSeenAt = 0, bucket, roleArn }: Delivery,
): LikelyCause[] {
  const names = [bucket, roleArn.split('/').at(-1) ?? ''];
  return failureText ? likelyCauses(failureText, distanceTo(roleSeenAt, failedAt), names) : [];
}

/** Whether what Logz.io refused is to be mended before **Save** is worth another press. */
const isRefused = (causes: LikelyCause[]): boolean => causes.length > 0 && !causes.includes('role_new');

/** Whether **Save** is not to be pressed: a new role is waited for, or the refusal leads. */
export const isSaveHeld = (facts: LogzioPageFacts, delivery: Delivery): boolean =>
  facts.secondsToWait > 0 || isRefused(causesOf(facts, delivery));

/** What the role's own page tells nothing about: it is mended in the form, at the bucket, or by whoever may change Logz.io's settings. */
const NOT_OF_THE_ROLE: readonly LikelyCause[] = ['bucket', 'empty', 'role_arn', 'acl', 'logzio_user'];

/** Logz.io's own words, and what to check. */
function failure(
  said: string,
  causes: LikelyCause[],
  { externalId, bucket, prefix, flow }: Delivery,
): CardLine[] {
  const values: Record<LikelyCause, string[]> = {
    trust: [externalId],
    bucket: [bucket],
    access: [bucket],
    acl: [bucket],
    logzio_user: [],
    role_new: [endButtonNames({ flow })],
    role_arn: [],
    role_policy: [],
    boundary: [],
    organization: [],
    empty: [bucket, prefix],
    kms: [],
  };
  return [
    line('stop', 'deliver_failed', said),
    ...causes.map((cause) => line('warn', `deliver_look_${cause}`, ...values[cause])),
  ];
}

const REPORT = (): CardButton => ({ id: 'report', label: text('card_report_page') });

const copiesOf = ({ roleArn, bucket, externalId, prefix }: Partial<Delivery>): CardButton[] =>
  Object.entries({ roleArn, bucket, externalId, prefix }).flatMap(([name, value]) =>
    value
      ? [{ id: `copy:${name}`, label: `${text(COPY[name as keyof typeof COPY])} ${displaySafe(value)}` }]
      : [],
  );

/** The card while an ARN is carried into the form, and until Logz.io answered. */
export function deliverCard(facts: LogzioPageFacts, delivery: Delivery, log: LogEntry[]): CardModel {
  const conflict = facts.form ? deliveryConflict(facts.form, delivery) : undefined;
  const { bucket } = delivery;
  const causes = causesOf(facts, delivery);
  const leadsToAws = isRefused(causes) && !NOT_OF_THE_ROLE.includes(causes[0] as LikelyCause);
  const notices = conflict ? [] : facts.notices;
  const fixable = notices.some(({ code }) => isFixable(code));
  return {
    ...EMPTY_CARD,
    ...cardProgress(TASKS.length),
    title: text('task_send_arn'),
    about: text('card_about_bucket', bucket),
    lines: [
      ...(facts.unrecognized && !facts.form ? [line('warn', 'card_page_unknown')] : []),
      ...(conflict
        ? [line('stop', 'deliver_refused'), { tone: 'stop' as const, text: conflictText(conflict) }]
        : []),
      ...notices.map((notice) => ({ tone: 'warn' as const, text: noticeText(notice) })),
      ...(facts.failureText ? failure(facts.failureText, causes, delivery) : []),
      ...(conflict || notices.length > 0 || isRefused(causes) ? [] : presses(facts, delivery)),
    ],
    fields: cardFields(conflict ? [] : facts.fields),
    buttons: [
      ...(fixable ? [{ id: 'fill', label: text('card_fill_page'), primary: true }] : []),
      ...(facts.failureText
        ? [{ id: 'open-role', label: text('deliver_check_role'), primary: leadsToAws && !fixable }]
        : []),
      ...(facts.unrecognized ? [REPORT()] : []),
    ],
    menu: cardMenu(delivery.id),
    offersCopies: conflict !== undefined || notices.length > 0 || facts.unrecognized,
    copies: withNeededCopies(copiesOf(delivery), notices),
    ...cardLog(bucket, log, facts.written),
  };
}

/** The card after Logz.io connected, until the next form is opened. */
export function connectedCard({ bucket, flow, role }: NonNullable<LogzioPageFacts['connected']>): CardModel {
  const { texts } = flowOf({ flow });
  return {
    ...EMPTY_CARD,
    ...cardProgress(TASKS.length),
    title: text(texts.connectedTitle),
    about: text('card_about_bucket', bucket),
    lines: [line('done', texts.connected), line('info', 'deliver_connected_what', bucket, role)],
  };
}

/** In a tab that reads Account ID and External ID for another one: the way to the form that shows them. */
export const leadCard = ({ press }: LogzioPageFacts): CardModel => ({
  ...EMPTY_CARD,
  ...cardProgress(FIRST_TASK.number),
  title: text(`task_${FIRST_TASK.task}`),
  lines: [
    press
      ? line('next', 'deliver_press', text(`field_${press}`))
      : line('next', flowOf({ flow: 's3-logs' }).texts.openForm),
    line('info', 'archive_reads_here'),
  ],
});

/** A page with two forms, of which none is read. */
export const twoFormsCard = ({ delivery, connection }: LogzioState): CardModel => ({
  ...EMPTY_CARD,
  title: text('logzio_two_forms_title'),
  lines: [line('info', 'logzio_two_forms')],
  buttons: [REPORT()],
  offersCopies: true,
  copies: copiesOf({ ...connection, ...delivery }),
});

/** The way to a form that is still closed, as a pill: nobody said yet that a connection is wanted. */
export const unopenedCard = (): CardModel => ({
  ...EMPTY_CARD,
  ...cardProgress(FIRST_TASK.number),
  title: text(`task_${FIRST_TASK.task}`),
  lines: [line('next', 'deliver_open_form')],
  pill: true,
});

/** A page that shows an External ID, and no form that is known. */
export const unrecognizedCard = ({ connection }: LogzioState): CardModel => {
  const { task, number } = connection?.at ?? FIRST_TASK;
  return {
    ...EMPTY_CARD,
    ...cardProgress(number),
    title: text(`task_${task}`),
    about: connection ? text('card_about_bucket', connection.bucket) : '',
    lines: [line('warn', connection ? 'card_page_unknown' : 'logzio_unknown')],
    buttons: [REPORT()],
    offersCopies: true,
    copies: copiesOf(connection ?? {}),
    menu: cardMenu(connection?.id),
  };
};
