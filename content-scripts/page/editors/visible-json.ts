import { isVisible } from '../find/visibility';
import { codeEditors, readEditor, readVisibleText } from './code-editor';

/** JSON text that the page shows, and the element that shows it. */
export interface VisibleJson {
  text: string;
  element: Element;
}

/** Where pages show code for reading. */
const CODE = 'pre,code,textarea[readonly],[class*=code-view],[class*=code-block]';
const MAX_JSON_CHARS = 131_072;

const isJson = (text: string): boolean => {
  if (text.length > MAX_JSON_CHARS || !/^\s*\{/.test(text)) return false;
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

const collect = (
  scope: Element,
  editors: { text: string | undefined; element: Element }[],
): VisibleJson[] => {
  const shown: VisibleJson[] = [];
  for (const { text, element } of editors)
    if (text !== undefined && isJson(text)) shown.push({ text, element });
  for (const element of scope.querySelectorAll(CODE)) {
    if (shown.some((other) => other.element.contains(element)) || !isVisible(element)) continue;
    const text = codeText(element);
    if (isJson(text)) shown.push({ text, element });
  }
  return shown;
};

/** Every whole JSON object that stands visibly in an editor or code view inside an element, outermost first. */
export const visibleJson = (scope: Element): VisibleJson[] =>
  collect(
    scope,
    codeEditors(scope, () => true).map((editor) => ({ text: readVisibleText(editor), element: editor.root })),
  );

/** The same, with editors that show only a part of their text read whole. Moves their selection. */
export async function wholeJson(scope: Element): Promise<VisibleJson[]> {
  const editors: { text: string | undefined; element: Element }[] = [];
  for (const editor of codeEditors(scope, () => true))
    editors.push({ text: await readEditor(editor), element: editor.root });
  return collect(scope, editors);
}
