import { clean, firstText, precedes, textNodes, textsIn } from './dom-text';

/** White space in East Asian text: some authors put it around Latin letters and digits, and others do not. */
const EAST_ASIAN_SPACE = / (?=[\u3040-\ud7af])|(?<=[\u3040-\ud7af]) /g;

/**
 * A label as it is compared: case and width folded, without the marks that pages add
 * ("*", ":", "- optional", "(Best practice …)", "Info"), and without the white space of East Asian text.
 */
export function normalizeLabel(text: string): string {
  const first = clean(text.normalize('NFKC')).split(/ [-–—] | ?\(|: ?$/)[0] ?? '';
  return first
    .replace(/[-–—*:\s]+$/, '')
    .replace(/^[*\s]+/, '')
    .replace(EAST_ASIAN_SPACE, '')
    .toLowerCase();
}

/** The texts that an attribute refers to, one a reading: where a page has an id twice, either may be meant. */
function textsOfIds(element: Element, attribute: string): string[] {
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  const bearers = ids.map((id) => [...element.ownerDocument.querySelectorAll(`[id="${CSS.escape(id)}"]`)]);
  const reading = (index: number) =>
    bearers
      .map((found) => clean(found.at(index)?.textContent))
      .filter(Boolean)
      .join(' ');
  return [...new Set([reading(0), reading(-1)])].filter(Boolean);
}

const CONTROLS = 'input:not([type=hidden]),textarea,select,[contenteditable=true]';

/** The largest ancestor, at most ten levels up, that holds this control and no other. */
export function exclusiveContainer(control: Element): Element {
  let group = control;
  for (let level = 0; level < 10; level += 1) {
    const parent = group.parentElement;
    if (!parent || parent === control.ownerDocument.body) break;
    if (parent.querySelectorAll(CONTROLS).length > 1) break;
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
function adjacentTexts(control: Element): string[] {
  const group = exclusiveContainer(control);
  const isBox = control.matches('[type=checkbox],[type=radio]');
  const texts: string[] = [];
  for (const node of textNodes(group)) {
    if (precedes(control, node) && (!isBox || texts.length > 0)) break;
    const text = clean(node.textContent);
    if (text) texts.push(text);
  }
  if (texts.length > 0) return texts.slice(-MAX_TEXTS);
  const { previousElementSibling: before } = group;
  // What heads a part of the page names none of its fields.
  return !before || before.matches('h1,h2,h3,legend') || before.querySelector(CONTROLS)
    ? []
    : [clean(before?.textContent).slice(0, 200)];
}

/** Names given by association: what a screen reader would say. Possibly none. */
export function associatedNames(control: Element): string[] {
  const labels = 'labels' in control ? [...((control.labels as NodeListOf<Element> | null) ?? [])] : [];
  return [
    ...textsOfIds(control, 'aria-labelledby'),
    clean(control.getAttribute('aria-label')),
    ...labels.map((label) => clean(label.textContent)),
  ].filter(Boolean);
}

/**
 * Every text that names a control, most binding first. Text that merely stands beside it, or in it, counts only when
 * nothing is associated with it.
 */
export function namesOf(control: Element): string[] {
  const names = associatedNames(control);
  if (names.length > 0) return names;
  return [...adjacentTexts(control), clean(control.getAttribute('placeholder'))].filter(Boolean);
}

/** A choice's names. Where its description stands in its label too, the label's first text names it as well. */
export function choiceNames(choice: Element): string[] {
  const around = choice.matches('input') ? choice.closest('label') : choice;
  const names = choice.matches('input') ? namesOf(choice) : [buttonName(choice)];
  return [...new Set([...names, ...(around ? [firstText(around)] : [])])].filter(Boolean);
}

/** What the page says about a control beside its name: description, constraint, error, the longest text that it takes. */
export function descriptionOf(control: Element): string {
  const described = textsOfIds(control, 'aria-describedby').join(' ');
  const limits = ['maxlength', 'pattern'].map((name) => control.getAttribute(name));
  return [...limits, described, ...textsIn(exclusiveContainer(control))]
    .filter(Boolean)
    .join(' ')
    .slice(0, 600);
}

/** A button's or link's name. */
export const buttonName = (button: Element): string =>
  clean(button.getAttribute('aria-label')) ||
  (textsOfIds(button, 'aria-labelledby')[0] ?? '') ||
  clean(button.textContent);
