import type { FlowForm } from '../../../src/flows/flow';
import { addressOf, FORMS } from '../../../src/flows/forms';
import { clean } from '../../page/find/dom-text';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { inPageChrome, isVisible } from '../../page/find/visibility';

/** What is said of a form's marks must add up to this. */
const ENOUGH = 2;

/** Whether a heading, a tab, a button or a link of the page has a name of this key. */
function isSaid(page: PageSnapshot, key: string): boolean {
  const isNamed = (element: Element) => page.labels.is(key, page.names(element));
  return (
    (['button', 'link'] as const).some((kind) => page.visibleControlsWhere(kind, isNamed).length > 0) ||
    page
      .query('h1,h2,h3,h4,[role=heading]')
      .some(
        (heading) =>
          page.labels.is(key, [clean(heading.textContent)]) && !inPageChrome(heading) && isVisible(heading),
      )
  );
}

/**
 * The kind of form that a page is about, by what it says and where it stands. undefined: its address is that of a form which it
 * does not show.
 */
export function formKind(page: PageSnapshot): FlowForm | undefined {
  const address = addressOf(page.document.defaultView?.location ?? location);
  for (const form of Object.values(FORMS)) {
    if (!form.marks) continue;
    const isAt = form.routes.test(address);
    let sum = Number(isAt);
    for (const [key, weight] of Object.entries(form.marks)) if (isSaid(page, key)) sum += weight;
    if (sum >= ENOUGH) return form;
    if (isAt) return undefined;
  }
  return Object.values(FORMS).find(({ marks }) => !marks);
}
