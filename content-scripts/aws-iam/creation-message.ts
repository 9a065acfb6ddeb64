import type { PageSnapshot } from '../page/find/page-snapshot';
import { isVisible } from '../page/find/visibility';
import { routeOf } from './route';

/** Where the console says that something worked or failed. */
const MESSAGES =
  '[data-analytics-flashbar],[role=status],[role=alert],[class*=flash],[class*=alert],awsui-flashbar,awsui-alert';
const FAILED =
  '[data-analytics-flashbar=error],[data-analytics-flashbar=warning],[class*=error],[class*=danger]';

/** The name as a word of its own: "logzio-a" is not said by "logzio-a-b". */
function mentionsName(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
  return !/[\w+=,@-]/.test(around);
}

/**
 * Whether the page says that an entity of this name was created: a message that is no error names it, on a page
 * that is no longer the wizard. Holds in every language.
 */
export function confirmsCreation(page: PageSnapshot, name: string): boolean {
  const { at } = routeOf(location);
  if (!name || at === 'create-role' || at === 'create-policy' || at === 'edit-policy') return false;
  return page
    .query(MESSAGES)
    .some(
      (message) =>
        mentionsName(message.textContent ?? '', name) &&
        !message.matches(FAILED) &&
        !message.querySelector(FAILED) &&
        isVisible(message, page.layout),
    );
}
