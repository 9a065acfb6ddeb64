import { sessionOfHost } from '../../src/aws-console/console-hosts';
import type { SignedInAccount } from '../../src/messages/page-facts';

/** Longer session data is not the console's. */
const LONGEST = 20_000;

/** Session data that the console puts into its head. */
function sessionData(document: Document): Record<string, unknown> {
  const content = document.querySelector('meta[name="awsc-session-data"]')?.getAttribute('content');
  try {
    return Object(JSON.parse(content && content.length < LONGEST ? content : 'null'));
  } catch {
    return {};
  }
}

/**
 * Reads the signed-in account from the console's session data, else from a multi-session host, else from the account
 * number in the navigation bar. null: not signed in, or not to be told.
 */
export function signedInAccount(document: Document): SignedInAccount | null {
  const ofHost = sessionOfHost(document.location.hostname);
  const session = ofHost?.id ?? '';
  const { accountId, accountAlias } = sessionData(document);
  if (/^\d{12}$/.test(String(accountId)))
    return {
      id: String(accountId),
      alias: typeof accountAlias === 'string' ? accountAlias.slice(0, 100) : '',
      session,
    };
  const shown = document.querySelector(
    '[data-testid="awsc-copy-accountid"],[data-testid="account-detail-menu"]',
  );
  const number = /\b(\d{4})-?(\d{4})-?(\d{4})\b/.exec(shown?.textContent?.slice(0, LONGEST) ?? '');
  const id = ofHost?.accountId ?? number?.slice(1).join('');
  return id ? { id, alias: '', session } : null;
}
