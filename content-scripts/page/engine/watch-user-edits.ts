/**
 * Calls `touched` with the step whose field or choice a person touches. Events that a script made are not trusted and do
 * not count.
 * @param elements the elements of the last scan, by step
 * @param groupOf what holds all choices of which an element is one
 */
export function watchUserEdits(
  elements: () => ReadonlyMap<Element, string>,
  touched: (step: string) => void,
  groupOf: (element: Element) => Element | null | undefined,
  signal: AbortSignal,
): void {
  const note = (event: Event) => {
    const { target, isTrusted, type } = event;
    if (!isTrusted || !(target instanceof Element)) return;
    for (const [element, step] of elements()) {
      const typed = type !== 'click' && element.contains(target);
      if (typed || groupOf(element)?.contains(target)) touched(step);
    }
  };
  for (const type of ['input', 'change', 'click'])
    document.addEventListener(type, note, { capture: true, signal });
}
