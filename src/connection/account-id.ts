import { fail, ok, type Result } from '../policy/result';
import { cleanPastedText } from './clean-pasted-text';

/** An AWS account's ID: twelve ASCII digits, leading zeros included. */
export type AccountId = string & { readonly __brand: 'AccountId' };

const LENGTH = 12;

/**
 * Reads an AWS account ID. Spaces and dashes between the digits go (the console shows `1234-5678-9012`), and what a
 * spreadsheet adds without losing a digit (`="123456789012"`, `123,456,789,012`, `123456789012.0`).
 *
 * Problems: `account_id_empty`; `account_id_arn` [the account in the ARN, or '']; `account_id_digits` for digits of
 * other scripts, which look right and which IAM refuses; `account_id_spreadsheet` where digits were lost (`4.06096E+11`);
 * `account_id_external_id`; `account_id_text`; `account_id_length` [digits found, 12].
 * Source: IAM API, accountIdType.
 */
export function parseAccountId(text: string): Result<AccountId> {
  const pasted = cleanPastedText(text);
  if (pasted === '') return fail('account_id_empty');
  if (/^arn:/i.test(pasted))
    return fail('account_id_arn', /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/i.exec(pasted)?.[1] ?? '');
  if (/^\d(?:[.,]\d+)?E\+?\d{1,2}$/i.test(pasted)) return fail('account_id_spreadsheet');
  const digits = withoutFormat(pasted).replace(/[\s\u2010-\u2015-]/g, '');
  if (/^\d+$/.test(digits)) {
    if (digits.length === LENGTH) return ok(digits as AccountId);
    return fail('account_id_length', String(digits.length), String(LENGTH));
  }
  if (/extid|^logzio:/i.test(pasted)) return fail('account_id_external_id');
  return fail(/^\p{Nd}+$/u.test(digits) ? 'account_id_digits' : 'account_id_text');
}

/** Twelve digits as a spreadsheet shows or exports them. */
const withoutFormat = (text: string): string =>
  /^\d{3}([.,'’])\d{3}\1\d{3}\1\d{3}$/.test(text)
    ? text.replace(/\D/g, '')
    : text.replace(/^="?/, '').replace(/^(\d{12})[.,]0+$/, '$1');

/** The account that Logz.io's documentation has named since 2018, and that its roles are assumed from. */
export const PUBLISHED_ACCOUNT_ID = '406095609952';

/**
 * What is known of an account: `published` is the one above,
 * `lambda-layers` serves Logz.io's Lambda layers and never assumes a customer's role. Any `other` may be right.
 */
export function accountIdHint(id: AccountId): 'published' | 'other' | 'lambda-layers' {
  if (id === PUBLISHED_ACCOUNT_ID) return 'published';
  return id === '486140753397' ? 'lambda-layers' : 'other';
}
