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

/**
 * The one rule for whether an ARN may be put into the form in front: the form's External ID is the role's, or is entered with
 * the ARN, and its bucket is the same or none yet.
 * @returns undefined where it may
 */
export function deliveryConflict(
  { externalId: shown, bucket: entered }: Form,
  { externalId, bucket, carriesExternalId }: Delivery,
): DeliveryConflict | undefined {
  const conflict = (code: DeliveryConflict['code'], expected: string, actual: string) => ({
    code,
    expected,
    actual,
  });
  const isEditable = 'editable' in shown && shown.editable === true;
  if (!(carriesExternalId && isEditable)) {
    if ('several' in shown) return conflict('several_external_ids', externalId, shown.several.join(', '));
    if ('missing' in shown)
      return conflict(isEditable ? 'enter_external_id' : 'no_external_id', externalId, '');
    if (shown.value !== externalId) return conflict('other_external_id', externalId, shown.value);
  }
  return entered !== '' && entered !== bucket ? conflict('other_bucket', bucket, entered) : undefined;
}
