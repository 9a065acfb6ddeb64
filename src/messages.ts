import * as v from 'valibot';
import type { RoleCheck } from './connection/check-role';
import type { Connection, DetailName, Details } from './connection/connection';
import type { LogzRegion } from './connection/hosts';
import { SETTING_NAMES, type Settings } from './connection/settings';
import type { Problem } from './policy/result';

/** Who may send a message. The background decides by `sender`, never by what the message says. */
export type Side = 'aws' | 'logzio' | 'popup';

/** Longest text that any message carries: IAM's own limit on a policy document, in characters. */
const MAX_TEXT = 131_072;
const shortText = v.pipe(v.string(), v.maxLength(2048));
const longText = v.pipe(v.string(), v.maxLength(MAX_TEXT));
/** A connection's file: a policy of the longest kind, every character of it escaped. */
const fileText = v.pipe(v.string(), v.maxLength(8 * MAX_TEXT));
const id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));

export const detailsSchema = v.strictObject({
  accountId: shortText,
  externalId: shortText,
  bucket: shortText,
  prefix: shortText,
  policy: longText,
  policyName: shortText,
  roleName: shortText,
});
export const regionSchema = v.picklist(['us', 'au', 'ca', 'eu', 'uk']);
const detailNameSchema = v.picklist(Object.keys(detailsSchema.entries) as DetailName[]);

const settingSchema = v.picklist(SETTING_NAMES);

/** What the admin gave on the Logz.io card, for the bucket that it was given for. Kept over a reload of the page. */
const givenSchema = v.strictObject({
  bucket: shortText,
  pasted: longText,
  drafted: v.boolean(),
  kmsKey: shortText,
  withoutKms: v.boolean(),
});
export type Given = v.InferOutput<typeof givenSchema>;

/** The signed-in account as the console page shows it. */
const accountSchema = v.strictObject({ id: v.pipe(v.string(), v.regex(/^\d{12}$/)), alias: shortText });

/** What a role page showed. A policy without `document` is attached, its contents not read. */
const roleReadingSchema = v.strictObject({
  arn: shortText,
  trustPolicy: longText,
  policies: v.pipe(
    v.array(v.strictObject({ name: shortText, arn: shortText, document: v.exactOptional(longText) })),
    v.maxLength(50),
  ),
});
export type RoleReading = v.InferOutput<typeof roleReadingSchema>;

/** Every message that the background takes, checked at run time: pages are not believed. */
export const requestSchema = v.variant('kind', [
  // AWS pages
  v.strictObject({
    kind: v.literal('aws-state'),
    account: v.nullable(accountSchema),
    /** Name of the role or policy that the page is about; '' elsewhere. Its connection leads there. */
    about: shortText,
  }),
  v.strictObject({ kind: v.literal('adopt') }),
  v.strictObject({ kind: v.literal('lead'), id }),
  v.strictObject({ kind: v.literal('names-typed'), policyName: shortText, roleName: shortText }),
  v.strictObject({ kind: v.literal('policy-created'), name: shortText }),
  v.strictObject({ kind: v.literal('role-created'), name: shortText }),
  v.strictObject({ kind: v.literal('role-waiting'), waiting: v.boolean() }),
  v.strictObject({ kind: v.literal('back-to-role') }),
  v.strictObject({ kind: v.literal('check-role') }),
  v.strictObject({ kind: v.literal('role-read'), reading: roleReadingSchema }),
  // Logz.io pages
  v.strictObject({ kind: v.literal('logzio-form-near') }),
  v.strictObject({ kind: v.literal('logzio-state') }),
  v.strictObject({ kind: v.literal('keep-given'), given: givenSchema }),
  v.strictObject({ kind: v.literal('start'), details: detailsSchema, policyDrafted: v.boolean() }),
  v.strictObject({ kind: v.literal('arn-delivered'), id }),
  v.strictObject({ kind: v.literal('logzio-connected'), id }),
  // Popup
  v.strictObject({ kind: v.literal('overview') }),
  v.strictObject({ kind: v.literal('new') }),
  v.strictObject({ kind: v.literal('edit'), id, detail: detailNameSchema, value: longText }),
  v.strictObject({ kind: v.literal('edit-region'), id, region: regionSchema }),
  v.strictObject({ kind: v.literal('edit-role-arn'), id, value: shortText }),
  v.strictObject({ kind: v.literal('draft-policy'), id }),
  v.strictObject({ kind: v.literal('open-console'), id }),
  v.strictObject({ kind: v.literal('send-arn'), id }),
  v.strictObject({ kind: v.literal('read-page') }),
  v.strictObject({ kind: v.literal('finish'), id }),
  v.strictObject({ kind: v.literal('resume'), id }),
  v.strictObject({ kind: v.literal('remove'), id }),
  v.strictObject({ kind: v.literal('undo-remove'), id }),
  v.strictObject({ kind: v.literal('set'), setting: settingSchema, value: shortText }),
  v.strictObject({ kind: v.literal('export'), id }),
  /** `replace`: the admin pressed for the values of a connection that is there already to be replaced. */
  v.strictObject({ kind: v.literal('import'), text: fileText, replace: v.boolean() }),
  v.strictObject({ kind: v.literal('set-aside') }),
  v.strictObject({ kind: v.literal('remove-damaged') }),
]);
export type Request = v.InferOutput<typeof requestSchema>;
export type RequestKind = Request['kind'];

/** The connection that leads on an AWS page: ready values (parsed), and what is known of it. */
export interface AwsConnection {
  id: string;
  accountId: string;
  externalId: string;
  bucket: string;
  policy: string;
  policyName: string;
  policyDescription: string;
  roleName: string;
  roleDescription: string;
  /** The trust policy that the role must have, as JSON text. */
  trustPolicy: string;
  policySeenAt?: number;
  policyArn?: string;
  roleSeenAt?: number;
  roleArn?: string;
  arnDeliveredAt?: number;
}

export interface AwsState {
  /** undefined: no connection is open, the page is left alone. */
  connection?: AwsConnection;
  /** The other open connections, newest first. */
  others: { id: string; bucket: string }[];
  /** The companion opened this tab, or it descends from one that it opened, or the admin adopted it. */
  adopted: boolean;
  /** Another tab waits on the permissions step of the Create role wizard. */
  roleWaits: boolean;
  /** The admin pressed for a role check, and this tab is to carry it out. */
  checkRole: boolean;
  /** The policy was made in this account, and the tab is signed in to another: nothing is filled. */
  otherAccount?: string;
  /** The organisation does not let this account be filled: nothing is. */
  refused?: Problem;
  /** Pages are filled on **Fill this page** alone. */
  onPress: boolean;
  /** Tags that the organisation wants, to be copied. */
  tags: Tag[];
  /** The leading connection's details cannot be used as they stand. */
  unready?: { bucket: string; problem: Problem };
}

export interface LogzioState {
  region: LogzRegion;
  /** An ARN to put into this tab's form, asked for by a press. */
  delivery?: {
    id: string;
    roleArn: string;
    externalId: string;
    bucket: string;
    prefix: string;
    /** It was read back from a form: from now on nothing is filled unasked. */
    delivered: boolean;
    roleSeenAt?: number;
  };
  /** The connection that began in this tab, and the task that it stands at. */
  connection?: { id: string; bucket: string; externalId: string; task: number };
  given?: Given;
}

/** A tag that the organisation wants on what is created. */
export interface Tag {
  key: string;
  value: string;
}

/** What an organisation decides for its admins: by a policy of the browser, out of their reach. */
export interface Organisation {
  settings: Partial<Settings>;
  tags: Tag[];
  /** The only AWS accounts to fill in; undefined for any. */
  allowedAccounts?: string[];
  /** The only Logz.io hosts to start from; undefined for any. */
  allowedLogzioHosts?: string[];
  /** Values that cannot be used: where they stand, and why. */
  ignored: { name: string; problem: Problem }[];
}

/** A stored record that cannot be read and stays where it is. `newer`: a later version of the companion wrote it. */
export interface SetAside {
  key: string;
  why: 'damaged' | 'newer';
}

/** What an import came to: a connection, or one for the same bucket and External ID that is there already. */
export interface Imported {
  id: string;
  bucket: string;
  exists: boolean;
}

export interface Overview {
  /** Newest first. */
  connections: Connection[];
  /** Those that can still be brought back. */
  removed: { id: string; bucket: string }[];
  /** Host access that the browser withholds: asked for with a press. */
  missingAccess: string[];
  /** The tab in front is on a Logz.io app host. */
  logzioInFront: boolean;
  setAside: SetAside[];
  /** The window is private: so are the connections. */
  private: boolean;
  settings: Settings;
  organisation: Organisation;
}

/** The answer to each request. Those not named answer with nothing. */
export interface Answers {
  'aws-state': AwsState;
  'logzio-state': LogzioState;
  'role-read': RoleCheck;
  start: { id: string };
  overview: Overview;
  new: { id: string };
  'read-page': { id: string } | undefined;
  /** A file's name and its text. */
  export: { name: string; text: string };
  import: Imported;
  /** The text of a file with the records as they are stored. */
  'set-aside': { name: string; text: string };
}
export type Answer<K extends RequestKind> = K extends keyof Answers ? Answers[K] : unknown;

/** What crosses the boundary back: a value, or a problem whose sentence is in _locales. */
export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** What the background tells a page: look again, read the form, or take everything away. */
export type Notification = { kind: 'changed' } | { kind: 'stop' } | { kind: 'read-form' };

/** What a Logz.io page answers to `read-form`: the form's details, or nothing when it shows none. */
export type FormReading = { details: Details } | null;
