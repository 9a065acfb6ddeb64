import { PUBLISHED_ACCOUNT_ID, parseAccountId } from '../connection/account-id';
import type { Candidate } from './candidate';

/** Twelve digits as AWS and people write them, that are no part of a longer number, of an ARN or of an address. */
const TWELVE = /(?<![\w.:/=&-])(?:\d{12}|\d{4}([ -])\d{4}\1\d{4})(?![\w/]|[.:-]\w)/g;
/** The account that a trust policy lets in. */
const TRUSTED = /(?<=arn:aws:iam::)\d{12}(?=:root\b)/g;
const NAMES_ACCOUNT = /account|konto|cuenta|conta\b|compte|アカウント|계정|账号|帳號|帳戶|账户/i;

/**
 * The AWS accounts that may be Logz.io's. Certain are the one that its documentation names, what a trust policy lets in, and what
 * is called an account on its line or on the line before; the admin's own may be called that too, and then both are asked about.
 */
export function findAccountIds(text: string): Candidate[] {
  const all = [...text.matchAll(TWELVE), ...text.matchAll(TRUSTED)].map(({ 0: digits, index }) => {
    const parsed = parseAccountId(digits);
    const value = parsed.ok ? parsed.value : '';
    const isTrusted = text.slice(0, index).endsWith('arn:aws:iam::');
    const isCertain = value === PUBLISHED_ACCOUNT_ID || isTrusted || isCalledAccount(text, index);
    return { value, start: index, end: index + digits.length, isCertain };
  });
  return all.filter(({ value }) => value !== '').sort((one, other) => one.start - other.start);
}

function isCalledAccount(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(Math.max(lineStart, at - 200), at);
  // What stands behind another number is said of that one.
  const near = before.slice(before.search(/\d{5}(?!.*\d{5})/) + 1);
  if (/\p{L}/u.test(before)) return NAMES_ACCOUNT.test(near);
  const above = text.slice(0, lineStart).trimEnd();
  return NAMES_ACCOUNT.test(above.slice(Math.max(above.lastIndexOf('\n') + 1, above.length - 200)));
}
