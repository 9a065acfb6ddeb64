import { type AccessDenied, parseAccessDenied } from '../aws-console/access-denied';
import { withoutNames } from '../connection/without-names';
import { NEW_ROLE_MS } from './role-wait';

/** Where to look first when Logz.io refuses a save. */
export type LikelyCause =
  | 'role_new'
  | 'role_arn'
  | 'trust'
  | 'role_policy'
  | 'boundary'
  | 'organization'
  | 'bucket'
  | 'acl'
  | 'logzio_user'
  | 'empty'
  | 'kms'
  | 'access';

/** Words that point somewhere. What Logz.io really says is not public: any other words mean the whole list. */
const WORDS: [LikelyCause, RegExp][] = [
  ['acl', /\bacls?\b|AccessControlListNotSupported/i],
  ['logzio_user', /\binsufficient privileges\b/i],
  ['kms', /\bkms\b|decrypt|encrypt/i],
  ['role_arn', /\barn\b/i],
  ['trust', /assum|\bsts\b|trust|external.?id|\brole\b/i],
  ['bucket', /no ?such ?bucket|bucket.*(not (be )?found|does not exist|doesn['’]t exist)|\bregion\b/i],
  ['empty', /\bbucket is empty\b|\bno (?:objects|files|logs) (?:were )?found\b/i],
  ['access', /access denied (?:to|for|on) (?:the )?(?:s3 )?bucket/i],
];

/** What AWS names as the reason, as Logz.io passes it on. */
function causeOf({ source, action }: AccessDenied): LikelyCause {
  if (source === 'scp' || source === 'rcp') return 'organization';
  if (source === 'boundary') return 'boundary';
  if (action.startsWith('kms:')) return 'kms';
  if (action.startsWith('sts:')) return 'trust';
  return source === 'identity' ? 'role_policy' : 'access';
}

/**
 * What to look at, the likeliest first.
 * @param said Logz.io's own words
 * @param roleAge how long the role was known when Logz.io said so (ms)
 * @param names the bucket's and the role's, which point nowhere, whatever words they are made of
 */
export function likelyCauses(said: string, roleAge: number, names: readonly string[] = []): LikelyCause[] {
  const denied = parseAccessDenied(said);
  const words = withoutNames(said, ...names);
  const pointed = denied
    ? [causeOf(denied)]
    : WORDS.filter(([, sign]) => sign.test(words)).map(([cause]) => cause);
  const young: LikelyCause[] = roleAge < NEW_ROLE_MS ? ['role_new'] : [];
  return [...young, ...(pointed.length > 0 ? pointed : (['trust', 'access', 'kms'] as const))];
}
