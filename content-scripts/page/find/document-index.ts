import { clean } from './dom-text';

/** What is counted as a control of a form, whatever it is for. */
const CONTROLS = 'input:not([type=hidden]),textarea,select,[contenteditable=true]';

/**
 * What many fields ask of the document, looked up once: a page with thousands of them is then read at a cost that grows as they
 * do. Of the document as it is at the first question: an index is as old as the scan that it serves.
 */
export class DocumentIndex {
  readonly #bearers = new Map<string, Element[]>();
  readonly #controls = new Map<Element, number>();
  readonly #texts = new Map<Element, string>();
  #labels: Map<Element, Element[]> | undefined;

  constructor(readonly document: Document) {}

  /** Every element that has this id, in document order. */
  elementsById(id: string): Element[] {
    const known = this.#bearers.get(id);
    if (known) return known;
    // A selector of nothing but an id is looked up. In quirks mode it disregards case.
    const found = [...this.document.querySelectorAll(`#${CSS.escape(id)}`)].filter((one) => one.id === id);
    this.#bearers.set(id, found);
    return found;
  }

  /** The `<label>`s of a control, in document order. The control's own list of them is made by a search of the document. */
  labelsOf(control: Element): Element[] {
    if (!this.#labels) {
      this.#labels = new Map();
      for (const label of this.document.querySelectorAll('label'))
        if (label.control) {
          const others = this.#labels.get(label.control);
          if (others) others.push(label);
          else this.#labels.set(label.control, [label]);
        }
    }
    return this.#labels.get(control) ?? [];
  }

  /** How many controls an element holds, itself not counted. Fields have most of what they stand in in common. */
  controlsIn(element: Element): number {
    const known = this.#controls.get(element);
    if (known !== undefined) return known;
    const count = element.querySelectorAll(CONTROLS).length;
    this.#controls.set(element, count);
    return count;
  }

  /** An element's text as a person reads it. */
  textOf(element: Element): string {
    const known = this.#texts.get(element);
    if (known !== undefined) return known;
    const text = clean(element.textContent);
    this.#texts.set(element, text);
    return text;
  }
}
