import { named, where } from '../../page/cues';
import type { Page, Query } from '../../page/find';
import { type Route, routeOf } from '../route';

/** Whether the page stands at this place of the console. */
export const isAt = (place: Route['at']): boolean => routeOf(location).at === place;

/** Rows that can be ticked, in a table with more than the header's own box. */
export const hasTickableTable = (page: Page): boolean =>
  page.controls('checkbox').some((box) => box.closest('tbody,[role=rowgroup],[data-item-id]'));

const isPrimary = where((button) => /primary/.test(`${button.className} ${button.parentElement?.className}`));
const isLast = where(
  (button, page) => page.controls('button').findLast((other) => (other.textContent ?? '').trim()) === button,
);

/** The wizard's own button that moves on or creates: drawn as primary, named so, and the last one with a text. */
export const moveOnButton = (...labels: string[]): Query => ({
  control: 'button',
  called: labels,
  cues: [named(...labels), isPrimary, isLast],
});
