import { precedes } from './dom-text';

/** How many of some elements, which are in document order, stand before a node. What it stands in stands before it. */
export function countBefore(inOrder: readonly Element[], node: Node): number {
  let from = 0;
  let to = inOrder.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (precedes(inOrder[middle] as Element, node)) from = middle + 1;
    else to = middle;
  }
  return from;
}
