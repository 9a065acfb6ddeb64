import { splitArn } from './arn';
import { type Evaluation, evaluate, matchAction, type NamedPolicy } from './evaluate';
import { ANY_TEXT, asText, matchPattern } from './pattern-match';
import {
  decryptContext,
  listContext,
  objectContext,
  type RoleSession,
  uploadContext,
} from './request-context';
import { type PolicyDocument, statementsOf, toStringList } from './statement';

/**
 * One thing that Logz.io must be able to do: an action, on the bucket, on the objects under the prefix, or with a key.
 * `optional`: it does well without, and has a use for it.
 */
export type AccessNeed = { action: string; optional?: true } & (
  | { on: 'bucket' | 'objects' }
  | { on: 'key'; key: string }
);

/** What it takes to fetch logs. */
export const READ_LOGS: readonly AccessNeed[] = [
  { action: 's3:ListBucket', on: 'bucket' },
  { action: 's3:GetObject', on: 'objects' },
];

/** What it takes to write archives and to restore them. */
export const ARCHIVE_LOGS: readonly AccessNeed[] = [
  ...READ_LOGS,
  { action: 's3:PutObject', on: 'objects' },
  // One of the policies that Logz.io publishes goes without the location; archives are written with an ACL.
  { action: 's3:GetBucketLocation', on: 'bucket', optional: true },
  { action: 's3:PutObjectAcl', on: 'objects', optional: true },
  // Of a bucket that is encrypted with KMS.
  { action: 'kms:GenerateDataKey', on: 'key', key: '*', optional: true },
];

/** Whether Logz.io takes an action that is no part of what it must be able to do for what it needs. */
export const isNeeded = (needs: readonly AccessNeed[], action: string): boolean =>
  needs.some((need) => need.action.toLowerCase() === action.toLowerCase());

/** The bucket's name, and the keys' beginning ('' for the whole bucket). */
export interface AccessTarget {
  bucket: string;
  prefix: string;
}

/** What a role with a session in it may do, within its boundary. */
export interface RolePermissions {
  policies: NamedPolicy[];
  session: RoleSession;
  boundary?: NamedPolicy;
}

/** Decides whether a role may do what is needed. */
export function evaluateNeed(
  { policies, session, boundary }: RolePermissions,
  need: AccessNeed,
  { bucket, prefix }: AccessTarget,
): Evaluation {
  const { action } = need;
  const arn = `arn:aws:s3:::${bucket}`;
  if (need.on === 'bucket')
    return evaluate(policies, { action, resource: arn, context: listContext(session, prefix) }, boundary);
  if (need.on === 'key') {
    const context = decryptContext(session, bucket, prefix, splitArn(need.key)?.region);
    return evaluate(policies, { action, resource: asText(need.key), context }, boundary);
  }
  const under = (folder: string) => {
    const resource = `${arn}/${folder}${ANY_TEXT}`;
    const context = action === 's3:PutObject' ? uploadContext(session) : objectContext(session);
    return evaluate(policies, { action, resource, context }, boundary);
  };
  const whole = under(prefix);
  if (whole.decision === 'allowed' || prefix === '' || prefix.endsWith('/')) return whole;
  // A prefix `logs` is mostly meant as the folder: a policy for `logs/*` serves it.
  const folder = under(`${prefix}/`);
  return folder.decision === 'allowed' ? folder : whole;
}

const EVERY_KEY = 'arn:aws:kms:*:*:key/*';

/** A resource as the key that it could be. An alias is none: KMS weighs the ARN of the key (KMS developer guide). */
function keysOf(resource: string): string[] {
  if (/^\*+$/.test(resource)) return [EVERY_KEY];
  const arn = splitArn(resource);
  const isKey = arn && matchPattern(arn.service, 'kms') === 'yes' && /^(key\/|[*?])/.test(arn.resource);
  return isKey ? [resource] : [];
}

/** The need to decrypt with the keys that a policy names for it. */
export function decryptNeeds(document: PolicyDocument): AccessNeed[] {
  const action = 'kms:Decrypt';
  const keys = statementsOf(document).flatMap((statement) => {
    if (statement.Effect !== 'Allow' || matchAction(statement, action) !== 'yes') return [];
    return statement.NotResource === undefined
      ? toStringList(statement.Resource).flatMap(keysOf)
      : [EVERY_KEY];
  });
  return [...new Set(keys)].map((key) => ({ action, on: 'key', key }));
}
