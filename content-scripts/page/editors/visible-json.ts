import { isWritable } from '../act/fill';
import type { PageSnapshot } from '../find/page-snapshot';
import { isVisible, type LayoutCache } from '../find/visibility';
import { type AskPageWorld, accessCodeEditor } from './access-code-editor';
import { codeEditors } from './find-code-editors';
import { visibleLines } from './visible-lines';

/** JSON text that the page shows, and the element that shows it. */
export interface VisibleJson {
  text: string;
  element: Element;
}

/** Where pages show code for reading. */
const CODE = ['pre', 'code', 'textarea[readonly]', '[class*=code-view]', '[class*=code-block]'];
const LONGEST = 131_072;

const isJson = (text: string): boolean => {
  if (text.length > LONGEST || !/^\s*\{/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** The text of a code view, without the line numbers that stand in cells of their own. */
function codeText(element: Element): string {
  if (element instanceof HTMLTextAreaElement) return element.value;
  const rows = [...element.querySelectorAll('tr')];
  if (rows.length > 1) return rows.map((row) => row.lastElementChild?.textContent ?? '').join('\n');
  return element.textContent ?? '';
}

const editorsIn = (scope: Element) => codeEditors(scope, () => true);

const collect = (
  scope: Element,
  editors: { text: string | undefined; element: Element }[],
): VisibleJson[] => {
  const found = new Map<Element, string>();
  for (const { text, element } of editors) if (text !== undefined && isJson(text)) found.set(element, text);
  const layout: LayoutCache = { cut: new Map() };
  const isInFound = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) if (found.has(at)) return true;
    return false;
  };
  for (const element of scope.querySelectorAll(String(CODE))) {
    if (isInFound(element) || !isVisible(element, layout)) continue;
    const text = codeText(element);
    if (isJson(text)) found.set(element, text);
  }
  return [...found].map(([element, text]) => ({ text, element }));
};

/** Every whole JSON object that stands visibly in an editor or code view inside an element, outermost first. */
export const visibleJson = (scope: Element): VisibleJson[] =>
  collect(
    scope,
    editorsIn(scope).map(({ root }) => ({
      text: root instanceof HTMLTextAreaElement ? root.value : visibleLines(root),
      element: root,
    })),
  );

/** Whether some code stands there for reading, drawn or not. */
export const showsCode = (page: PageSnapshot): boolean =>
  codeEditors(page.scope, (area) => area.readOnly, page.layout).some(
    ({ input }) => input === undefined || !isWritable(input),
  ) ||
  page
    .query(...CODE)
    .some(
      (element) =>
        page.scope.contains(element) && /^\s*\{/.test(codeText(element)) && isVisible(element, page.layout),
    );

/** The same as far as it is known in this scan, with editors read whole, and whether one of them is still to be read. */
export function knownJson(page: PageSnapshot): { found: VisibleJson[]; waiting: boolean } {
  let waiting = false;
  const texts = editorsIn(page.scope).map((editor) => {
    const held = page.options.editors?.textOf(editor, page.rescan);
    waiting ||= held?.state === 'unknown';
    return { text: held?.state === 'read' ? held.text : undefined, element: editor.root };
  });
  return { found: collect(page.scope, texts), waiting };
}

/** The same, once each editor was read whole. */
export async function wholeJson(scope: Element, ask: AskPageWorld): Promise<VisibleJson[]> {
  const texts: { text: string | undefined; element: Element }[] = [];
  for (const editor of editorsIn(scope))
    texts.push({ text: (await accessCodeEditor(editor, ask))?.after, element: editor.root });
  return collect(scope, texts);
}
