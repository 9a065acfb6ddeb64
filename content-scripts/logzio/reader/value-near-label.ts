import { clean } from '../../page/find/dom-text';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { isVisible } from '../../page/find/visibility';
import { afterSeparator, type LabelAt } from './find-labels';
import { CONTROLS, holdsLabel, labelTarget, SKIPPED, valueCell } from './label-layout';
import { type FieldKey, keysOfField } from './read-fields';
import { isSeveralWords } from './several-words';

const EDGES = 'body,form,main,section,article,fieldset,dialog,[role=dialog]';
/** What may put a value on the clipboard. */
const COPIERS = 'button,[role=button],[data-clipboard-text]';
const MAX_SIBLINGS = 4;
const MAX_LEVELS = 4;

/** Where a text was found: how far it may be trusted to be the label's value. */
export interface ValuePosition {
  /** A control of this very name holds it. */
  control: boolean;
  /** It is the first thing behind the label. */
  directlyAfterLabel: boolean;
}
/** The value that a text is, or nothing. */
export type ValueParser = (text: string, place: ValuePosition) => string | undefined;

/** What is looked for. */
export interface Search {
  page: PageSnapshot;
  key: FieldKey;
  accept: ValueParser;
}

/** The values beside a label, and the control that stands there for the admin to fill in, if that is what it is. */
export interface NearbyValue {
  values: string[];
  control?: HTMLInputElement;
}

/** What is a value of this form or another: where it is none for the label, it is another label's. */
const ANY_VALUE = /^(\d{4}[ -]?\d{4}[ -]?\d{4}|logzio:aws:extid:.*|arn:aws.*)$/i;

const ownWords = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && isSeveralWords(node.nodeValue ?? ''),
  );

/**
 * The texts in an element, without its buttons. Blanks part what stands in boxes of their own; what runs on in one line is
 * not parted.
 */
function piecesIn(element: Element): string[] {
  if (element.matches(SKIPPED)) return [];
  const pieces: string[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) pieces.push(node.nodeValue ?? '');
    if (!(node instanceof Element)) continue;
    const runsOn = !node.matches('br') && getComputedStyle(node).display === 'inline';
    pieces.push(...(runsOn ? piecesIn(node) : [' ', ...piecesIn(node), ' ']));
  }
  return pieces;
}

/** Text in one element that may be broken anywhere. */
const unbroken = (element: Element): Element => {
  if (!element.querySelector('wbr')) return element;
  const copy = element.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('wbr')) each.remove();
  copy.normalize();
  return copy;
};

/** The value that an element shows as a whole. Two, where it may end with its first part or run on into the next. */
function wholeIn(element: Element, accept: ValueParser, directlyAfterLabel: boolean): string[] {
  const pieces = piecesIn(unbroken(element));
  const taken = (text: string, place = directlyAfterLabel) =>
    accept(afterSeparator(clean(text)), { control: false, directlyAfterLabel: place });
  const spaced = taken(pieces.join(' '));
  if (spaced !== undefined) return [spaced];
  const [first = '', ...rest] = pieces.map(clean).filter(Boolean);
  const behind = rest.join(' ');
  const alone = taken(first);
  if (alone !== undefined && !/\d/.test(behind)) return /cop(y|ied)/i.test(behind) ? [alone] : [];
  const joined = taken(pieces.join(''), false);
  return joined === undefined ? [] : [...new Set([alone ?? joined, joined])];
}

/** What a button puts on the clipboard, as far as it tells. */
function copiedBy(button: Element, accept: ValueParser): string[] {
  const told = [...button.attributes].filter(({ name }) => /clip|copy|label|title/.test(name));
  const texts = [button.textContent ?? '', ...told.map(({ value }) => value)];
  const values = texts.flatMap(
    (text) =>
      accept(clean(text).replace(/^copy\b\W*/i, ''), { control: false, directlyAfterLabel: false }) ?? [],
  );
  return values.length > 0 && isVisible(button) ? [...new Set(values)] : [];
}

/** Values in an element: it as a whole, else in its parts. A sentence is never looked into. */
function valuesIn(
  element: Element,
  label: Element,
  accept: ValueParser,
  directlyAfterLabel: boolean,
): string[] {
  if (element === label || element.contains(label)) return [];
  if (element.matches(COPIERS)) {
    const copied = copiedBy(element, accept);
    if (copied.length > 0) return copied;
  }
  if (element.matches(SKIPPED)) return [];
  const whole = wholeIn(element, accept, directlyAfterLabel);
  if (whole.length > 0) {
    const copied = [...element.querySelectorAll(COPIERS)].flatMap((button) => copiedBy(button, accept));
    return isVisible(element) ? [...whole, ...copied] : [];
  }
  if (ownWords(element)) return [];
  const values: string[] = [];
  // What follows another text may be the end of a value that is cut in parts.
  let first = directlyAfterLabel;
  for (const node of element.childNodes) {
    if (node instanceof Element) values.push(...valuesIn(node, label, accept, first));
    const isText = node instanceof Element ? piecesIn(node).join('') : node.nodeValue;
    if (isText?.trim()) first = false;
  }
  return values;
}

/** What stands beside a label when it is a control: that control settles it, whatever is written around. */
function fromControl(
  { page, key, accept }: Search,
  element: Element,
  isTied = false,
): NearbyValue | undefined {
  const controls = [element, ...element.querySelectorAll(CONTROLS)].filter(
    (each) => each.matches(CONTROLS) && isVisible(each),
  ) as HTMLInputElement[];
  const [control] = controls;
  if (!control) return undefined;
  const keys = keysOfField(page, control);
  if (controls.length > 1 || (keys.size > 0 && !keys.has(key))) return { values: [] };
  // What a page masks is not told.
  const value =
    control.type === 'password'
      ? undefined
      : accept(clean(control.value), { control: isTied || keys.has(key), directlyAfterLabel: true });
  return { values: value === undefined ? [] : [value], control };
}

/**
 * What stands beside a label: in its own text, in what it is tied to, in the cell below, behind it, or in its group.
 * Another label ends the search; a control that comes first settles it.
 */
export function valueNearLabel(search: Search, { element: label, inline }: LabelAt): NearbyValue {
  const { page, accept } = search;
  const inText =
    inline === undefined ? undefined : accept(inline, { control: false, directlyAfterLabel: true });
  if (inText !== undefined) return { values: [inText] };
  const target = labelTarget(page, label) ?? valueCell(page, label);
  if (target) return fromControl(search, target, true) ?? { values: valuesIn(target, label, accept, true) };
  let group = label;
  for (let level = 0; level < MAX_LEVELS; level += 1) {
    const behind = followers(search, group, label, level === 0);
    if (behind) return behind;
    const parent = group.parentElement;
    if (!parent || parent.matches(EDGES) || holdsLabel(page, parent, label)) break;
    const values = [...parent.children].flatMap((child) => valuesIn(child, label, accept, false));
    if (values.length > 0) return { values: [...new Set(values)] };
    group = parent;
  }
  return { values: [] };
}

/** What the next siblings of a group hold, up to the next label: the first control or value. */
function followers(search: Search, group: Element, label: Element, all: boolean): NearbyValue | undefined {
  const { page, accept } = search;
  let directlyAfterLabel = true;
  let left = all ? MAX_SIBLINGS : 1;
  for (let node = group.nextSibling; node && left > 0; node = node.nextSibling) {
    const text = clean(node.textContent);
    if (node instanceof Element) {
      left -= 1;
      if (holdsLabel(page, node, label)) return undefined;
      const control = fromControl(search, node);
      if (control) return control;
      const values = valuesIn(node, label, accept, directlyAfterLabel);
      if (values.length > 0) return { values: [...new Set(values)] };
      if (ANY_VALUE.test(text)) return undefined;
      // What is still empty may be the value to come: what follows it is another thing.
      if (!node.matches(SKIPPED)) directlyAfterLabel = false;
    } else if (node.nodeType === Node.TEXT_NODE && text) {
      const value = accept(afterSeparator(text), { control: false, directlyAfterLabel });
      if (value !== undefined) return { values: [value] };
      if (/\p{L}/u.test(text)) directlyAfterLabel = false;
    }
  }
  return undefined;
}
