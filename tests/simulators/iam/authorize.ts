import { canReadBucket } from './bucket-access';
import { assumeRole, type Verdict } from './trust';
import type { IamState } from './types';

export interface LogzioConnection {
  logzioAccountId: string;
  externalId: string;
  roleArn: string;
  bucket: string;
  prefix?: string;
}

/** What Logz.io does when its form is saved: assume the role, then list and read the bucket. */
export function logzioCanConnect(state: IamState, connection: LogzioConnection): Verdict {
  const { logzioAccountId, externalId, roleArn, bucket, prefix = '' } = connection;
  const trust = assumeRole(state, { callerAccountId: logzioAccountId, roleArn, externalId, mfa: false });
  return trust.ok ? canReadBucket(state, roleArn, bucket, prefix) : trust;
}
