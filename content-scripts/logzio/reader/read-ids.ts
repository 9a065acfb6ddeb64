import { isPlaceholder } from '../../../src/connection/clean-pasted-text';
import type { FieldReading } from '../../../src/messages/page-facts';
import { precedes } from '../../page/find/dom-text';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { type LabelAt, labelsIn } from './find-labels';
import { type FieldKey, fieldsNamed } from './read-fields';
import { type ValueParser, valueNearLabel } from './value-near-label';

/** Account numbers of AWS's documentation: on a page they are an example, never Logz.io's account. */
const EXAMPLE_ACCOUNTS = /^(123456789012|111122223333|444455556666|123412341234|(\d)\2{11})$/;
/** What stands in a field that holds nothing yet. */
const NO_VALUE = /^(loading|none|null|undefined|n\/a|not[ -]available|optional|required)\b|^[^\p{L}\d]*$/iu;

/** What pages put around a value: quotes, and characters that do not show. */
const AROUND = /^["'`“‘]+|["'`”’]+$|[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;

/** What looks like an account number, or like the account as a trust policy names it. The background parses it. */
const accountId: ValueParser = (text) => {
  const digits = text
    .replace(AROUND, '')
    .replace(/^arn:aws:iam::(\d{12}):root$/, '$1')
    .replace(/[\s\u2010-\u2015-]/g, '');
  return /^\d{12}$/.test(digits) && !EXAMPLE_ACCOUNTS.test(digits) ? digits : undefined;
};

/** The characters that AWS takes. */
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,}$/;
/** Values of other fields. */
const OTHER_VALUE = /^\d{4}-?\d{4}-?\d{4}$|^arn:aws/i;
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

/**
 * Any word would do as an External ID. Beside a label only Logz.io's own form is taken, and straight behind it what
 * looks like an identifier; in a control, whatever was entered.
 */
const externalId: ValueParser = (text, { control, directlyAfterLabel }) => {
  const id = text.replace(AROUND, '');
  if (!EXTERNAL_ID.test(id) || OTHER_VALUE.test(id) || isPlaceholder(id) || NO_VALUE.test(id))
    return control && text && !NO_VALUE.test(text) ? text : undefined;
  if (control || /^logzio:aws:extid:./i.test(id)) return id;
  return directlyAfterLabel && !REGION.test(id) && /\d/.test(id) && /[A-Za-z]/.test(id) && id.length >= 8
    ? id
    : undefined;
};

const ACCEPT = { accountId, externalId };
type ReadKey = keyof typeof ACCEPT & FieldKey;

const isValue = (key: ReadKey) => (text: string) =>
  ACCEPT[key](text, { control: false, directlyAfterLabel: true }) !== undefined;

/** Labels of a value anywhere on the page. */
export const valueLabels = (page: PageSnapshot, key: ReadKey): LabelAt[] =>
  labelsIn(page, page.document.body, key, isValue(key));

/**
 * The value that a form shows under a label. Where the label nearest to the form's first field shows none, one that
 * stands elsewhere is not taken for it: it may be an example, and the form's own is still to come.
 */
export function readValue(
  page: PageSnapshot,
  key: ReadKey,
  labels: LabelAt[],
  root: Element,
  field: Element,
): FieldReading {
  const accept = ACCEPT[key];
  const inputs = fieldsNamed(page, key).filter((input) => root.contains(input));
  const inside = labels.filter(({ element }) => root.contains(element));
  const readings = inside.map((label) => ({ label, ...valueNearLabel({ page, key, accept }, label) }));
  const nearest = readings.findLast(({ label }) => precedes(label.element, field)) ?? readings[0];
  const entered = inputs.flatMap(
    (input) => accept(input.value.trim(), { control: true, directlyAfterLabel: true }) ?? [],
  );
  const editable = [...inputs, ...(nearest?.control ? [nearest.control] : [])].some(
    (input) => !input.readOnly && !input.disabled,
  );
  if (entered.length === 0 && nearest && nearest.values.length === 0) return { missing: true, editable };
  const values = [...new Set([...entered, ...readings.flatMap(({ values: read }) => read)])];
  const [value, ...others] = values;
  if (value === undefined) return { missing: true, editable };
  return others.length === 0 ? { value, ...(editable && { editable }) } : { several: values };
}
