import * as v from 'valibot';
import type { CardModel } from './card';
import type { Connection, DetailName } from './connection/connection';
import type { LogzRegion } from './connection/hosts';
import type { ReusableRole } from './connection/reuse';
import type { SaveOutcome } from './connection/save-outcome';
import { SETTING_NAMES, type Settings } from './connection/settings';
import { NOTICE_CODES } from './guide/plan';
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

/** One value of the Logz.io form: what it says, nothing yet, or several that contradict. `enter`: the admin may enter it. */
const readingSchema = v.union([
  v.strictObject({ value: shortText, enter: v.exactOptional(v.boolean()) }),
  v.strictObject({ missing: v.literal(true), enter: v.exactOptional(v.boolean()) }),
  v.strictObject({ several: v.pipe(v.array(shortText), v.maxLength(20)) }),
]);
export type Reading = v.InferOutput<typeof readingSchema>;

/** What the role form of Logz.io shows, as it stands there: nothing in it is parsed yet. */
export const shownFormSchema = v.strictObject({
  accountId: readingSchema,
  externalId: readingSchema,
  bucket: shortText,
  prefix: shortText,
  /** Texts on the page that may be policies. `near`: in the form itself or in a dialog. */
  policies: v.pipe(v.array(v.strictObject({ text: longText, near: v.boolean() })), v.maxLength(20)),
  /** The policy that the page showed for this bucket before, as in a dialog that is closed by now. */
  before: v.exactOptional(longText),
});
export type ShownForm = v.InferOutput<typeof shownFormSchema>;

/** What the admin gave on the Logz.io card. */
const givenSchema = v.strictObject({
  pasted: v.exactOptional(longText),
  drafted: v.exactOptional(v.boolean()),
  kmsKey: v.exactOptional(shortText),
  withoutKms: v.exactOptional(v.boolean()),
});
export type GivenChange = v.InferOutput<typeof givenSchema>;

/** The signed-in account as the console page shows it. */
const accountSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^\d{12}$/)),
  alias: shortText,
  /** What tells a session from others of the same browser; '' where the console has one session only. */
  session: shortText,
});
export type SignedInAccount = v.InferOutput<typeof accountSchema>;

/** What a look planned, and what was written so far: of both sites, as far as the card is made from it. */
const planFacts = {
  /** What to press next; '' for nothing. */
  press: shortText,
  /** What could not be done, by step. */
  notices: v.pipe(
    v.array(v.strictObject({ code: v.picklist(NOTICE_CODES), step: shortText })),
    v.maxLength(20),
  ),
  /** With the value where it is short; '' for a box that was turned off. */
  written: v.pipe(
    v.array(
      v.strictObject({
        step: shortText,
        value: v.exactOptional(shortText),
        /** ms since epoch */
        at: v.number(),
        unsure: v.boolean(),
        /** What stood there before was put back. */
        undone: v.exactOptional(v.literal(true)),
        /** It stands there as written: what was there before can be put back. */
        undo: v.exactOptional(v.literal(true)),
      }),
    ),
    v.maxLength(100),
  ),
};
const planFactsSchema = v.strictObject(planFacts);
export type PlanFacts = v.InferOutput<typeof planFactsSchema>;

/** A message in a place for alerts; `error`: the page shows it as an error, whatever its language. */
const alertSchema = v.strictObject({ text: shortText, error: v.boolean() });

/** What a look at a console page saw. */
const awsLookSchema = v.strictObject({
  ...planFacts,
  /** Where the page stands, and the role that it is about. */
  at: shortText,
  roleName: shortText,
  /** The page's `?region=`. */
  region: shortText,
  account: v.nullable(accountSchema),
  screen: v.exactOptional(v.strictObject({ id: shortText, task: v.picklist([1, 2, 3, 4, 5, 6]) })),
  /** The trust policy that the review step shows; '' where none does. */
  trustPolicy: longText,
  /** Something on the screen is to be filled. */
  toFill: v.boolean(),
  /** The page had time to show everything. */
  settled: v.boolean(),
  /** The step of an editor whose own text was replaced and can be put back; '' for none. */
  replaced: shortText,
  /** What the page says in places for alerts. */
  alerts: v.pipe(v.array(alertSchema), v.maxLength(12)),
  /** What the admin pressed to create on this screen, under which name. */
  creating: v.nullable(v.strictObject({ kind: v.picklist(['policy', 'role']), name: shortText })),
});
export type AwsLook = v.InferOutput<typeof awsLookSchema>;

/** What a look at a Logz.io page saw. */
const logzioLookSchema = v.strictObject({
  ...planFacts,
  /** What the card is about: details to collect, an ARN to deliver, one that Logz.io took, or why nothing is read. */
  subject: v.picklist(['collect', 'deliver', 'done', 'archive', 'two_forms', 'unknown']),
  form: v.nullable(shownFormSchema),
  /** Save was pressed, and no answer was recognised so far. */
  saved: v.boolean(),
  /** The words in which Logz.io refused; '' where it did not. */
  failed: shortText,
  /** The ARN stands in the form. */
  isInPlace: v.boolean(),
  /** The page clearly is an integration, and its form or a part of it was not found. */
  unknown: v.boolean(),
  /** The bucket that Logz.io connected to last on this page. */
  doneBucket: shortText,
});
export type LogzioLook = v.InferOutput<typeof logzioLookSchema>;

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
  // Pages of both sites
  v.strictObject({ kind: v.literal('collapse'), collapsed: v.boolean() }),
  // AWS pages
  v.strictObject({ kind: v.literal('aws-data') }),
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
  v.strictObject({ kind: v.literal('bucket-elsewhere') }),
  v.strictObject({ kind: v.literal('check-role') }),
  v.strictObject({ kind: v.literal('add-bucket') }),
  v.strictObject({ kind: v.literal('carry-external-id') }),
  v.strictObject({ kind: v.literal('own-role') }),
  v.strictObject({ kind: v.literal('role-asked') }),
  /** null: the role could not be read in time. */
  v.strictObject({ kind: v.literal('role-read'), reading: v.nullable(roleReadingSchema) }),
  v.strictObject({ kind: v.literal('aws-card'), about: shortText, look: awsLookSchema }),
  /** A part of the page's script that is put there when it is needed. */
  v.strictObject({
    kind: v.literal('page-part'),
    part: v.picklist(['create-policy', 'create-role', 'edit-policy', 'report']),
  }),
  // Logz.io pages
  v.strictObject({ kind: v.literal('logzio-data') }),
  v.strictObject({ kind: v.literal('logzio-form-near') }),
  /** What reads a form, on a page with a field that such a form has; what makes a report of the page, on a press. */
  v.strictObject({ kind: v.literal('form-part'), part: v.picklist(['form', 'report']) }),
  v.strictObject({ kind: v.literal('logzio-state') }),
  v.strictObject({ kind: v.literal('logzio-card'), look: logzioLookSchema }),
  v.strictObject({ kind: v.literal('give'), bucket: shortText, given: givenSchema }),
  /** `reuse`: the connection whose role is to serve this bucket too. */
  v.strictObject({ kind: v.literal('start'), form: shownFormSchema, reuse: v.exactOptional(id) }),
  v.strictObject({ kind: v.literal('arn-delivered'), id }),
  /** What the page says since the admin pressed **Save**. */
  v.strictObject({ kind: v.literal('logzio-said'), id, said: v.pipe(v.array(shortText), v.maxLength(20)) }),
  // Popup
  v.strictObject({ kind: v.literal('overview') }),
  v.strictObject({ kind: v.literal('new') }),
  v.strictObject({ kind: v.literal('edit'), id, detail: detailNameSchema, value: longText }),
  v.strictObject({ kind: v.literal('edit-region'), id, region: regionSchema }),
  v.strictObject({ kind: v.literal('edit-encryption'), id, encrypted: v.nullable(v.boolean()) }),
  v.strictObject({ kind: v.literal('edit-role-arn'), id, value: shortText }),
  v.strictObject({ kind: v.literal('draft-policy'), id }),
  v.strictObject({ kind: v.literal('open-console'), id, reuse: v.exactOptional(id) }),
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
  /** The policy of the role that is used for this bucket too, with the bucket added. */
  mergedPolicy?: string;
  /** The admin pressed for that policy to be changed: which one, and what must stand in its editor before. */
  edits?: { policyArn: string; values: { mergedPolicy: string; policyBefore: string } };
  /** The admin said that the bucket is in another account: what its owner must put on it. */
  bucketPolicy?: string;
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
  /** A role check that the admin pressed for in this tab. */
  check: 'none' | 'running' | 'done';
  /** This account holds the policy, or the role under way, and the tab is signed in to another: nothing is filled. */
  otherAccount?: { id: string; holds: 'policy' | 'role' };
  /** The organisation does not let this account be filled: nothing is. */
  refused?: Problem;
  /** Pages are filled on **Fill this page** alone. */
  onPress: boolean;
  /** Tags that the organisation wants, to be copied. */
  tags: Tag[];
  /** The leading connection's details cannot be used as they stand. */
  unready?: { bucket: string; problem: Problem };
}

export interface AwsCard {
  /** undefined: no connection leads on the page. */
  card?: CardModel;
  /** The trust policy that the page shows would keep Logz.io out, or the name exists already. */
  mustNotCreate: boolean;
  /** AWS denied something: a text for who can allow it. */
  request?: string;
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
    /** The admin pressed for the role's External ID to be carried into a form that takes one. */
    carriesExternalId?: boolean;
  };
  /** The connection that began in this tab, and the task that it stands at. */
  connection?: { id: string; bucket: string; externalId: string; task: number };
}

export interface LogzioCard {
  card?: CardModel;
  /** No policy for the form's bucket is known: its button on the form is the one to press. */
  wantsPolicy: boolean;
  /** The policy that the page shows for the bucket. */
  shownPolicy?: string;
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
  /** By connection that has neither policy nor role yet: the roles made before that may serve its bucket too. */
  reusable: Record<string, ReusableRole[]>;
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

/** What a page's script needs beside its code. The background holds it, so that no page parses what it may never use. */
export interface PageData {
  /** Label texts of the site: key -> language -> "text|confidence". */
  labels: Record<string, Record<string, string>>;
  /** The style of card and spotlight. */
  style: string;
}

/** The answer to each request. Those not named answer with nothing. */
export interface Answers {
  'aws-data': PageData;
  'logzio-data': PageData;
  'aws-state': AwsState;
  'aws-card': AwsCard;
  'role-asked': { roleName: string; policyName: string };
  'logzio-state': LogzioState;
  'logzio-card': LogzioCard;
  'logzio-said': SaveOutcome | undefined;
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

/**
 * What the background tells a page: look again, move the focus to the card or back, answer with the form that shows
 * (`ShownForm` or null), or take everything away.
 */
export interface Notification {
  kind: 'changed' | 'focus-card' | 'read-form' | 'stop';
}
