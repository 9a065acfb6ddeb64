import type { Labels } from './labels';
import { buttonName, choiceNames, namesOf } from './names';
import type { Choices } from './tiles';
import { CHROME, inPageChrome, isChoiceVisible, isVisible, type KnownCuts } from './visible';

export type ControlKind = 'text' | 'textarea' | 'checkbox' | 'radio' | 'button' | 'link';

const SELECTORS: Record<ControlKind, string> = {
  text: 'input:not([type]),input[type=text],input[type=search],input[type=tel],input[type=number]',
  textarea: 'textarea',
  checkbox: 'input[type=checkbox],[role=checkbox],[role=switch]',
  radio: 'input[type=radio],[role=radio]',
  button: 'button,[role=button],[role=tab],input[type=submit],input[type=button]',
  link: 'a[href]',
};

/** Hidden text areas that code editors type through: never a field of the form. */
const EDITOR_INTERNALS = '.ace_editor,.monaco-editor,.cm-editor,.CodeMirror';
const RADIOS = 'visible radio';

export interface PageOptions {
  /** Where the site keeps its content, if not in the whole document. */
  content?(page: Page): Element;
  /** How choices are drawn, on sites that have some to make. */
  choices?: Choices;
}

/** One look at the page: what it shows now, each question asked of the DOM once. */
export class Page {
  readonly #cache = new Map<string, Element[]>();
  readonly #names = new Map<Element, string[]>();
  /** Asked of each element once, as fields have most of what they stand in in common. */
  readonly #outside = new Map<Element, boolean>();
  readonly #shown = new Map<Element, boolean>();
  readonly cuts: KnownCuts = new Map();
  /** The page had time to show everything: what is not there now will not come by itself. */
  settled = false;

  constructor(
    readonly document: Document,
    readonly labels: Labels,
    readonly options: PageOptions = {},
  ) {}

  /** The element that holds the page's content. */
  get scope(): Element {
    return this.options.content?.(this) ?? this.document.body;
  }

  /** Elements of the whole document, visible or not, cached for this look. */
  all(selector: string): Element[] {
    const known = this.#cache.get(selector);
    if (known) return known;
    const found = [...this.document.querySelectorAll(selector)];
    this.#cache.set(selector, found);
    return found;
  }

  /** Controls of a kind in the content, seen or not: of a list that has hundreds, few need to be seen. */
  every(kind: ControlKind): Element[] {
    const known = this.#cache.get(kind);
    if (known) return known;
    const found = [...this.scope.querySelectorAll(SELECTORS[kind])].filter(
      (element) => !this.#isOutside(element),
    );
    this.#cache.set(kind, found);
    return found;
  }

  /** Whether a control of a kind can be seen; asked of each once. */
  shows(element: Element, kind: ControlKind): boolean {
    const known = this.#shown.get(element);
    if (known !== undefined) return known;
    const visible = kind === 'radio' || kind === 'checkbox' ? isChoiceVisible : isVisible;
    const shown = visible(element, this.cuts);
    this.#shown.set(element, shown);
    return shown;
  }

  /** Visible controls of a kind in the content, in document order. */
  controls(kind: ControlKind): Element[] {
    const key = kind === 'radio' ? RADIOS : `visible ${kind}`;
    const known = this.#cache.get(key);
    if (known) return known;
    const found = this.every(kind).filter((element) => this.shows(element, kind));
    // Tiles stand in for radios only where there are none: looking for them costs more.
    if (kind === 'radio' && found.length === 0)
      for (const group of this.options.choices?.tiles(this.scope, this.cuts) ?? [])
        if (!group.some(inPageChrome)) found.push(...group);
    this.#cache.set(key, found);
    return found;
  }

  /** Whether an element stands in the page's frame, or is what an editor is made of. */
  #isOutside(element: Element): boolean {
    const known = this.#outside.get(element);
    if (known !== undefined) return known;
    const { parentElement } = element;
    const outside =
      element.matches(`${CHROME},${EDITOR_INTERNALS}`) ||
      (parentElement !== null && this.#isOutside(parentElement));
    this.#outside.set(element, outside);
    return outside;
  }

  /** Every name of an element. A tile is known as one where a screen asked for radios: looking for tiles costs more. */
  names(element: Element): string[] {
    const known = this.#names.get(element);
    if (known) return known;
    const isRadio = element.matches(SELECTORS.radio) || this.#cache.get(RADIOS)?.includes(element);
    const names = isRadio
      ? choiceNames(element)
      : element.matches(SELECTORS.button) || element.matches('a')
        ? [buttonName(element)]
        : element.matches(SELECTORS.checkbox)
          ? choiceNames(element)
          : namesOf(element);
    this.#names.set(element, names);
    return names;
  }
}

/** Finds another step's element in the same look, for cues that speak of position. */
export type Locate = (step: string) => Element | undefined;

/**
 * One reason to believe that a candidate is the wanted element: 3 settles it alone, 2 needs another reason, 1 needs two.
 */
export interface Cue {
  weight: 1 | 2 | 3;
  /**
   * It speaks of what the element is (name, description, code) and not of where it stands. Where it holds for an element,
   * no other step may take that element.
   */
  identity?: true;
  holds(candidate: Element, page: Page, locate: Locate): boolean;
}

/** How to find one element: candidates of a kind, and the cues that must add up. */
export interface Query {
  control: ControlKind;
  cues: Cue[];
  /** Names that this element may carry; a candidate that is known by another name is not it. */
  called?: string[];
  /** Drops candidates before any cue is asked. */
  only?(candidate: Element, page: Page): boolean;
}
