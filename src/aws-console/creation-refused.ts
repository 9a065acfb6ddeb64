import type { FindingCode } from '../policy/finding';

/** Why IAM did not create a policy or role, where another name would help nothing. */
export type CreationRefused =
  /** The account is full. `quota` as AWS names it (`RolesPerAccount`), with its number where that was said. */
  | { kind: 'quota'; quota: string; most: string }
  /** The policy is longer than IAM takes. */
  | { kind: 'size' }
  /** The policy's text; `mends` is the finding whose advice fits, where AWS says enough. */
  | { kind: 'document'; mends?: FindingCode }
  /** The trust policy names an account, user or role that does not exist. */
  | { kind: 'principal' }
  | { kind: 'throttled' };

const THROTTLED = /throttl|rate exceeded|too ?many ?requests|slow ?down/i;
const SIZE =
  /quota for (?:policy|acl)size|maximum policy size|policy (?:document )?(?:is too long|size exceeds)/i;
const QUOTA_NAME = /quota for (\w+)(?::\s*([\d,]*\d))?/i;
const QUOTA = /limit ?exceeded|exceeded? (?:the |your )?(?:quota|limit)|service quota/i;
const PRINCIPAL = /invalid principal in policy|principal.{0,40}(?:does not exist|is not valid)/i;
/** What IAM says of a policy document, with the finding that tells how to mend it. */
const DOCUMENT: [RegExp, FindingCode | undefined][] = [
  [/\(SID\).{0,60}unique/i, 'sid_repeated'],
  [/\(SID\)|\[0-9A-Za-z\]\*/i, 'sid_characters'],
  [/version string|must be version 20/i, 'version_missing'],
  [/prefaced by a vendor|vendor \S+ is not valid|only one colon/i, 'action_shape'],
  [
    /must be in arn format|partition .{0,40}is not valid|contain regexes|region information|resource path must/i,
    'broken_arn',
  ],
  [
    /malformed ?policy|syntax errors? in policy|legacy parsing|invalid condition|prohibited field/i,
    undefined,
  ],
  [/must contain (?:actions|resources)|should not specify a principal|invalid policy document/i, undefined],
];

/** Reads why IAM did not create something; undefined: the message is of something else. Take names out first. */
export function creationRefused(words: string): CreationRefused | undefined {
  if (THROTTLED.test(words)) return { kind: 'throttled' };
  if (SIZE.test(words)) return { kind: 'size' };
  const [, quota = '', most = ''] = QUOTA_NAME.exec(words) ?? [];
  if (quota !== '' || QUOTA.test(words)) return { kind: 'quota', quota, most };
  if (PRINCIPAL.test(words)) return { kind: 'principal' };
  const document = DOCUMENT.find(([said]) => said.test(words));
  if (!document) return undefined;
  const [, mends] = document;
  return { kind: 'document', ...(mends ? { mends } : {}) };
}
