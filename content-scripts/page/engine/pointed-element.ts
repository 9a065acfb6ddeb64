import type { Scan } from './engine';

/** What the plan points at: the button to press next, else what a notice is about. */
export const pointedElement = ({ plan, located }: Scan): HTMLElement | undefined =>
  located.get(plan?.press ?? plan?.highlight ?? '')?.element;
