import { isWritable } from '../../page/act/fill';
import { associatedNames, exclusiveContainer } from '../../page/find/accessible-name';
import { clean, firstText, textNodesBefore, textNodesBehind } from '../../page/find/dom-text';
import type { CustomLocator } from '../../page/find/locator';
import { memoizePerSnapshot } from '../../page/find/memoize-per-snapshot';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { inPageChrome, isVisible } from '../../page/find/visibility';
import { keysIn } from './label-text';

/** What the labels of the role form are called in labels.json; the others there are of buttons. */
export const FIELDS = [
  'accountId',
  'externalId',
  'bucket',
  'prefix',
  'roleArn',
  'region',
  'accessKey',
  'secretKey',
] as const;
export type FieldKey = (typeof FIELDS)[number];

/** What takes a text, of one line or more. */
const ENTRIES =
  'input:not([type]),input[type=text],input[type=search],input[type=tel],input[type=number],input[type=url],textarea';
const CONTROLS = 'input:not([type=hidden]),textarea,select';
const ATTRIBUTES = [
  'name',
  'id',
  'formcontrolname',
  'ng-model',
  'data-logz-test-subject',
  'data-test-subject',
  'data-testid',
];
/** Words around the name of a field in attributes and placeholders. */
const FILLER_WORDS =
  /\b(input|field|form|text|textbox|box|logz|io|aws|s3|enter|type|paste|insert|add|the|a|your|here|model|data|value)\b/g;
/** What names no field, whatever it says: what is pressed, what explains, and the titles of page and section. */
const NON_LABEL = 'a[href],button,[role=button],[role=tooltip],svg,h1,h2';
/** A text before a field that is longer than this, or a sentence, explains: it does not name. */
const LONGEST_LABEL = 40;

const stripFiller = (text: string): string =>
  clean(text.toLowerCase().replace(/[.…]/g, ' ').replace(FILLER_WORDS, ' '));
const words = (attribute: string): string =>
  stripFiller(attribute.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[^A-Za-z\d]+/g, ' '));

/** So many texts on either side of a field are asked whether they name it. */
const MAX_TEXTS = 100;
/** Of so many pieces of text, blank ones among them. */
const MAX_NODES = 1000;

/** What stands around a control in its own group, each nearest first. */
function textsAround(control: Element, group: Element): { before: string[]; behind: string[] } {
  const textsAmong = (nodes: Iterable<Node>): string[] => {
    const texts: string[] = [];
    let left = MAX_NODES;
    for (const node of nodes) {
      left -= 1;
      if (left === 0 || texts.length === MAX_TEXTS) break;
      const text = clean(node.nodeValue);
      const holder = node.parentElement;
      if (!text || !holder || control.contains(node) || holder.closest(NON_LABEL)) continue;
      // An item of a list that the control is not in, as a step of the guide, speaks of what it likes.
      if (holder.closest('li')?.contains(control) !== false) texts.push(text);
    }
    return texts;
  };
  return {
    before: textsAmong(textNodesBefore(control, group)),
    behind: textsAmong(textNodesBehind(control, group)),
  };
}

/** The text of the element before a control's own group, or the head of its column. */
function textAbove(page: PageSnapshot, control: Element, group: Element): string {
  const before = group.previousElementSibling;
  return before && !before.matches(CONTROLS) && !before.querySelector(CONTROLS)
    ? clean(before.textContent)
    : columnHeader(page, control);
}

/** The heads of each table's columns, as far as they were asked for. */
const columnHeads = memoizePerSnapshot(() => new Map<Element, NodeListOf<Element>>());

/** The head of the table column that a control stands in. */
function columnHeader(page: PageSnapshot, control: Element): string {
  const cell = control.closest('td');
  const table = cell?.closest('table');
  if (!cell || !table) return '';
  const heads = columnHeads(page).get(table) ?? table.querySelectorAll('tr:first-child > th');
  columnHeads(page).set(table, heads);
  return heads.length > 1 ? clean(heads[cell.cellIndex]?.textContent) : '';
}

/** The nearest label among texts; explanations are passed over. Empty: a label that is not known. */
function nearestLabel(page: PageSnapshot, texts: string[]): ReadonlySet<string> | undefined {
  for (const text of texts) {
    const keys = keysIn(page, text);
    if (keys.size > 0) return keys;
    if (text.length <= LONGEST_LABEL && /\p{L}(.*[^.!?])?$/u.test(text)) return new Set();
  }
  return undefined;
}

/**
 * The label nearest before a control. Where its own group has none, a label that floats stands behind it there: that
 * counts unless what stands above says otherwise.
 */
function labelBeside(page: PageSnapshot, control: Element): ReadonlySet<string> | undefined {
  const group = exclusiveContainer(control, page.index);
  const { before, behind } = textsAround(control, group);
  if (before.length > 0) return nearestLabel(page, before);
  const above = nearestLabel(page, [textAbove(page, control, group)]);
  const floating = keysIn(page, behind[0] ?? '');
  if (floating.size === 0) return above;
  return FIELDS.some((key) => above?.has(key) && !floating.has(key)) ? new Set() : floating;
}

/** The last resort for a field without any label: its placeholder, then the names in its attributes. */
function namesFromAttributes(page: PageSnapshot, control: Element): ReadonlySet<string> {
  const placeholder = clean(control.getAttribute('placeholder'));
  if (/^(e\.?g\.?:? *)?arn:aws:iam::[^:]*:role\//i.test(placeholder)) return new Set(['roleArn']);
  const said = page.labels.keysOf([placeholder, stripFiller(placeholder)]);
  if (said.size > 0) return said;
  const group = exclusiveContainer(control, page.index);
  for (const attribute of ATTRIBUTES) {
    for (let at: Element | null = control; at; at = at === group ? null : at.parentElement) {
      const value = at.getAttribute(attribute);
      const keys = page.labels.keysOf(value ? [words(value)] : []);
      if (keys.size > 0) return keys;
    }
  }
  return new Set();
}

/** Names by association; of a `<label>` that holds more than the name, its first words too. */
function namesByAssociation({ index }: PageSnapshot, control: Element): string[] {
  const first = index.labelsOf(control).map(firstText);
  return [...associatedNames(control, index), ...first].filter(Boolean);
}

const cachedKeys = memoizePerSnapshot(() => new Map<Element, ReadonlySet<string>>());

/** What a control is called. Visible words that are not in the label data are an answer too: it is another field. */
export function keysOfField(page: PageSnapshot, control: Element): ReadonlySet<string> {
  const cache = cachedKeys(page);
  const before = cache.get(control);
  if (before) return before;
  const associated = namesByAssociation(page, control);
  const keys =
    associated.length > 0
      ? new Set(associated.flatMap((name) => [...keysIn(page, name)]))
      : (labelBeside(page, control) ?? namesFromAttributes(page, control));
  cache.set(control, keys);
  return keys;
}

/** The fields of each name, as far as they were asked for. */
const cachedFields = memoizePerSnapshot(() => new Map<FieldKey, HTMLInputElement[]>());

/** Visible fields of this name to enter text in, in document order. Layout is asked for only where a name fits. */
export function fieldsNamed(page: PageSnapshot, key: FieldKey): HTMLInputElement[] {
  const known = cachedFields(page).get(key);
  if (known) return known;
  if (page.hasTooManyFields) return [];
  const fields = (page.query(ENTRIES) as HTMLInputElement[]).filter(
    (field) => keysOfField(page, field).has(key) && !inPageChrome(field) && isVisible(field, page.layout),
  );
  cachedFields(page).set(key, fields);
  return fields;
}

/** Finds the one field of this name among those that `within` allows: what is read is what is written to. */
export const fieldLocator = (
  key: FieldKey,
  within: (field: Element, page: PageSnapshot) => boolean,
): CustomLocator => ({
  locate(_step, page) {
    const [element, ...others] = fieldsNamed(page, key).filter((field) => within(field, page));
    if (!element) return { state: { state: 'missing' } };
    if (others.length > 0) return { state: { state: 'ambiguous', count: others.length + 1 } };
    return { element, state: { state: 'found', value: element.value, writable: isWritable(element) } };
  },
});
