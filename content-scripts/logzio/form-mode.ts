import type { SaveOutcome } from '../../src/logzio/save-outcome';
import type { LogzioState } from '../../src/messages/responses';
import { bucketOf, type RoleForm } from './current-form';

export type Delivery = NonNullable<LogzioState['delivery']>;

/** What the page is used for now. */
export type Mode = 'nothing' | 'collect' | 'deliver' | 'done';

/** What is known beside the form. */
export interface Standing {
  delivery: Delivery | undefined;
  outcome: SaveOutcome | undefined;
  /** The ARN that Logz.io connected with. */
  doneArn: string;
  /** The form that Logz.io connected with was closed since. */
  closedSince: boolean;
  /** The admin pressed **Fill this page** for an ARN that was delivered before. */
  refill: boolean;
}

const holdsArn = (form: RoleForm, arn: string): boolean => form.roleArn?.value.trim() === arn;

/** Whether a form is the next one, for another bucket, and no more the one that Logz.io connected with. */
const isNext = (form: RoleForm, { doneArn, closedSince }: Standing): boolean =>
  closedSince || (bucketOf(form) !== '' && !holdsArn(form, doneArn));

/**
 * What a form is used for. An ARN that was delivered once is not filled in again unasked: the form may be the one for
 * the next bucket.
 */
export function modeOf(form: RoleForm | undefined, standing: Standing): Mode {
  const { delivery, outcome, refill } = standing;
  const isOther = delivery !== undefined && !delivery.delivered && delivery.roleArn !== standing.doneArn;
  if (outcome?.result === 'connected' && !isOther && !(form && isNext(form, standing))) return 'done';
  if (!delivery) return form ? 'collect' : 'nothing';
  if (!delivery.delivered || refill || !form) return 'deliver';
  return holdsArn(form, delivery.roleArn) ? 'deliver' : 'collect';
}

/** Whether an ARN must not be put into the form in front: it is of another External ID or bucket, or does not tell. */
export function isRefused(form: RoleForm, { externalId, bucket, carriesExternalId }: Delivery): boolean {
  const isOpen = carriesExternalId && 'enter' in form.externalId && form.externalId.enter;
  const shown = isOpen ? externalId : 'value' in form.externalId ? form.externalId.value : undefined;
  const entered = bucketOf(form);
  return shown !== externalId || (entered !== '' && entered !== bucket);
}
