import type { SaveOutcome } from '../../src/logzio/save-outcome';
import type { LogzioState } from '../../src/messages/responses';
import { bucketOf, type RoleForm } from './role-form';

export type Delivery = NonNullable<LogzioState['delivery']>;

/** What the page is used for now. */
export type Mode = 'idle' | 'lead' | 'read' | 'fill' | 'connected';

/** What is known beside the form. */
export interface DeliveryProgress {
  delivery: Delivery | undefined;
  /** The page is to be led to a form that is read for another tab. */
  readsIds?: true | undefined;
  outcome: SaveOutcome | undefined;
  /** The ARN that Logz.io connected with. */
  connectedArn: string;
  /** The form that Logz.io connected with was closed since. */
  formClosedAfterConnect: boolean;
  /** The admin pressed **Fill this page** for an ARN that was delivered before. */
  fillAgainRequested: boolean;
}

const holdsArn = (form: RoleForm, arn: string): boolean => form.roleArn?.value.trim() === arn;

/** Whether a form is the next one, for another bucket, and no more the one that Logz.io connected with. */
const isNext = (form: RoleForm, { connectedArn, formClosedAfterConnect }: DeliveryProgress): boolean =>
  formClosedAfterConnect || (bucketOf(form) !== '' && !holdsArn(form, connectedArn));

/**
 * What a form is used for. An ARN that was delivered once is not filled in again unasked: the form may be the one for
 * the next bucket.
 */
export function modeOf(form: RoleForm | undefined, progress: DeliveryProgress): Mode {
  const { delivery, outcome, fillAgainRequested } = progress;
  const isOther = delivery !== undefined && !delivery.delivered && delivery.roleArn !== progress.connectedArn;
  if (outcome?.result === 'connected' && !isOther && !(form && isNext(form, progress))) return 'connected';
  if (!delivery) return form ? 'read' : progress.readsIds ? 'lead' : 'idle';
  if (!delivery.delivered || fillAgainRequested || !form) return 'fill';
  return holdsArn(form, delivery.roleArn) ? 'fill' : 'read';
}
