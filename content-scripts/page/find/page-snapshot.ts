import { buttonName, choiceNames, namesOf } from './accessible-name';
import type { Choices } from './choice-controls';
import type { EditorTexts } from './code-editor';
import { DocumentIndex } from './document-index';
import type { Labels } from './labels';
import { queryAny } from './query-any';
import { isChoiceVisible, isVisible, type LayoutCache, PAGE_CHROME } from './visibility';

export type ControlKind = 'text' | 'textarea' | 'checkbox' | 'radio' | 'button' | 'link';

const hasType = (element: Element, ...types: string[]): boolean =>
  types.includes((element as HTMLInputElement).type);
const hasRole = (element: Element, ...roles: string[]): boolean =>
  roles.includes(element.getAttribute('role') ?? '');

/** Whether an element is a control of a kind, of those that the kind is looked for among. */
const IS_KIND: Record<ControlKind, (element: Element) => boolean> = {
  text: (element) => hasType(element, 'text', 'search', 'tel', 'number'),
  textarea: () => true,
  checkbox: (element) => hasType(element, 'checkbox') || hasRole(element, 'checkbox', 'switch'),
  radio: (element) => hasType(element, 'radio') || hasRole(element, 'radio'),
  button: (element) =>
    element.localName === 'button' ||
    hasType(element, 'submit', 'button') ||
    hasRole(element, 'button', 'tab'),
  link: (element) => element.hasAttribute('href'),
};

/** What several kinds have in common is searched for once: browsers are slow with a list of selectors. */
const CLICKABLE = 'button,input,[role]';
/** Among what each kind is looked for. */
export const SELECTOR: Record<ControlKind, string> = {
  text: 'input',
  textarea: 'textarea',
  checkbox: CLICKABLE,
  radio: CLICKABLE,
  button: CLICKABLE,
  link: 'a',
};

/** Hidden text areas that code editors type through: never a field of the form. */
const EDITOR_INTERNALS = '.ace_editor,.monaco-editor,.cm-editor,.CodeMirror';

/** More fields than this are no wizard and no form: which of them is meant could not be told. */
const MAX_FIELDS = 1000;

export interface PageOptions {
  /** How code editors are read and written, on sites that have some. */
  editors?: EditorTexts;
  /** Where the site keeps its content, if not in the whole document. */
  content?(page: PageSnapshot): Element;
  /** How choices are drawn, on sites that have some to make. */
  choices?: Choices;
  /** What the site's own filters of lists are made of, as a selector; `tokenFilters`: those that wait for Enter. */
  filters?: string;
  tokenFilters?: string;
}

/** One scan of the page: what it shows now, each question asked of the DOM once. */
export class PageSnapshot {
  readonly #cache = new Map<string, Element[]>();
  #scope: Element | undefined;
  readonly #names = new Map<Element, string[]>();
  #tiles: Element[][] = [];
  readonly #tileSet = new Set<Element>();
  /** Asked of each element once, as fields have most of what they stand in in common. */
  readonly #outsideContent = new Map<Element, boolean>();
  readonly #visibleControl = new Map<Element, boolean>();
  readonly layout: LayoutCache = { cut: new Map() };
  /** The page had time to show everything: what is not there now will not come by itself. */
  settled = false;
  readonly index: DocumentIndex;
  /** Has the page scanned again: more is known of it than this scan could tell. */
  rescan: () => void = () => {};

  constructor(
    readonly document: Document,
    readonly labels: Labels,
    readonly options: PageOptions = {},
  ) {
    this.index = new DocumentIndex(document);
  }

  /** The element that holds the page's content. */
  get scope(): Element {
    this.#scope ??= this.options.content?.(this) ?? this.document.body;
    return this.#scope;
  }

  /** Elements of the whole document that match any of the selectors, visible or not, cached for this scan. */
  query(...selectors: string[]): Element[] {
    return this.#once(`all ${selectors}`, () => queryAny(this.document, ...selectors));
  }

  #once(key: string, search: () => Element[]): Element[] {
    const found = this.#cache.get(key) ?? search();
    this.#cache.set(key, found);
    return found;
  }

  /** Controls of a kind, whether or not they show in the content: of a list that has hundreds, few need to be asked. */
  allControls(kind: ControlKind): Element[] {
    return this.#once(kind, () => {
      const found = this.#controlsAmong(kind).filter(IS_KIND[kind]);
      // Tiles stand in for radios only where none shows: looking for them costs more.
      if (kind === 'radio' && !found.some((radio) => this.isVisibleControl(radio, kind)))
        found.push(...this.#findTiles());
      return found;
    });
  }

  #controlsAmong(kind: ControlKind): Element[] {
    const selector = SELECTOR[kind];
    return this.#once(`in ${selector}`, () => [...this.scope.querySelectorAll(selector)]);
  }

  /** Whether the content has so many fields and radios, seen or not, that no screen is looked for. Rows may be as many. */
  get hasTooManyFields(): boolean {
    const kinds = ['text', 'textarea', 'radio'] as const;
    return kinds.some((kind) => {
      const among = this.#controlsAmong(kind);
      return among.length > MAX_FIELDS && among.filter(IS_KIND[kind]).length > MAX_FIELDS;
    });
  }

  /** Whether any control of a kind shows in the content. */
  shows(kind: ControlKind): boolean {
    return this.allControls(kind).some((element) => this.isVisibleControl(element, kind));
  }

  #findTiles(): Element[] {
    this.#tiles = this.options.choices?.tiles(this.scope, this.layout) ?? [];
    const tiles = this.#tiles.flat();
    for (const tile of tiles) this.#tileSet.add(tile);
    return tiles;
  }

  /** Groups of tiles that stand in for radios, where a screen asked for radios and none shows. */
  get tileGroups(): readonly Element[][] {
    return this.#tiles;
  }

  /** Whether a control of a kind can be seen, and belongs to the content; asked of each once. */
  isVisibleControl(element: Element, kind: ControlKind): boolean {
    const known = this.#visibleControl.get(element);
    if (known !== undefined) return known;
    const visible = kind === 'radio' || kind === 'checkbox' ? isChoiceVisible : isVisible;
    const shown = !this.#isOutside(element) && visible(element, this.layout);
    this.#visibleControl.set(element, shown);
    return shown;
  }

  /** Visible controls of a kind in the content, in document order. */
  visibleControls(kind: ControlKind): Element[] {
    return this.#once(`visible ${kind}`, () => this.visibleControlsWhere(kind, () => true));
  }

  /** Those of them that something holds for: asked first, as it costs less than whether a control shows. */
  visibleControlsWhere(kind: ControlKind, predicate: (control: Element) => boolean): Element[] {
    return this.allControls(kind).filter(
      (element) => predicate(element) && this.isVisibleControl(element, kind),
    );
  }

  /** Whether an element stands in the page's frame, or is what an editor is made of. */
  #isOutside(element: Element): boolean {
    const known = this.#outsideContent.get(element);
    if (known !== undefined) return known;
    const { parentElement } = element;
    const outside =
      element.matches(`${PAGE_CHROME},${EDITOR_INTERNALS}`) ||
      (parentElement !== null && this.#isOutside(parentElement));
    this.#outsideContent.set(element, outside);
    return outside;
  }

  /** Every name of an element. A tile is known as one where a screen asked for radios: looking for tiles costs more. */
  names(element: Element): string[] {
    const known = this.#names.get(element);
    if (known) return known;
    const isChoice = IS_KIND.radio(element) || IS_KIND.checkbox(element) || this.#tileSet.has(element);
    const names = isChoice
      ? choiceNames(element, this.index)
      : IS_KIND.button(element) || element.localName === 'a'
        ? [buttonName(element, this.index)]
        : namesOf(element, this.index);
    this.#names.set(element, names);
    return names;
  }
}

/** Finds another step's element in the same scan, for cues that speak of position. */
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
  isIdentity?: true;
  matches(candidate: Element, page: PageSnapshot, locate: Locate): boolean;
}

/** How to find one element: candidates of a kind, and the cues that must add up. */
export interface ControlQuery {
  control: ControlKind;
  cues: Cue[];
  /** Names that this element may carry; a candidate that is known by another name is not it. */
  allowedLabels?: string[];
  /** Drops candidates before any cue is asked. */
  isCandidate?(candidate: Element, page: PageSnapshot): boolean;
}
