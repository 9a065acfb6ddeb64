/** The account that a console tab is signed in to. */
export interface SignedInAccount {
  id: string;
  alias: string;
}

/** Longer session data is not the console's. */
const LONGEST = 20_000;

/**
 * Reads the signed-in account from the session data that the console puts into its head, else from the account
 * number in the navigation bar. null: not signed in, or not to be told.
 */
export function signedInAccount(document: Document): SignedInAccount | null {
  const content = document.querySelector('meta[name="awsc-session-data"]')?.getAttribute('content') ?? 'null';
  try {
    const data: unknown = content.length < LONGEST && JSON.parse(content);
    if (data && typeof data === 'object' && 'accountId' in data && /^\d{12}$/.test(String(data.accountId))) {
      const alias = 'accountAlias' in data && typeof data.accountAlias === 'string' ? data.accountAlias : '';
      return { id: String(data.accountId), alias: alias.slice(0, 100) };
    }
  } catch {
    // Not JSON: the navigation bar may still tell.
  }
  const shown = document.querySelector(
    '[data-testid="awsc-copy-accountid"],[data-testid="account-detail-menu"]',
  );
  const number = /\b(\d{4})-?(\d{4})-?(\d{4})\b/.exec(shown?.textContent?.slice(0, LONGEST) ?? '');
  return number ? { id: number.slice(1).join(''), alias: '' } : null;
}
