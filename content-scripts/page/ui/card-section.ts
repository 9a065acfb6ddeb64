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

/** Replaces a section only where it differs, and gives the focus back to the same control. */
export function redraw(section: Section, nodes: Node[], focused: Element | null): void {
  const { element } = section;
  const { innerHTML } = createElement('div', {}, ...nodes);
  if (innerHTML === section.html) return;
  section.html = innerHTML;
  // What the admin opened stays open; what the model opened closes with it.
  const before = element.querySelector('details');
  const open = before?.open === true && !before.dataset.offered;
  const id = focused?.getAttribute('data-id');
  element.replaceChildren(...nodes);
  const details = element.querySelector('details');
  if (details && open) details.open = true;
  if (id) element.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
}

/** A list of lines, each with the mark of its tone, and what follows its text. */
export const lineList = <L extends CardLine>(lines: L[], more: (line: L) => Node[] = () => []): Node[] =>
  wrap(
    'ul',
    {},
    lines.map((line) =>
      createElement(
        'li',
        { class: `line ${line.tone}` },
        createElement('span', {}, line.text),
        ...more(line),
      ),
    ),
  );

/** What opens with a press; nothing where there is nothing in it. */
export const disclosure = (title: string, content: Node[], attributes: Record<string, string> = {}): Node[] =>
  wrap('details', attributes, content.length > 0 ? [createElement('summary', {}, title), ...content] : []);
