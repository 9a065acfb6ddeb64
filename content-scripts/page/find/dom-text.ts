/** No name or hint is longer: a page may put megabytes where a label belongs. */
const MAX_TEXT_CHARS = 1000;

/** Text as a person reads it: white space folded. */
export const clean = (text: string | null | undefined): string =>
  (text ?? '').slice(0, MAX_TEXT_CHARS).replace(/\s+/g, ' ').trim();

/** The text nodes in an element, in document order. */
export function* textNodes(element: Element): Generator<Node> {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
}

/** The texts in an element, apart: what two elements say is not one word. */
export function* textsIn(element: Element): Generator<string> {
  for (const node of textNodes(element)) {
    const text = clean(node.nodeValue);
    if (text) yield text;
  }
}

/** The first text in an element: the title of a tile, the label above its description. */
export const firstText = (element: Element): string => textsIn(element).next().value ?? '';

/** Whether a node stands before another in the document. */
export const precedes = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
