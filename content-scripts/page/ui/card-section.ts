import type { CardLine } from '../../../src/card-model';

/** A part of the card that is drawn anew only when it differs from what was drawn. */
export interface Section {
  name: string;
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
