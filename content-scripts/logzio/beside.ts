import type { Page } from '../page/find';
import { clean } from '../page/texts';
import { isVisible } from '../page/visible';
import { type FieldKey, keysOfField } from './fields';
import { afterSeparator, type LabelAt } from './labelled';
import { CONTROLS, cellBelow, holdsLabel, SKIPPED, tied } from './layout';

const EDGES = 'body,form,main,section,article,fieldset,dialog,[role=dialog]';
const MOST_SIBLINGS = 4;
const MOST_LEVELS = 4;

/** Where a text was found: how far it may be trusted to be the label's value. */
export interface Place {
  /** A control of this very name holds it. */
  control: boolean;
  /** It is the first thing behind the label. */
  near: boolean;
}
/** The value that a text is, or nothing. */
export type Accept = (text: string, place: Place) => string | undefined;

/** What is looked for. */
export interface Search {
  page: Page;
  key: FieldKey;
  accept: Accept;
}

/** The values beside a label, and the control that stands there for the admin to fill in, if that is what it is. */
export interface Beside {
  values: string[];
  control?: HTMLInputElement;
}

const ownWords = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && /\p{L}{2}.*\s.*\p{L}{2}/su.test(node.nodeValue ?? ''),
  );

/** The text of an element, without its buttons. Words of neighbours never run into one. */
function textOf(element: Element): string {
  if (element.matches(SKIPPED)) return '';
  return [...element.childNodes]
    .map((node) => {
      if (node instanceof Element) return node.matches('wbr') ? '' : ` ${textOf(node)} `;
      return node.nodeType === Node.TEXT_NODE ? node.nodeValue : '';
    })
    .join('');
}

/** Values in an element: it as a whole, else in its parts. A sentence is never looked into. */
function valuesIn(element: Element, label: Element, accept: Accept, near: boolean): string[] {
  if (element === label || element.contains(label) || element.matches(SKIPPED)) return [];
  const whole = accept(afterSeparator(clean(textOf(element))), { control: false, near });
  if (whole !== undefined) return isVisible(element) ? [whole] : [];
  return ownWords(element)
    ? []
    : [...element.children].flatMap((child) => valuesIn(child, label, accept, near));
}

/** What stands beside a label when it is a control: that control settles it, whatever is written around. */
function fromControl({ page, key, accept }: Search, element: Element, isTied = false): Beside | undefined {
  const controls = [element, ...element.querySelectorAll(CONTROLS)].filter(
    (each) => each.matches(CONTROLS) && isVisible(each),
  ) as HTMLInputElement[];
  const [control] = controls;
  if (!control) return undefined;
  const keys = keysOfField(page, control);
  if (controls.length > 1 || (keys.size > 0 && !keys.has(key))) return { values: [] };
  const value = accept(clean(control.value), { control: isTied || keys.has(key), near: true });
  return { values: value === undefined ? [] : [value], control };
}

/**
 * What stands beside a label: in its own text, in what it is tied to, in the cell below, behind it, or in its group.
 * Another label ends the search; a control that comes first settles it.
 */
export function beside(search: Search, { element: label, inline }: LabelAt): Beside {
  const { page, accept } = search;
  const inText = inline === undefined ? undefined : accept(inline, { control: false, near: true });
  if (inText !== undefined) return { values: [inText] };
  const target = tied(page, label) ?? cellBelow(page, label);
  if (target) return fromControl(search, target, true) ?? { values: valuesIn(target, label, accept, true) };
  let group = label;
  for (let level = 0; level < MOST_LEVELS; level += 1) {
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
function followers(search: Search, group: Element, label: Element, all: boolean): Beside | undefined {
  const { page, accept } = search;
  let near = true;
  let left = all ? MOST_SIBLINGS : 1;
  for (let node = group.nextSibling; node && left > 0; node = node.nextSibling) {
    const text = clean(node.textContent);
    if (node instanceof Element) {
      left -= 1;
      if (holdsLabel(page, node, label)) return undefined;
      const control = fromControl(search, node);
      if (control) return control;
      const values = valuesIn(node, label, accept, near);
      if (values.length > 0) return { values: [...new Set(values)] };
      // What is still empty may be the value to come: what follows it is another thing.
      if (!node.matches(SKIPPED)) near = false;
    } else if (node.nodeType === Node.TEXT_NODE && text) {
      const value = accept(afterSeparator(text), { control: false, near });
      if (value !== undefined) return { values: [value] };
      if (/\p{L}/u.test(text)) near = false;
    }
  }
  return undefined;
}
