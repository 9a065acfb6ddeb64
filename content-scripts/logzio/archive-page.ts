import type { PageSnapshot } from '../page/find/page-snapshot';
import { fieldsNamed } from './reader/read-fields';

const ROUTE = /archive/i;

/** Whether this is Archive and restore: by its route, or by buttons that no other form has. */
export function isArchivePage(page: PageSnapshot): boolean {
  const hash = page.document.defaultView?.location.hash ?? '';
  return (
    ROUTE.test(hash) ||
    page.visibleControlsWhere('button', (button) => page.labels.is('archive', page.names(button))).length > 0
  );
}

/** Whether the page shows the archive's form: the same words as the S3 form, with no External ID, for another role. */
export const showsArchiveForm = (page: PageSnapshot): boolean =>
  fieldsNamed(page, 'roleArn').length > 0 && isArchivePage(page);
