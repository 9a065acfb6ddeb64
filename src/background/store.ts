import * as v from 'valibot';
import { browser } from '../browser';
import { type Connection, EMPTY_DETAILS } from '../connection/connection';
import { detailsSchema, regionSchema } from '../messages';

/** Version of the stored record. A record of a newer version is set aside, not guessed at. */
const SCHEMA = 1;
const PREFIX = 'connection:';
const DAMAGED = 'damaged:';
/** A connection nobody visited for this long is paused (ms). */
const PAUSE_AFTER = 24 * 60 * 60 * 1000;

const text = v.string();
const time = v.number();
const recordSchema = v.strictObject({
  schema: v.literal(SCHEMA),
  id: text,
  status: v.picklist(['draft', 'open', 'paused', 'finished']),
  region: regionSchema,
  createdAt: time,
  visitedAt: time,
  details: detailsSchema,
  policyDrafted: v.boolean(),
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

const area = browser.storage.local;

/** Requests run one after another: two that read and write the same record never cross. */
let queue: Promise<unknown> = Promise.resolve();

/** Runs a task after every earlier one, whether or not those failed. */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const turn = queue.then(task, task);
  queue = turn.catch(() => undefined);
  return turn;
}

/** Every readable connection, newest first. What cannot be read is set aside under its own key and counted. */
export async function loadConnections(): Promise<{ connections: Connection[]; damaged: number }> {
  const stored = await area.get(null);
  const connections: Connection[] = [];
  let damaged = 0;
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(DAMAGED)) damaged += 1;
    if (!key.startsWith(PREFIX)) continue;
    const record = v.safeParse(recordSchema, value);
    if (record.success) {
      const { schema: _schema, ...connection } = record.output;
      connections.push(paused(connection));
    } else {
      await area.set({ [key.replace(PREFIX, DAMAGED)]: value });
      await area.remove(key);
      damaged += 1;
    }
  }
  connections.sort((a, b) => b.createdAt - a.createdAt);
  return { connections, damaged };
}

const paused = (connection: Connection): Connection =>
  connection.status === 'open' && Date.now() - connection.visitedAt > PAUSE_AFTER
    ? { ...connection, status: 'paused' }
    : connection;

export async function findConnection(id: string): Promise<Connection | undefined> {
  return (await loadConnections()).connections.find((connection) => connection.id === id);
}

/** The open connections, newest first. */
export async function openConnections(): Promise<Connection[]> {
  return (await loadConnections()).connections.filter(({ status }) => status === 'open');
}

export async function saveConnection(connection: Connection): Promise<void> {
  await area.set({ [PREFIX + connection.id]: { schema: SCHEMA, ...connection } });
}

export async function deleteConnection(id: string): Promise<void> {
  await area.remove(PREFIX + id);
}

/** A new draft. Not saved yet. */
export function newConnection(region: Connection['region']): Connection {
  const now = Date.now();
  return {
    id: crypto.randomUUID(),
    status: 'draft',
    region,
    createdAt: now,
    visitedAt: now,
    details: EMPTY_DETAILS,
    policyDrafted: false,
    facts: {},
  };
}
