import { DocumentIndex } from './document-index';
import { clean, firstText, nonBlankTexts, textNodesBefore, textNodesBehind, textsIn } from './dom-text';

/** Tried from the first mark of a run on: from each on, a long run within a text would take its length squared. */
const TRAILING_MARKS = /(?<![-–—*:\s])[-–—*:\s]+$/;

/**
 * A label as it is compared: case and width folded, without the marks that pages add
 * ("*", ":", "- optional", "(Best practice …)", "Info").
 */
export function normalizeLabel(text: string): string {
  const first = clean(clean(text).normalize('NFKC')).split(/ [-–—] | ?\(|: ?$/)[0] ?? '';
  return first
    .replace(TRAILING_MARKS, '')
    .replace(/^[*\s]+/, '')
    .toLowerCase();
}

/** The texts that an attribute refers to, one a reading: where a page has an id twice, either may be meant. */
function textsOfIds(element: Element, attribute: string, index: DocumentIndex): string[] {
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  const bearers = ids.map((id) => index.elementsById(id));
  const reading = (which: number) =>
    bearers
      .map((found) => found.at(which))
      .map((bearer) => (bearer ? index.textOf(bearer) : ''))
      .filter(Boolean)
      .join(' ');
  return [...new Set([reading(0), reading(-1)])].filter(Boolean);
}

const indexFor = ({ ownerDocument }: Element): DocumentIndex => new DocumentIndex(ownerDocument);

/** The largest ancestor, at most ten levels up, that holds this control and no other. */
export function exclusiveContainer(control: Element, index = indexFor(control)): Element {
  let group = control;
  for (let level = 0; level < 10; level += 1) {
    const parent = group.parentElement;
    if (!parent || parent === control.ownerDocument.body) break;
    if (index.controlsIn(parent) > 1) break;
    group = parent;
  }
  return group;
}

/** Label, description and one more: what stands before a field without belonging to another. */
const MAX_TEXTS = 3;

/**
 * The texts nearest before a control in its own group, or the text behind a box; where the group holds no text, what stands
 * before it: labels without any association.
 */
function adjacentTexts(control: Element, index: DocumentIndex): string[] {
  const group = exclusiveContainer(control, index);
  const texts = nonBlankTexts(textNodesBefore(control, group), MAX_TEXTS).reverse();
  if (texts.length === 0 && control.matches('[type=checkbox],[type=radio]'))
    texts.push(...nonBlankTexts(textNodesBehind(control, group), 1));
  if (texts.length > 0) return texts;
  const { previousElementSibling: before } = group;
  // What heads a part of the page names none of its fields.
  return !before || before.matches('h1,h2,h3,legend') || index.controlsIn(before) > 0
    ? []
    : [index.textOf(before).slice(0, 200)];
}

/** Names given by association: what a screen reader would say. Possibly none. */
export function associatedNames(control: Element, index = indexFor(control)): string[] {
  return [
    ...textsOfIds(control, 'aria-labelledby', index),
    clean(control.getAttribute('aria-label')),
    ...index.labelsOf(control).map((label) => index.textOf(label)),
  ].filter(Boolean);
}

/**
 * Every text that names a control, most binding first. Text that merely stands beside it, or in it, counts only when
 * nothing is associated with it.
 */
export function namesOf(control: Element, index = indexFor(control)): string[] {
  const names = associatedNames(control, index);
  if (names.length > 0) return names;
  return [...adjacentTexts(control, index), clean(control.getAttribute('placeholder'))].filter(Boolean);
}

/** A choice's names. Where its description stands in its label too, the label's first text names it as well. */
export function choiceNames(choice: Element, index = indexFor(choice)): string[] {
  const around = choice.matches('input') ? choice.closest('label') : choice;
  const names = choice.matches('input') ? namesOf(choice, index) : [buttonName(choice, index)];
  return [...new Set([...names, ...(around ? [firstText(around)] : [])])].filter(Boolean);
}

const MAX_DESCRIPTION_CHARS = 600;

/** What the page says about a control beside its name: description, constraint, error, the longest text that it takes. */
export function descriptionOf(control: Element, index = indexFor(control)): string {
  const described = textsOfIds(control, 'aria-describedby', index).join(' ');
  const limits = ['maxlength', 'pattern'].map((name) => control.getAttribute(name));
  let said = [...limits, described].filter(Boolean).join(' ');
  for (const text of textsIn(exclusiveContainer(control, index))) {
    if (said.length >= MAX_DESCRIPTION_CHARS) break;
    said = said ? `${said} ${text}` : text;
  }
  return said.slice(0, MAX_DESCRIPTION_CHARS);
}

/** A button's or link's name. */
export const buttonName = (button: Element, index = indexFor(button)): string =>
  clean(button.getAttribute('aria-label')) ||
  (textsOfIds(button, 'aria-labelledby', index)[0] ?? '') ||
  clean(button.textContent);
