import { type CardButton, type CardLine, type CardModel, EMPTY_CARD } from '../../card-model';
import { parseBucketName } from '../../connection/bucket';
import { flowOf } from '../../flows';
import { FIRST_TASK } from '../../guide/progress';
import { displaySafe, text } from '../../i18n';
import type { LogzioState } from '../../messages/responses';
import { cardMenu } from '../card-menu';
import { cardProgress } from '../card-progress';
import type { FormOffer } from '../form-offer';
import { changeLines } from './change-lines';
import { collectNotices } from './collect-notices';
import { isComplete, type PolicySource } from './policy-source';

const READ = ['accountId', 'externalId', 'bucket', 'prefix', 'policy'] as const;

/** What the card is made from while details are collected. */
export interface ReadDetails extends Omit<FormOffer, 'known'> {
  state: LogzioState;
  /** A part of the form was not found: a bug report can be made of the page. */
  unrecognized: boolean;
}

const policyWords = ({ origin, policy, kmsKey }: PolicySource): string => {
  if (!policy || origin === 'none') return '';
  const kmsWords = kmsKey ? ` ${text(`policy_from_kms_${kmsKey}`)}` : '';
  return `${text(`policy_from_${origin}`)}${kmsWords}`;
};

const isInProgress = ({ form, state: { connection }, details }: ReadDetails): boolean =>
  connection?.flow === form.flow &&
  connection.bucket === details.bucket &&
  connection.externalId === details.externalId;

/** What there is to say of the connection that began in this tab. */
function inProgressLines(collected: ReadDetails): CardLine[] {
  const { form, state, details } = collected;
  const { connection, delivery } = state;
  if (connection?.flow !== form.flow) return [];
  const lines: CardLine[] = [];
  if (isInProgress(collected)) lines.push({ tone: 'done', text: text('logzio_under_way') });
  else if (details.bucket === '')
    lines.push({ tone: 'info', text: text('logzio_under_way_bucket', connection.bucket) });
  if (delivery?.delivered && (isInProgress(collected) || details.bucket === ''))
    lines.push({ tone: 'info', text: text('deliver_again', delivery.bucket) });
  return lines;
}

const showsNoIds = ({ form: { externalId } }: ReadDetails): boolean =>
  'missing' in externalId && externalId.notShown === true;

/** That the form shows no External ID, and which one is used: an account and its sub-accounts differ. */
function idLines(collected: ReadDetails): CardLine[] {
  if (!showsNoIds(collected)) return [];
  const { externalId } = collected.details;
  return [
    externalId
      ? { tone: 'info', text: text('archive_ids_used', externalId) }
      : { tone: 'next', text: text('archive_ids') },
  ];
}

const idButtons = (collected: ReadDetails): CardButton[] =>
  showsNoIds(collected)
    ? [
        ...collected.idOffers
          .filter(({ externalId }) => externalId !== collected.details.externalId)
          .map(({ id, bucket, externalId }) => ({
            id: `ids:${id}`,
            label: text('archive_use_id', bucket, externalId),
          })),
        { id: 'ids:', label: text('archive_read_ids') },
      ]
    : [];

/** The card while details are collected: what was read, what is missing and how to get it. */
export function collectCard(collected: ReadDetails): CardModel {
  const { form, source, details, given, state, changes, review, unrecognized } = collected;
  const complete = isComplete(details) && !source.problem;
  const differs = changes.length > 0;
  const underWay = !differs && isInProgress(collected);
  const reusable = differs ? [] : collected.reusable;
  const { task, number } = (underWay && state.connection?.at) || FIRST_TASK;
  const lines = [
    ...(underWay ? [] : idLines(collected)),
    ...collectNotices(form, source, details),
    ...changeLines(changes),
    ...(underWay ? [] : review),
    ...(differs ? [] : inProgressLines(collected)),
  ];
  if (complete && !underWay && !differs) lines.push({ tone: 'done', text: text('logzio_ready') });
  if (complete && !underWay && reusable.length > 0)
    lines.push({ tone: 'info', text: text(flowOf(form).texts.reusable) });
  const asksPaste =
    parseBucketName(details.bucket).ok && source.origin !== 'page' && source.origin !== 'draft';
  const key = details.bucket;
  const ownDelivery = state.delivery?.flow === form.flow ? state.delivery : undefined;
  const again = ownDelivery?.delivered && (underWay || details.bucket === '');
  return {
    ...EMPTY_CARD,
    offer: collected.digest,
    ...cardProgress(number),
    title: text(`task_${task}`),
    about: text(underWay ? 'logzio_about_under_way' : 'logzio_about'),
    lines,
    fields: READ.map((name) => {
      const value = name === 'policy' ? policyWords(source) : details[name];
      const isOptional = name === 'prefix';
      return {
        id: name,
        label: text(`detail_${name}`),
        value: displaySafe(value) || text(isOptional ? 'logzio_no_prefix' : 'logzio_not_yet'),
        state: value ? 'read' : isOptional ? 'empty' : 'awaited',
      };
    }),
    menu: cardMenu(underWay ? state.connection?.id : undefined),
    inputs: [
      ...(source.kmsKey ? [{ id: `kms:${key}`, label: text('logzio_kms_key'), value: given.kmsKey }] : []),
      ...(asksPaste
        ? [{ id: `paste:${key}`, label: text('logzio_paste'), multiline: true, value: given.pasted }]
        : []),
    ],
    buttons: [
      ...(again ? [{ id: 'again', label: text('card_fill_page'), primary: true }] : []),
      ...(complete && differs ? [{ id: 'use-form', label: text('logzio_use_form') }] : []),
      // Which of the two is right is for the admin to say: neither leads.
      ...(complete ? [{ id: 'start', label: text('card_set_up'), primary: !again && !differs }] : []),
      ...(complete && !underWay
        ? reusable.map(({ id, roleName }) => ({ id: `start:${id}`, label: text('card_use_role', roleName) }))
        : []),
      ...(underWay ? [] : idButtons(collected)),
      ...(source.kmsKey === 'asked' ? [{ id: 'without-kms', label: text('logzio_without_kms') }] : []),
      ...(asksPaste ? [{ id: 'draft', label: text('logzio_draft') }] : []),
      ...(unrecognized ? [{ id: 'report', label: text('card_report_page') }] : []),
    ],
  };
}
