import { noSuchS3Action, type S3Level, s3ActionsOf } from './s3-actions';
import { hasWildcard, matchesAction } from './wildcard';

/** What an action lets its holder do. `other` is any service but S3, and all of KMS that changes something. */
export type AccessLevel = S3Level | 'decrypt' | 'other';

export const ACCESS_LEVELS: readonly AccessLevel[] = ['list', 'read', 'write', 'delete', 'decrypt', 'other'];

/** Of other services: what serves reading S3, or only tells about a key. */
const HARMLESS = /^(kms:(decrypt|(describe|list|get)\w*\*?)|s3-object-lambda:(get|list)\w*\*?)$/i;

/** Whether an action of another service is none that reading S3 must do without. */
export const isHarmless = (pattern: string): boolean => HARMLESS.test(pattern);

/** The kinds of access that one action pattern gives: `s3:*` gives list, read, write and delete; `*` all; no action none. */
export function accessLevelsOf(pattern: string): AccessLevel[] {
  const verbs = new Set<AccessLevel>(s3ActionsOf(pattern).map(({ level }) => level));
  if (matchesAction(pattern, 'kms:Decrypt')) verbs.add('decrypt');
  if (!/^s3:/i.test(pattern) && !isHarmless(pattern)) verbs.add('other');
  return ACCESS_LEVELS.filter((verb) => verbs.has(verb));
}

/** The actions of S3 that there are not, each with the one that was meant, if it suggests itself. */
export const unknownActions = (patterns: string[]): { action: string; meant: string }[] =>
  patterns.flatMap((action) => {
    const unknown = noSuchS3Action(action);
    return unknown && !hasWildcard(action) ? [{ action, ...unknown }] : [];
  });
