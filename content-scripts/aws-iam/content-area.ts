import type { PageOptions, PageSnapshot } from '../page/find/page-snapshot';
import { inPageChrome, isVisible } from '../page/find/visibility';

/** What a dialog asks for: one that only wants a confirmation leaves the page behind it as it is. */
const ASKS = 'input:not([type=hidden]),textarea,select';

/** Where the console keeps its content: in the modal dialog in front that asks for something, else in `main`. */
function content(page: PageSnapshot): Element {
  const dialog = page
    .query('[aria-modal=true]', 'dialog[open]')
    .findLast((element) => element.querySelector(ASKS) && isVisible(element, page.layout));
  const main = page.query('main', '[role=main]').find((element) => !inPageChrome(element));
  return dialog ?? main ?? page.document.body;
}

/** How every page of the console is looked at. */
export const CONTENT: PageOptions = { content };
