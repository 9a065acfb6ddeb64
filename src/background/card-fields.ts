import type { CardField } from '../card-model';
import { displaySafe, text } from '../i18n';
import type { PlanSummary } from '../messages/page-facts';

type FilledField = PlanSummary['fields'][number];

/** What stands in a field, in few words. An editor's text is too long for a line. */
function valueText({ value, selected, awaited }: FilledField): string {
  if (awaited) return text('card_field_awaited');
  if (selected !== undefined) return text(selected ? 'card_field_on' : 'card_field_off');
  return value === undefined ? text('card_field_filled') : displaySafe(value);
}

/** The fields of a screen that was filled in, to be checked at a glance. */
export const cardFields = (fields: FilledField[]): CardField[] =>
  fields.map((field) => ({
    id: field.step,
    label: text(`field_${field.step}`),
    value: valueText(field),
    state: field.awaited ? 'awaited' : 'filled',
  }));
