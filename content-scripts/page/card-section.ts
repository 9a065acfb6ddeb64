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
