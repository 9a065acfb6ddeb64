import { routeOf } from '../../src/aws-console/console-urls';
import { mentionsName } from '../../src/aws-console/mentions-name';
import type { PageSnapshot } from '../page/find/page-snapshot';
import { isVisible } from '../page/find/visibility';
import { FAILURE, MESSAGES, messageText } from './message-marks';

/** A warning confirms nothing either. */
const UNLESS = `${FAILURE},[data-analytics-flashbar=warning]`;

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
        !message.matches(UNLESS) &&
        !message.querySelector(UNLESS) &&
        isVisible(message, page.layout) &&
        mentionsName(messageText(message as HTMLElement), name),
    );
}
