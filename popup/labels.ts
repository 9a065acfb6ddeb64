import { parseBucketName } from '../src/connection/bucket';
import type { DetailName } from '../src/connection/connection';
import { displaySafe, text } from '../src/i18n';
import type { MessageKey } from '../src/message-key';

const KEYS: Record<DetailName, MessageKey> = {
  accountId: 'popup_account_id',
  externalId: 'popup_external_id',
  bucket: 'popup_bucket',
  prefix: 'popup_prefix',
  policy: 'popup_policy',
  policyName: 'popup_policy_name',
  roleName: 'popup_role_name',
};

/** The name of a detail's field. */
export const labelOf = (name: DetailName): string => text(KEYS[name]);

/** A connection's name in headings and lists: its bucket, once there is one. */
export function titleOf(bucket: string): string {
  const name = parseBucketName(bucket);
  return name.ok ? name.value : displaySafe(bucket.trim()) || text('popup_unnamed');
}
