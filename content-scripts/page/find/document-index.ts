import { clean } from './dom-text';

/** What is counted as a control of a form, whatever it is for. */
const CONTROLS = 'input:not([type=hidden]),textarea,select,[contenteditable=true]';

/**
 * What one pass over a document tells of all its fields: a page with thousands of them is then read at a cost that grows as
 * they do. Of the document as it is at the first question: an index is as old as the scan that it serves.
 */
export class DocumentIndex {
  readonly #bearers = new Map<string, Element[]>();
  readonly #texts = new Map<Element, string>();
  #labels: Map<Element, Element[]> | undefined;
  #controls: Map<Element, number> | undefined;

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

  /** How many controls an element holds, itself not counted: 0, 1, or 2 for several. */
  controlsIn(element: Element): number {
    if (!this.#controls) {
      this.#controls = new Map();
      for (const control of this.document.querySelectorAll(CONTROLS)) this.#count(this.#controls, control);
    }
    return this.#controls.get(element) ?? 0;
  }

  #count(controls: Map<Element, number>, control: Element): void {
    for (let around = control.parentElement; around; around = around.parentElement) {
      const before = controls.get(around) ?? 0;
      // What holds several stands in what holds several.
      if (before > 1) return;
      controls.set(around, before + 1);
    }
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
