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

/** Where the navigation bar says whose account it is. */
const ACCOUNT_PLACES =
  '[data-testid=account-detail-menu],[data-testid=awsc-copy-accountid],[data-testid*=account-menu]';
const ACCOUNT_NUMBER = /(?<![\d-])(\d{4})(-?)(\d{4})\2(\d{4})(?![\d-])/g;

/** The only account number in the navigation bar, with dashes or without; of two, neither may be the one. */
function accountInBar(document: Document): string | undefined {
  const texts = [...document.querySelectorAll(ACCOUNT_PLACES)].map(({ textContent }) => textContent ?? '');
  const numbers = texts.flatMap((text) => [...text.slice(0, LONGEST).matchAll(ACCOUNT_NUMBER)]);
  const [id, second] = new Set(numbers.map(([, first, , middle, last]) => `${first}${middle}${last}`));
  return second ? undefined : id;
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
  const id = ofHost?.accountId ?? accountInBar(document);
  return id ? { id, alias: '', session } : null;
}
