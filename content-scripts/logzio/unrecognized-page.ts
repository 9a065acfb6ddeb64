import { addressOf, FORMS } from '../../src/flows/forms';
import type { Scan } from '../page/engine/engine';
import { textNodes } from '../page/find/dom-text';
import type { PageSnapshot } from '../page/find/page-snapshot';
import { isVisible } from '../page/find/visibility';
import { readForms } from './current-form';
import type { FormSession } from './form-session';
import { endButtons } from './screens';

/** An External ID as Logz.io makes them; documentation shows words in its place. */
const EXTERNAL_ID = /logzio:aws:extid:(?=\w*\d)\w{8,}/i;

/** Whether an External ID shows anywhere: a role form is open, whatever it looks like. */
function showsExternalId(page: PageSnapshot): boolean {
  for (const node of textNodes(page.document.body))
    if (EXTERNAL_ID.test(node.nodeValue ?? '') && node.parentElement && isVisible(node.parentElement))
      return true;
  return (page.query('input') as HTMLInputElement[]).some(
    (input) => EXTERNAL_ID.test(input.value) && isVisible(input),
  );
}

/**
 * Whether the page clearly is an integration, had time to show everything, and its form or a part of it is not found: the
 * card says so, and a bug report can be made of it.
 */
export function isUnrecognized({ page, plan, settled }: Scan, course: FormSession): boolean {
  const { mode, form, state, saved, arnIsInForm } = course;
  const at = addressOf(location);
  if (!settled || !state || !Object.values(FORMS).some(({ routes }) => routes.test(at))) return false;
  if (form) {
    const isUnread = [form.accountId, form.externalId].some(
      (reading) => 'missing' in reading && !reading.editable && !reading.notShown,
    );
    const isStuck = plan?.notices.some(({ code }) => /missing|ambiguous|unsupported/.test(code));
    const hasNoSave = mode === 'fill' && arnIsInForm && !plan?.press && endButtons(page, form).length === 0;
    return isUnread || !form.bucket || isStuck === true || hasNoSave;
  }
  if (readForms(page) !== 'none' || mode === 'connected') return false;
  const { delivery } = state;
  const isHere = delivery && FORMS[delivery.flow].routes.test(at);
  const waits = mode === 'fill' && isHere && !delivery.delivered && !saved && !plan?.press;
  return waits === true || showsExternalId(page);
}
