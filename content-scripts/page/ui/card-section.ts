import type { CardLine } from '../../../src/card-model';

/** A part of the card that is drawn anew only when it differs from what was drawn. */
export interface Section {
  name: string;
  drawn: string;
  element: HTMLElement;
}

/** Makes an element. Text goes in as text, never as markup. */
export function el(
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
export const holder = (tag: string, attributes: Record<string, string>, children: Node[]): Node[] =>
  children.length > 0 ? [el(tag, attributes, ...children)] : [];

/** A list of lines, each with the mark of its tone, and what follows its text. */
export const listOf = <L extends CardLine>(lines: L[], more: (line: L) => Node[] = () => []): Node[] =>
  holder(
    'ul',
    {},
    lines.map((line) => el('li', { class: `line ${line.tone}` }, el('span', {}, line.text), ...more(line))),
  );

/** What opens with a press; nothing where there is nothing in it. */
export const fold = (title: string, content: Node[], attributes: Record<string, string> = {}): Node[] =>
  holder('details', attributes, content.length > 0 ? [el('summary', {}, title), ...content] : []);
