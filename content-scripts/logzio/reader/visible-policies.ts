import { visibleJson } from '../../page/editors/visible-json';
import { textNodes } from '../../page/find/dom-text';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { isVisible } from '../../page/find/visibility';
import type { RoleForm } from '../role-form';

const SKIPPED = 'button,[role=button],svg,script,style,template';
/** Highlighted code stands in elements of its own, this deep at most. */
const MOST_LEVELS = 6;
const LONGEST = 32_768;
/** More JSON than this is told of by no page with a form. */
const MOST_TEXTS = 20;
/** So many texts that may begin a policy are looked at: a page has two or three. */
const MOST_TRIED = 30;

interface PolicyText {
  text: string;
  element: Element;
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** The text of an element without its buttons. `bare`: without what holds nothing but a number, as that of a line. */
function codeIn(element: Element, bare = false): string {
  return [...element.childNodes]
    .map((node) => {
      if (!(node instanceof Element)) return node.nodeValue ?? '';
      const isLeftOut = node.matches(SKIPPED) || (bare && /^\s*\d+\s*$/.test(node.textContent ?? ''));
      return isLeftOut ? '' : codeIn(node, bare);
    })
    .join('');
}

/** The object in an element's text: words around it, such as a title or "Copy", are no part of it. */
function objectIn(element: Element): string | undefined {
  const found = [codeIn(element), codeIn(element, true)].flatMap(
    (text) => /^[^{}[\]"]{0,40}(\{.*\})[^{}[\]"]{0,40}$/s.exec(text.trim())?.[1] ?? [],
  );
  return found.find(isJson) ?? found[0];
}

/** What may be a policy and stands on the page as plain text, in whatever elements. */
function policiesInText(scope: Element): PolicyText[] {
  const found: PolicyText[] = [];
  let tried = 0;
  for (const node of textNodes(scope)) {
    if (!node.nodeValue?.includes('Statement')) continue;
    if (found.some(({ element }) => element.contains(node))) continue;
    if (++tried > MOST_TRIED) break;
    let element = node.parentElement;
    for (let level = 0; element && level < MOST_LEVELS; level += 1, element = element.parentElement) {
      if ((element.textContent ?? '').length > LONGEST) break;
      const text = objectIn(element);
      if (text === undefined) continue;
      if (isVisible(element)) found.push({ text, element });
      break;
    }
  }
  return found;
}

/** Every text on the page that may be a policy. `insideForm`: it stands in the form or in a dialog. Which counts is not said. */
export function visiblePolicies(page: PageSnapshot, root: Element): RoleForm['policies'] {
  const { body } = page.document;
  // What stands in a control as it is now, whatever the markup once said.
  const held = (page.query('input,textarea') as HTMLInputElement[])
    .filter(({ value }) => value.length <= LONGEST && value.includes('Statement'))
    .filter((control) => isVisible(control, page.layout))
    .map((element) => ({ text: element.value, element }));
  return [...visibleJson(body), ...policiesInText(body), ...held]
    .filter(({ text }) => text.includes('Statement'))
    .slice(0, MOST_TEXTS)
    .map(({ text, element }) => ({
      text,
      element,
      insideForm: root.contains(element) || element.closest('dialog,[role=dialog]') !== null,
    }));
}
