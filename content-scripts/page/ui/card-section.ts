import type { CardLine } from '../../../src/card-model';

/** A part of the card that is drawn anew only when it differs from what was drawn. */
interface Section {
  html: string;
  element: HTMLElement;
}

/** Makes an element. Text goes in as text, never as markup. */
export function createElement(
  tag: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** An element around children; nothing where there are none. */
export const wrap = (tag: string, attributes: Record<string, string>, children: Node[]): Node[] =>
  children.length > 0 ? [createElement(tag, attributes, ...children)] : [];

/** What the admin opened of a section: what the model opened closes with it. */
const openedIn = (element: Element): (string | undefined)[] =>
  [...element.querySelectorAll<HTMLDetailsElement>('details[open]:not([data-offered])')].map(
    ({ dataset }) => dataset.key,
  );

/** Replaces a section only where it differs, keeps open what was opened in it, and gives the focus back to the same control. */
export function redraw(section: Section, nodes: Node[], focused: Element | null): void {
  const { element } = section;
  const { innerHTML } = createElement('div', {}, ...nodes);
  if (innerHTML === section.html) return;
  section.html = innerHTML;
  const opened = openedIn(element);
  const id = element.contains(focused) ? focused?.getAttribute('data-id') : null;
  element.replaceChildren(...nodes);
  for (const details of element.querySelectorAll('details'))
    if (opened.includes(details.dataset.key)) details.open = true;
  if (id) element.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
}

/** Longer texts than this are cut to a few lines until they are pressed (characters). */
const LONG = 200;

/** A long text, cut until it is pressed; those who hear the page are told the whole of it. */
const foldedText = (text: string): HTMLElement =>
  createElement(
    'details',
    { class: 'long', 'data-key': text },
    createElement('summary', {}, createElement('span', {}, text)),
  );

/** A list of lines, each with the mark of its tone, and what follows its text. An error is never cut. */
export const lineList = <L extends CardLine>(lines: L[], more: (line: L) => Node[] = () => []): Node[] =>
  wrap(
    'ul',
    {},
    lines.map((line) =>
      createElement(
        'li',
        { class: `line ${line.tone}` },
        line.tone !== 'stop' && line.text.length > LONG
          ? foldedText(line.text)
          : createElement('span', {}, line.text),
        ...more(line),
      ),
    ),
  );

/** What opens with a press; nothing where there is nothing in it. */
export const disclosure = (
  key: string,
  title: string,
  content: Node[],
  attributes: Record<string, string> = {},
): Node[] =>
  wrap(
    'details',
    { 'data-key': key, ...attributes },
    content.length > 0 ? [createElement('summary', {}, title), ...content] : [],
  );
