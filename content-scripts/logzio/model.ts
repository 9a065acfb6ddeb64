import { type DetailName, type Details, problemsOf } from '../../src/connection/connection';
import type { LogzioState } from '../../src/messages';
import { problemText, text } from '../../src/text';
import { type CardLine, type CardModel, EMPTY_CARD } from '../page/card';
import type { Look } from '../page/look';
import type { PolicySource } from './details';
import type { RoleForm } from './form';

const READ: DetailName[] = ['accountId', 'externalId', 'bucket', 'prefix', 'policy'];

const empty = EMPTY_CARD;

const policyWords = ({ from, policy, asksKmsKey }: PolicySource): string =>
  policy ? text(asksKmsKey ? `policy_from_${from}_kms` : `policy_from_${from}`) : '';

/** Whether the details are whole: **Set up in AWS** can be pressed. */
export const isComplete = (details: Details): boolean => Object.keys(problemsOf(details)).length === 0;

/** The card while details are collected: what was read, what is missing and how to get it. */
export function collectCard(
  form: RoleForm,
  source: PolicySource,
  details: Details,
  problem?: string,
): CardModel {
  const problems = problemsOf(details);
  const lines: CardLine[] = [];
  const wants: DetailName[] = READ.filter((name) => problems[name]);
  for (const name of wants) {
    if (details[name] === '') {
      if (name === 'policy' && !details.bucket) continue;
      lines.push({ tone: 'info', text: text(`logzio_missing_${name}`) });
    } else if (!(name === 'policy' && source.asksKmsKey)) {
      const said = problems[name];
      if (said) lines.push({ tone: 'warn', text: problemText(said) });
    }
  }
  for (const reading of [form.accountId, form.externalId])
    if ('several' in reading)
      lines.push({ tone: 'warn', text: text('logzio_several', reading.several.join(', ')) });
  if (source.problem) lines.push({ tone: 'warn', text: problemText(source.problem) });
  const mended = source.policy?.mended ?? [];
  if (mended.length > 0)
    lines.push({
      tone: 'done',
      text: text(
        'logzio_mended',
        mended.map((mend) => text(`mended_${mend.replaceAll('-', '_')}`)).join(', '),
      ),
    });
  if (problem) lines.push({ tone: 'stop', text: problem });
  const complete = isComplete(details);
  if (complete) lines.push({ tone: 'done', text: text('logzio_ready') });
  const asksPaste = details.bucket !== '' && (source.from === 'none' || source.from === 'paste');
  return {
    ...empty,
    progress: text('card_progress', '1'),
    title: text('task_1'),
    about: text('logzio_about'),
    lines,
    values: READ.map((name) => {
      const value = name === 'policy' ? policyWords(source) : details[name];
      const absent = name === 'prefix' ? text('logzio_no_prefix') : text('logzio_not_yet');
      return {
        label: text(`detail_${name}`),
        value: value || absent,
        missing: value === '' && name !== 'prefix',
      };
    }),
    inputs: [
      ...(source.asksKmsKey ? [{ id: 'kms-key', label: text('logzio_kms_key') }] : []),
      ...(asksPaste ? [{ id: 'paste', label: text('logzio_paste'), multiline: true }] : []),
    ],
    buttons: [
      ...(complete ? [{ id: 'start', label: text('card_set_up'), primary: true }] : []),
      ...(source.asksKmsKey && !complete ? [{ id: 'without-kms', label: text('logzio_without_kms') }] : []),
      ...(asksPaste ? [{ id: 'draft', label: text('logzio_draft') }] : []),
    ],
  };
}

/** Why an ARN is not put into the form in front; undefined when it may be. */
export function refusal(form: RoleForm, delivery: NonNullable<LogzioState['delivery']>): string | undefined {
  if ('missing' in form.externalId) return text('deliver_no_external_id');
  if (!('value' in form.externalId)) return text('logzio_several', form.externalId.several.join(', '));
  if (form.externalId.value !== delivery.externalId)
    return text('deliver_other_external_id', delivery.externalId, form.externalId.value);
  const bucket = form.bucket?.value.trim() ?? '';
  if (bucket && bucket !== delivery.bucket) return text('deliver_other_bucket', delivery.bucket, bucket);
  return undefined;
}

/** The card while an ARN is carried into the form, and after. */
export function deliverCard(
  look: Look,
  state: LogzioState,
  now: { refused?: string; outcome?: 'connected' | 'failed'; justMade: boolean },
): CardModel {
  const lines: CardLine[] = [];
  const press = look.plan?.press;
  if (now.refused) lines.push({ tone: 'stop', text: now.refused });
  if (!now.refused)
    for (const { code, step } of look.plan?.notices ?? [])
      lines.push({ tone: 'warn', text: text(code, text(`field_${step}`)) });
  if (now.outcome === 'connected') lines.push({ tone: 'done', text: text('deliver_connected') });
  else if (now.outcome === 'failed') lines.push({ tone: 'stop', text: text('deliver_failed') });
  else {
    if (look.screen?.id === 's3_form_closed' && !press)
      lines.push({ tone: 'info', text: text('deliver_open_form') });
    if (press && !now.refused)
      lines.push({
        tone: press === 'save' ? 'done' : 'info',
        text: text(press === 'save' ? 'deliver_save' : 'card_press', text(`field_${press}`)),
      });
    if (press === 'save' && now.justMade) lines.push({ tone: 'warn', text: text('deliver_wait') });
  }
  const arn = state.delivery?.roleArn;
  const occupied = look.plan?.notices.some(({ code }) => code === 'field_occupied');
  return {
    ...empty,
    progress: text('card_progress', '6'),
    title: text('task_6'),
    about: text('card_about_bucket', state.connection?.bucket ?? ''),
    lines,
    buttons: occupied && !now.refused ? [{ id: 'fill', label: text('card_fill_page'), primary: true }] : [],
    copies: arn ? [{ id: 'copy:roleArn', label: `${text('copy_roleArn')} ${arn}` }] : [],
    log: look.written.map(({ step, value }) => text('card_wrote', text(`field_${step}`), value)),
  };
}
