import { clean, textNodes } from '../../page/find/dom-text';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { isVisible } from '../../page/find/visibility';
import { keysIn, withoutNumber } from './label-text';
import type { FieldKey } from './read-fields';

/** What never holds a label or a value of the form: code samples, editors, buttons, what is not text. */
const NOT_LABELS = 'button,[role=button],svg,script,style,pre,code,textarea,select,.ace_editor,nav,h1';
/** What Logz.io's rendered documentation is made of. It may hold the form, but a part of it without a field is prose. */
const PROSE = '.info-box,.paramlist,.tasklist > *,[class*=branching-] p';
/** Elements that stand within a line of text. */
const INLINE = 'a,abbr,b,code,em,font,i,label,mark,small,span,strong,u,var';
const LONGEST_LABEL = 60;
const LONGEST_LINE = 1300;

/** A place where the page names a value. */
export interface LabelAt {
  element: Element;
  /** What follows the label in the very same text: "Account ID: 406095609952". */
  inline?: string;
}

/** Text without what parts a value from its label. */
export const afterSeparator = (text: string): string => text.replace(/^[\s:=–—-]+/, '').trim();

/** "Label: value", "Label = value", "Label - value". */
const PAIR = /^(.{2,40}?)(?:\s*[:=]\s*|\s+[-–—]\s+)(\S.*)$/;

/** Whether a text is one of the form's labels, and which one does not matter. */
export const isAnyLabel = (page: PageSnapshot, text: string): boolean =>
  text.length <= LONGEST_LABEL && keysIn(page, text).size > 0;

function readLabel(page: PageSnapshot, key: FieldKey, text: string): { inline?: string } | undefined {
  const bare = withoutNumber(text);
  const pair = PAIR.exec(bare);
  if (pair?.[1] && pair[2] && keysIn(page, pair[1]).has(key)) return { inline: pair[2] };
  return bare.length <= LONGEST_LABEL && keysIn(page, bare).has(key) ? {} : undefined;
}

/** Where words stand straight in an element: each child by its place, the first words, the last that are no value. */
interface Line {
  places: Map<Node, number>;
  first: number;
  last: number;
}

function lineIn(parent: Element, isValue: (text: string) => boolean): Line {
  const line: Line = { places: new Map(), first: Number.POSITIVE_INFINITY, last: -1 };
  for (const node of parent.childNodes) {
    const place = line.places.size;
    line.places.set(node, place);
    const text = node.nodeType === Node.TEXT_NODE ? clean(node.nodeValue) : '';
    if (!/\p{L}/u.test(text)) continue;
    line.first = Math.min(line.first, place);
    if (!isValue(afterSeparator(text))) line.last = place;
  }
  return line;
}

/**
 * Tells whether an element's text runs on within a sentence: words stand beside it in the same line. What follows may be
 * the value itself. Each line is read once.
 */
function sentences(isValue: (text: string) => boolean): (element: Element) => boolean {
  const lines = new Map<Element, Line>();
  return (element) => {
    for (let at: Element = element; at.matches(INLINE) && at.parentElement; at = at.parentElement) {
      const line = lines.get(at.parentElement) ?? lineIn(at.parentElement, isValue);
      lines.set(at.parentElement, line);
      const place = line.places.get(at) ?? -1;
      if (line.first < place || line.last > place) return true;
    }
    return false;
  };
}

const isProse = (element: Element): boolean =>
  element.closest(PROSE)?.querySelector('input,textarea,button') === null;

/** A page that names a value more often than this is no form. One more is found, so that it shows. */
export const MAX_LABELS = 60;

/**
 * Labels of this name that stand by themselves: visible, in no sentence, in no sample of code. In document order, no more
 * than one above `MAX_LABELS`.
 */
export function labelsIn(
  page: PageSnapshot,
  scope: Element,
  key: FieldKey,
  isValue: (text: string) => boolean,
): LabelAt[] {
  const found: LabelAt[] = [];
  const isWithinSentence = sentences(isValue);
  for (const node of textNodes(scope)) {
    if (found.length > MAX_LABELS) break;
    if ((node.nodeValue ?? '').length > LONGEST_LINE) continue;
    const text = clean(node.nodeValue);
    const element = node.parentElement;
    const label = text && element ? readLabel(page, key, text) : undefined;
    if (!label || !element || (label.inline && !isValue(label.inline))) continue;
    if (element.closest(NOT_LABELS) || isProse(element) || isWithinSentence(element)) continue;
    if (isVisible(element, page.layout)) found.push({ element, ...label });
  }
  return found;
}
