import { codeEditors } from '../../page/code-editor';
import { named, where } from '../../page/cues';
import { isWritable } from '../../page/fill';
import type { Page, Query } from '../../page/find';
import { type Route, routeOf } from '../route';

/** Whether the page stands at this place of the console. */
export const isAt = (place: Route['at']): boolean => routeOf(location).at === place;

/** Groups of radios or tiles as large as the one of trusted entities: four in older consoles, five today. */
export const entityGroups = (page: Page): Element[][] =>
  page.radioGroups().filter((group) => group.length >= 4);

/** Rows that can be ticked, in a table with more than the header's own box. */
export const hasTickableTable = (page: Page): boolean =>
  page.controls('checkbox').some((box) => box.closest('tbody,[role=rowgroup],[data-item-id]'));

const isPrimary = where(
  (button) => /primary/.test(`${button.className} ${button.parentElement?.className}`),
  2,
);
const isLast = where(
  (button, page) => page.controls('button').findLast((other) => (other.textContent ?? '').trim()) === button,
);

/** Whether the page shows an editor to write a policy in; one that shows a policy for reading is none. */
export const hasOpenEditor = (page: Page, plain: (area: HTMLTextAreaElement) => boolean): boolean =>
  codeEditors(page.scope, plain, page.cuts).some(({ input }) => input === undefined || isWritable(input));

/** The wizard's own button that moves on or creates: drawn as primary, named so, and the last one with a text. */
export const moveOnButton = (...labels: string[]): Query => ({
  control: 'button',
  called: labels,
  cues: [named(...labels), isPrimary, isLast],
});
