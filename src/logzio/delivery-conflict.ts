import type { FieldReading } from '../messages/page-facts';

/** What keeps a role's ARN out of a form. `expected`: of the role; `actual`: what the form shows, '' for nothing. */
export interface DeliveryConflict {
  code:
    | 'several_external_ids'
    | 'enter_external_id'
    | 'no_external_id'
    | 'other_external_id'
    | 'other_bucket';
  expected: string;
  actual: string;
}

/** A form, as far as the rule asks. `bucket`: '' while none is entered. */
interface Form {
  externalId: FieldReading;
  bucket: string;
}

/** What the role was made for. */
interface Delivery {
  externalId: string;
  bucket: string;
  /** The role's External ID is to be entered into a form that takes one. */
  carriesExternalId?: boolean;
}

const isEditable = ({ externalId }: Form): boolean =>
  'editable' in externalId && externalId.editable === true;

/** A form of its kind need not tell whose it is: the tab, or its bucket, must. */
const tellsNoExternalId = ({ externalId }: Form): boolean =>
  'missing' in externalId && externalId.notShown === true;

/**
 * The one rule for whether an ARN may be put into the form in front: the form's External ID is the role's, or is entered with
 * the ARN, and its bucket is the same or none yet.
 */
export function acceptsDelivery(form: Form, { externalId, bucket, carriesExternalId }: Delivery): boolean {
  const isSame = 'value' in form.externalId && form.externalId.value === externalId;
  const isFitting = isSame || tellsNoExternalId(form) || (carriesExternalId === true && isEditable(form));
  return isFitting && ['', bucket].includes(form.bucket);
}

/** Why an ARN may not be put into the form in front; undefined where it may. */
export function deliveryConflict(form: Form, delivery: Delivery): DeliveryConflict | undefined {
  if (acceptsDelivery(form, delivery)) return undefined;
  const { externalId: shown, bucket } = form;
  const { externalId } = delivery;
  const conflict = (code: DeliveryConflict['code'], expected: string, actual: string) => ({
    ...{ code, expected, actual },
  });
  // With another bucket alone, the External ID would do.
  if (acceptsDelivery({ ...form, bucket: '' }, delivery))
    return conflict('other_bucket', delivery.bucket, bucket);
  if ('several' in shown) return conflict('several_external_ids', externalId, shown.several.join(', '));
  if ('missing' in shown)
    return conflict(isEditable(form) ? 'enter_external_id' : 'no_external_id', externalId, '');
  return conflict('other_external_id', externalId, shown.value);
}
