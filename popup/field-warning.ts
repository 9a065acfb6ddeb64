import { accountIdHint, PUBLISHED_ACCOUNT_ID, parseAccountId } from '../src/connection/account-id';
import type { DetailName, Details } from '../src/connection/connection';
import { externalIdHint, parseExternalId } from '../src/connection/external-id';
import { text } from '../src/i18n';

/** A warning about a value that can be used, but is likely not the one that Logz.io's form shows. Never a refusal. */
export function fieldWarning(details: Details, name: DetailName): string | undefined {
  if (name === 'accountId') {
    const id = parseAccountId(details.accountId);
    const hint = id.ok ? accountIdHint(id.value) : 'published';
    if (hint === 'other') return text('popup_account_other', PUBLISHED_ACCOUNT_ID);
    if (hint === 'lambda-layers') return text('popup_account_lambda');
  }
  if (name === 'externalId') {
    const id = parseExternalId(details.externalId);
    if (id.ok && externalIdHint(id.value) === 'docs-mistake') return text('popup_external_docs');
  }
  return undefined;
}
