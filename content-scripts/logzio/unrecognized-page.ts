import { s3LogsForm } from '../../src/flows/s3-logs';
import type { Scan } from '../page/engine/engine';
import { textNodes } from '../page/find/dom-text';
import type { PageSnapshot } from '../page/find/page-snapshot';
import { isVisible } from '../page/find/visibility';
import { readForms } from './current-form';
import type { FormSession } from './form-session';

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
  if (!settled || !state || !s3LogsForm.routes.test(location.hash)) return false;
  if (form) {
    const isUnread = [form.accountId, form.externalId].some(
      (reading) => 'missing' in reading && !reading.editable,
    );
    const isStuck = plan?.notices.some(({ code }) => /missing|ambiguous|unsupported/.test(code));
    const hasNoSave = mode === 'fill' && arnIsInForm && !plan?.press;
    return isUnread || !form.bucket || isStuck === true || hasNoSave;
  }
  if (readForms(page) !== 'none' || mode === 'connected') return false;
  const waits = mode === 'fill' && !state.delivery?.delivered && !saved && !plan?.press;
  return waits || showsExternalId(page);
}
