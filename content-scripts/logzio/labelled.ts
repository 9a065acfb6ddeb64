import type { Page } from '../page/find';
import { isVisible } from '../page/visible';

const CONTROLS = 'input:not([type=hidden]):not([type=checkbox]):not([type=radio]),textarea,select';
const NOT_VALUES = 'button,[role=button],svg,script,style';

/** A value that stands beside a label: text, or what a control holds. */
export interface LabelledValue {
  text: string;
  label: Element;
  element: Element;
}

const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Elements that show this label and nothing else: the innermost ones. */
export function labelElements(page: Page, scope: Element, key: string): Element[] {
  const found: Element[] = [];
  const walker = page.document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = clean(node.textContent);
    if (text.length === 0 || text.length > 60 || !page.labels.is(key, [text])) continue;
    const element = node.parentElement;
    if (element && !element.closest(NOT_VALUES) && isVisible(element)) found.push(element);
  }
  return found;
}

/** The pieces of text in an element, buttons and the label itself left out; controls give what they hold. */
function pieces(element: Element, label: Element): { text: string; element: Element }[] {
  if (element === label || label.contains(element) || element.matches(NOT_VALUES)) return [];
  if (element.matches(CONTROLS)) return [{ text: clean((element as HTMLInputElement).value), element }];
  const inner = [...element.children];
  if (inner.length === 0) return [{ text: clean(element.textContent), element }];
  const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return [
    ...own.map((node) => ({ text: clean(node.textContent), element })),
    ...inner.flatMap((child) => pieces(child, label)),
  ];
}

/** The cell under a header cell of the same column. */
function cellBelow(label: Element): Element | undefined {
  const cell = label.closest('th,td');
  const row = cell?.parentElement;
  const table = row?.closest('table');
  if (!cell || !row || !table || !row.querySelector('th') || row.querySelector('td')) return undefined;
  const column = [...row.children].indexOf(cell);
  const body = [...table.querySelectorAll('tr')].filter((other) => other.querySelector('td'));
  return body.length === 1 ? body[0]?.children[column] : undefined;
}

/**
 * What stands beside a label, nearest first: the control it is for, the element behind it, then what its groups hold,
 * up to four levels. A group that holds another label ends the search.
 */
export function valuesBeside(label: Element, isLabel: (element: Element) => boolean): LabelledValue[] {
  const control = label.closest('label')?.control;
  const below = cellBelow(label);
  if (control) return [{ text: clean((control as HTMLInputElement).value), label, element: control }];
  if (below) return pieces(below, label).map((piece) => ({ ...piece, label }));
  let group: Element = label;
  for (let level = 0; level < 4; level += 1) {
    const next = group.nextElementSibling;
    const behind =
      next && !isLabel(next)
        ? pieces(next, label).filter(({ text, element }) => text || element.matches(CONTROLS))
        : [];
    if (behind.length > 0) return behind.map((piece) => ({ ...piece, label }));
    const parent = group.parentElement;
    if (!parent || parent.matches('body,form,main,section,article')) break;
    const within = pieces(parent, label).filter(({ text }) => text);
    if (within.length > 0 && !within.some(({ element }) => isLabel(element)))
      return within.map((piece) => ({ ...piece, label }));
    if (next && isLabel(next)) break;
    group = parent;
  }
  return [];
}
