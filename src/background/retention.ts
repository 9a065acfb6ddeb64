import { type Connection, EMPTY_DETAILS, isClosed, policyNameOf, roleNameOf } from '../connection/connection';
import type { Settings } from '../connection/settings';
import { namePatternsOf } from '../flows';

const DAY = 24 * 60 * 60 * 1000;

/** Whether a connection was closed at least so many days ago and still holds its values. */
export const isExpired = (connection: Connection, keepDays: number): boolean => {
  const { closedAt, valuesRemovedAt } = connection;
  const holdsValues = isClosed(connection) && valuesRemovedAt === undefined;
  return holdsValues && closedAt !== undefined && Date.now() - closedAt >= keepDays * DAY;
};

/** A closed connection with no more than its names, its Role ARN, its region and its dates. */
export function withoutValues(connection: Connection, settings: Settings): Connection {
  const { details, facts, request: _request, kmsEncrypted: _said, ...rest } = connection;
  const { policySeenAt, roleSeenAt, roleArn, arnDeliveredAt } = facts;
  const patterns = namePatternsOf(connection, settings);
  return {
    ...rest,
    valuesRemovedAt: Date.now(),
    details: {
      ...EMPTY_DETAILS,
      bucket: details.bucket,
      policyName: policyNameOf(details, patterns),
      roleName: roleNameOf(details, patterns),
    },
    facts: {
      ...(policySeenAt === undefined ? {} : { policySeenAt }),
      ...(roleSeenAt === undefined ? {} : { roleSeenAt }),
      ...(roleArn === undefined ? {} : { roleArn }),
      ...(arnDeliveredAt === undefined ? {} : { arnDeliveredAt }),
    },
  };
}
