import * as v from 'valibot';
import type { Connection } from '../connection/connection';
import { FLOW_KINDS } from '../connection/flow-kind';
import { detailsSchema, regionSchema } from '../messages/requests';

/** Version of the stored record. */
const SCHEMA = 4;

const text = v.string();
const time = v.number();
const recordSchema = v.strictObject({
  schema: v.literal(SCHEMA),
  id: text,
  flow: v.picklist(FLOW_KINDS),
  status: v.picklist(['draft', 'open', 'paused', 'stopped', 'finished']),
  region: regionSchema,
  createdAt: time,
  visitedAt: time,
  closedAt: v.exactOptional(time),
  valuesRemovedAt: v.exactOptional(time),
  details: detailsSchema,
  policyGenerated: v.boolean(),
  kmsEncrypted: v.exactOptional(v.boolean()),
  facts: v.strictObject({
    awsAccountId: v.exactOptional(text),
    awsAccountAlias: v.exactOptional(text),
    consoleOrigin: v.exactOptional(text),
    consoleRegion: v.exactOptional(text),
    bucketElsewhere: v.exactOptional(v.boolean()),
    policySeenAt: v.exactOptional(time),
    policyArn: v.exactOptional(text),
    roleSeenAt: v.exactOptional(time),
    roleArn: v.exactOptional(text),
    arnDeliveredAt: v.exactOptional(time),
    roleFirst: v.exactOptional(v.picklist(['begun', 'waiting'])),
    reuses: v.exactOptional(
      v.strictObject({
        fromId: text,
        roleArn: text,
        takesExternalId: v.exactOptional(v.boolean()),
        carriesExternalId: v.exactOptional(v.boolean()),
        policyBefore: v.exactOptional(text),
      }),
    ),
  }),
  request: v.exactOptional(
    v.strictObject({ kind: v.picklist(['check-role', 'send-arn', 'add-bucket']), expiresAt: time }),
  ),
});

type OldRecord = Record<string, unknown>;

/** What brings a record of each older version to the next one. A released step is never changed again. */
const MIGRATIONS: Record<number, (record: OldRecord) => OldRecord> = {
  // Since 2 a record tells when its connection was finished; before, the last visit is the nearest that is known.
  1: (record) => (record.status === 'finished' ? { ...record, finishedAt: record.visitedAt } : record),
  // Since 3 a record names its kind of connection, of which there was one, and two values have plainer names.
  2: ({ policyDrafted, forgottenAt, ...record }) => ({
    ...record,
    flow: 's3-logs',
    policyGenerated: policyDrafted,
    ...(forgottenAt === undefined ? {} : { valuesRemovedAt: forgottenAt }),
  }),
  // Since 4 a connection is finished by Logz.io's answer alone. Before, a press finished it too: without an ARN in the form
  // there was no answer, so it was stopped.
  3: ({ finishedAt, ...record }) => {
    const { arnDeliveredAt } = (record.facts ?? {}) as { arnDeliveredAt?: unknown };
    return {
      ...record,
      ...(finishedAt === undefined ? {} : { closedAt: finishedAt }),
      ...(record.status === 'finished' && arnDeliveredAt === undefined ? { status: 'stopped' } : {}),
    };
  },
};

/** Why a stored record is not shown. `newer`: a later version of the companion wrote it, and can read it. */
export type Unreadable = 'damaged' | 'newer';

/** A stored record as a connection, brought to this version if need be; or why it cannot be read. */
export function readRecord(stored: unknown): Connection | Unreadable {
  if (typeof stored !== 'object' || stored === null) return 'damaged';
  let record = stored as OldRecord;
  for (;;) {
    const { schema } = record;
    if (typeof schema !== 'number') return 'damaged';
    if (schema > SCHEMA) return 'newer';
    const migrate = MIGRATIONS[schema];
    if (!migrate) break;
    record = { ...migrate(record), schema: schema + 1 };
  }
  const parsed = v.safeParse(recordSchema, record);
  if (!parsed.success) return 'damaged';
  const { schema: _schema, ...connection } = parsed.output;
  return connection;
}

/** A connection as it is stored. */
export const recordOf = ({ private: _where, ...connection }: Connection): object => ({
  schema: SCHEMA,
  ...connection,
});
