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

/** The text nodes before a node, from an element on: nearest first. */
export function* textNodesBefore(node: Node, within: Element): Generator<Node> {
  const walker = within.ownerDocument.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  for (let found = walker.previousNode(); found; found = walker.previousNode()) yield found;
}

/** The text nodes in and behind a node, up to the end of an element: nearest first. */
export function* textNodesBehind(node: Node, within: Element): Generator<Node> {
  const walker = within.ownerDocument.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  for (let found = walker.nextNode(); found; found = walker.nextNode()) yield found;
}

/** More empty texts than this stand between a field and the words that name it on no page. */
const MAX_NODES = 200;

/** The first texts of some nodes that are not blank. */
export function nonBlankTexts(nodes: Iterable<Node>, count: number): string[] {
  const texts: string[] = [];
  let left = MAX_NODES;
  for (const node of nodes) {
    const text = clean(node.nodeValue);
    if (text) texts.push(text);
    left -= 1;
    if (texts.length === count || left === 0) break;
  }
  return texts;
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
