import type { CapturedPage, Path } from './pages';

/** One wanted element with the parts that can be damaged. */
export interface Field {
  step: string;
  control: Element;
  label?: Element;
  hint?: Element;
  /** The smallest element that holds all of it. */
  group: Element;
}

const at = (path: Path): Element => {
  let element: Element = document.body;
  for (const index of path) element = element.children[index] as Element;
  if (!element) throw new Error(`Nothing at ${path}: capture the pages anew`);
  return element;
};

function groupOf(control: Element, others: (Element | undefined)[]): Element {
  let group = control.closest('tr') ?? control;
  while (others.some((other) => other && !group.contains(other)) && group.parentElement)
    group = group.parentElement;
  return group;
}

/** The page's wanted elements, as the capture marked them. */
export function fieldsOf({ parts }: CapturedPage): Field[] {
  return Object.entries(parts).map(([step, paths]) => {
    const control = at(paths.control);
    const label = paths.label ? at(paths.label) : control.matches('button') ? control : undefined;
    const hint = paths.hint && at(paths.hint);
    const group = groupOf(control, [label, hint]);
    return { step, control, group, ...(label ? { label } : {}), ...(hint ? { hint } : {}) };
  });
}

/**
 * Which element is which, kept by the hands that change the page. It never looks at the page to tell: an element is a
 * step's because it was captured as that, and stops being so when a mutation takes that away.
 *
 * A clone is as good as what it was made from, so with both in sight neither is right; once the original is gone or
 * hidden, the clone is. An element that came to be labelled as something else is no step's any more.
 */
export class Truth {
  readonly #alive = new Map<string, Set<Element>>();

  constructor(fields: Field[]) {
    for (const { step, control } of fields) this.#alive.set(step, new Set([control]));
  }

  /** Takes from all steps what no longer is, or no longer shows as, what it was. */
  lose(gone: Element): void {
    for (const elements of this.#alive.values())
      for (const element of elements) if (gone.contains(element)) elements.delete(element);
  }

  /** A twin of the field came into sight. */
  twin(step: string, clone: Element): void {
    this.#alive.get(step)?.add(clone);
  }

  /** The one element that this step may touch. */
  right(step: string): Element | undefined {
    const elements = [...(this.#alive.get(step) ?? [])];
    return elements.length === 1 ? elements[0] : undefined;
  }
}
