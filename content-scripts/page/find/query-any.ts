/**
 * What any of the selectors finds in an element or document, in document order. Browsers find a single tag, class or attribute
 * at once, and try a list of them on every element: those that find nothing are left out of the list.
 */
export function queryAny<E extends Element>(within: ParentNode, ...selectors: string[]): E[] {
  const there = selectors.filter((selector) => within.querySelector(selector));
  return there.length > 0 ? [...within.querySelectorAll<E>(String(there))] : [];
}
