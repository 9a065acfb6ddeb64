import { type LogzioConnection, logzioCanConnect } from './authorize';
import { canReadBucket } from './bucket-access';
import type { Verdict } from './trust';
import type { IamState } from './types';

/** What AWS says of a bucket whose ownership setting takes no ACLs. */
export const NO_ACLS = 'The bucket does not allow ACLs';

/** Whether Logz.io can archive to a bucket: it assumes the role, lists, reads and writes, the object with an ACL. */
export function logzioCanArchive(state: IamState, request: LogzioConnection): Verdict {
  const connects = logzioCanConnect(state, request);
  if (!connects.ok) return connects;
  const writes = canReadBucket(state, request.roleArn, request.bucket, '', true);
  if (!writes.ok) return writes;
  const bucket = Object.values(state.accounts)
    .flatMap(({ buckets }) => buckets)
    .find(({ name }) => name === request.bucket);
  if (!bucket || bucket.aclsDisabled) return { ok: false, reasons: [NO_ACLS] };
  bucket.objects = [...new Set([...(bucket.objects ?? []), 'logzio-verified'])];
  return { ok: true, reasons: [] };
}
