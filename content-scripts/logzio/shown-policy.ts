import type { ShownForm } from '../../src/messages';
import type { Page } from '../page/find';
import { shownJson } from '../page/shown-json';
import { textNodes } from '../page/texts';
import { isVisible } from '../page/visible';

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

function codeIn(element: Element): string {
  return [...element.childNodes]
    .map((node) =>
      node instanceof Element ? (node.matches(SKIPPED) ? '' : codeIn(node)) : (node.nodeValue ?? ''),
    )
    .join('');
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
      const text = codeIn(element).trim();
      if (!/^\{.*\}$/s.test(text)) continue;
      if (isVisible(element)) found.push({ text, element });
      break;
    }
  }
  return found;
}

/** Every text on the page that may be a policy. `near`: it stands in the form or in a dialog. Which counts is not said. */
export function policyTexts(page: Page, root: Element): ShownForm['policies'] {
  const { body } = page.document;
  return [...shownJson(body), ...policiesInText(body)]
    .filter(({ text }) => text.includes('Statement'))
    .slice(0, MOST_TEXTS)
    .map(({ text, element }) => ({
      text,
      near: root.contains(element) || element.closest('dialog,[role=dialog]') !== null,
    }));
}
