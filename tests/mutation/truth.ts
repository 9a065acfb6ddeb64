import type { CapturedPage, Path } from './pages';

/** One wanted element with the parts that can be damaged. */
export interface Field {
  step: string;
  control: Element;
  label?: Element;
  hints: Element[];
  /** The smallest element that holds all of it. */
  group: Element;
}

const at = (path: Path): Element => {
  let element: Element = document.body;
  for (const index of path) element = element.children[index] as Element;
  if (!element) throw new Error(`Nothing at ${path}: capture the pages anew`);
  return element;
};

const CONTROLS = 'input,textarea,select,button,a[href]';

/** The largest element that holds the parts of this field and no other control; a row of a list is one field. */
function groupOf(control: Element, parts: (Element | undefined)[]): Element {
  const row = control.closest('tr,[data-item-id]');
  if (row) return row;
  if (!control.matches('input,textarea')) return control;
  let group = control;
  for (
    let parent = group.parentElement;
    parent && !parent.matches('main,form');
    parent = parent.parentElement
  ) {
    const whole = parts.every((part) => !part || group.contains(part));
    if (
      whole &&
      parent.querySelectorAll(CONTROLS).length >
        group.querySelectorAll(CONTROLS).length + (group === control ? 1 : 0)
    )
      break;
    group = parent;
  }
  return group;
}

/** The page's wanted elements, as the capture marked them. */
export function fieldsOf({ parts }: CapturedPage): Field[] {
  return Object.entries(parts).map(([step, paths]) => {
    const control = at(paths.control);
    const label = paths.label ? at(paths.label) : control.matches('button,a') ? control : undefined;
    const hints = (paths.hints ?? []).map(at);
    const group = groupOf(control, [label, ...hints]);
    return { step, control, group, hints, ...(label ? { label } : {}) };
  });
}

/** Labels that every language says with the same word, MFA and JSON, and what is known without any. */
const KEEPS_WORD = new Set(['require_mfa', 'json', 'policy_json']);

/** Words that name more than one field: "Description" of a policy and of a role, "JSON" of the view and its editor. */
const ALSO: Record<string, string[]> = {
  role_description: ['policy_description'],
  policy_description: ['role_description'],
  json: ['policy_json'],
  // Consoles before 2022 called the tile so.
  another_account: ['aws_account'],
};

/**
 * Which element is which, kept by the hands that change the page. It never looks at the page to tell: an element is a
 * step's because it was captured as that, and stops being so when a mutation takes that away.
 *
 * - A clone is as good as what it was made from: with both in sight neither is right. Once the original is gone, hidden or
 *   renamed, the clone is.
 * - A field whose label, in words of a listed language, came to name another field is neither the one nor the other: nothing
 *   may be written there. Only where the field that it names is gone from the page may it be taken for that: nothing on the
 *   page could tell a reader otherwise.
 * - Words that nobody can read name nothing.
 * - A policy that is there already is overwritten only where the admin pressed for that very policy and its editor holds the
 *   text that was read of it.
 * - An editor whose text is not known, and one that is for reading only, is written to by nobody, and no button behind it is
 *   to be pressed.
 */
export class Truth {
  readonly #own = new Map<string, Set<Element>>();
  readonly #means = new Map<Element, string | undefined>();
  readonly #hidden = new Set<Element>();
  readonly #renamed = new Set<Element>();
  readonly #rewritten = new Set<Element>();
  readonly #shut = new Set<Element>();
  #forbidden = false;

  constructor(fields: Field[]) {
    for (const { step, control } of fields) {
      this.#own.set(step, new Set([control]));
      this.#means.set(control, step);
    }
  }

  /** What the label of a control says it is; undefined: a word that names no field. */
  meaning(control: Element): string | undefined {
    return this.#means.get(control);
  }

  /** Its label is said in no listed language any more. */
  mute(control: Element): void {
    const means = this.#means.get(control);
    this.relabel(control, KEEPS_WORD.has(means ?? '') ? means : undefined);
  }

  relabel(control: Element, means: string | undefined): void {
    this.#means.set(control, means);
    this.#renamed.add(control);
  }

  /** The page's words are in no listed language now. */
  muteAll(): void {
    for (const [control, means] of this.#means)
      if (!KEEPS_WORD.has(means ?? '')) this.#means.set(control, undefined);
  }

  /** Somebody else wrote into an editor: it is nobody's to overwrite. */
  rewrite(editor: Element): void {
    this.#rewritten.add(editor);
  }

  /** What an editor holds is not known, or nobody may write there. */
  shut(editor: Element): void {
    this.#shut.add(editor);
  }

  /** What it holds is known now. */
  open(editor: Element): void {
    this.#shut.delete(editor);
  }

  /** Whether an editor in sight cannot have been written: nothing is to be pressed yet. */
  get isShut(): boolean {
    return [...this.#shut].some((editor) => this.isThere(editor));
  }

  /** Nothing on the page is to be touched. */
  forbidAll(): void {
    this.#forbidden = true;
  }
  get isForbidden(): boolean {
    return this.#forbidden;
  }

  /** The row is no longer the row of that name. */
  lose(step: string, control: Element): void {
    this.#own.get(step)?.delete(control);
  }

  hide(hidden: Element): void {
    this.#hidden.add(hidden);
  }

  /** A twin of the field came into sight. */
  twin(step: string, original: Element, clone: Element): void {
    this.#own.get(step)?.add(clone);
    this.#means.set(clone, this.#means.get(original));
    if (this.#renamed.has(original)) this.#renamed.add(clone);
  }

  /** The one element that this step may touch. */
  right(step: string): Element | undefined {
    if (this.#forbidden) return undefined;
    const element = this.#element(step);
    return element && (this.#rewritten.has(element) || this.#shut.has(element)) ? undefined : element;
  }

  #element(step: string): Element | undefined {
    const there = [...(this.#own.get(step) ?? [])].filter((element) => this.isThere(element));
    if (there.length === 0)
      return this.#only(
        [...this.#means.keys()].filter((element) => this.isThere(element)),
        step,
      );
    const named = there.filter((element) => this.#says(element, step));
    if (named.length > 0) return this.#only(named, step);
    // What is known as another field is none.
    const nameless = there.filter((element) => this.#means.get(element) === undefined);
    const kept = nameless.filter((element) => !this.#renamed.has(element));
    const [element, second] = kept.length > 0 ? kept : nameless;
    return second ? undefined : element;
  }

  /** The only one of some elements whose label says that it is the step's. */
  #only(elements: Element[], step: string): Element | undefined {
    const exact = elements.filter((one) => this.#means.get(one) === step);
    const [element, second] = exact.length > 0 ? exact : elements.filter((one) => this.#says(one, step));
    return second ? undefined : element;
  }

  #says(element: Element, step: string): boolean {
    const means = this.#means.get(element);
    return means !== undefined && (means === step || ALSO[means]?.includes(step) === true);
  }

  /** Whether the element is in sight. */
  isThere(element: Element): boolean {
    return element.isConnected && ![...this.#hidden].some((hidden) => hidden.contains(element));
  }
}
