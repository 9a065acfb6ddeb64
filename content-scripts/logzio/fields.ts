import type { Page, Query } from '../page/find';
import { associatedNames, ownGroup } from '../page/names';
import { clean, firstText, precedes, textNodes } from '../page/texts';
import { inPageChrome, isVisible } from '../page/visible';

/** What the labels of the role form are called in labels.json. */
export type FieldKey =
  | 'accountId'
  | 'externalId'
  | 'bucket'
  | 'prefix'
  | 'roleArn'
  | 'region'
  | 'accessKey'
  | 'secretKey';

/** The same controls that `Page.controls('text')` gives, so that what is read can also be written. */
const TEXT = 'input:not([type]),input[type=text],input[type=search],input[type=tel],input[type=number]';
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
const AROUND =
  /\b(input|field|form|text|textbox|box|logz|io|aws|s3|enter|type|paste|insert|add|the|a|your|here|model|data|value)\b/g;
/** A text before a field that is longer than this explains, it does not name. */
const LONGEST_LABEL = 40;

const bare = (text: string): string => clean(text.toLowerCase().replace(/[.…]/g, ' ').replace(AROUND, ' '));
const words = (attribute: string): string =>
  bare(attribute.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[^A-Za-z\d]+/g, ' '));

/** Texts that stand before a control in its own group, nearest first; those of the element before it otherwise. */
function textsBefore(control: Element): string[] {
  const group = ownGroup(control);
  const texts: string[] = [];
  for (const node of textNodes(group)) {
    if (precedes(control, node)) break;
    const text = clean(node.textContent);
    if (text) texts.unshift(text);
  }
  if (texts.length > 0) return texts;
  const before = group.previousElementSibling;
  if (before && !before.matches(CONTROLS) && !before.querySelector(CONTROLS))
    return [clean(before.textContent)].filter(Boolean);
  return [columnHeader(control)].filter(Boolean);
}

/** The head of the table column that a control stands in. */
function columnHeader(control: Element): string {
  const cell = control.closest('td');
  const heads = cell?.closest('table')?.querySelectorAll('tr:first-child > th');
  const column = cell ? [...(cell.parentElement?.children ?? [])].indexOf(cell) : -1;
  return heads && heads.length > 1 ? clean(heads[column]?.textContent) : '';
}

/** The label nearest before a control; explanations between the two are passed over. */
function labelBefore(page: Page, control: Element): ReadonlySet<string> | undefined {
  for (const text of textsBefore(control)) {
    const keys = page.labels.keysOf([text]);
    if (keys.size > 0) return keys;
    if (text.length <= LONGEST_LABEL && /\p{L}/u.test(text)) return new Set();
  }
  return undefined;
}

/** The last resort for a field without any label: its placeholder, then the names in its attributes. */
function silentNames(page: Page, control: Element): ReadonlySet<string> {
  const placeholder = clean(control.getAttribute('placeholder'));
  if (/^(e\.?g\.?:? *)?arn:aws:iam::[^:]*:role\//i.test(placeholder)) return new Set(['roleArn']);
  const said = page.labels.keysOf([placeholder, bare(placeholder)]);
  if (said.size > 0) return said;
  const group = ownGroup(control);
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
function namesByAssociation(control: Element): string[] {
  const labels = 'labels' in control ? [...((control.labels as NodeListOf<Element> | null) ?? [])] : [];
  const first = labels.map(firstText);
  return [...associatedNames(control), ...first].filter(Boolean);
}

const known = new WeakMap<Page, Map<Element, ReadonlySet<string>>>();

/** What a control is called. Visible words that are not in the label data are an answer too: it is another field. */
export function keysOfField(page: Page, control: Element): ReadonlySet<string> {
  const cache = known.get(page) ?? new Map<Element, ReadonlySet<string>>();
  known.set(page, cache);
  const before = cache.get(control);
  if (before) return before;
  const associated = namesByAssociation(control);
  const keys =
    associated.length > 0
      ? page.labels.keysOf(associated)
      : (labelBefore(page, control) ?? silentNames(page, control));
  cache.set(control, keys);
  return keys;
}

/** Visible text fields of this name, in document order. Layout is asked for only where a name fits. */
export const fieldsNamed = (page: Page, key: FieldKey): HTMLInputElement[] =>
  (page.all(TEXT) as HTMLInputElement[]).filter(
    (field) => keysOfField(page, field).has(key) && !inPageChrome(field) && isVisible(field),
  );

/** Finds a field of this name among those that `within` allows. */
export const fieldQuery = (key: FieldKey, within: (field: Element, page: Page) => boolean): Query => ({
  control: 'text',
  only: within,
  cues: [{ weight: 3, holds: (field, page) => keysOfField(page, field).has(key) }],
});
