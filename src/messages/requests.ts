import * as v from 'valibot';
import type { DetailName } from '../connection/connection';
import { FLOW_KINDS } from '../connection/flow-kind';
import { LOGZIO_REGIONS } from '../connection/logzio-region';
import { SETTING_NAMES } from '../connection/settings';
import { HANDOVER_FORMATS } from '../handover/handover';
import { editorChangeSchema, editorPlaceSchema } from './editor';
import {
  accountSchema,
  awsPageFactsSchema,
  firstPageSchema,
  formSnapshotSchema,
  logzioPageFactsSchema,
  longText,
  MAX_TEXT,
  roleReadingSchema,
  shortText,
} from './page-facts';

/** Who may send a message. The background decides by `sender`, never by what the message says. */
export type SenderRole = 'aws' | 'logzio' | 'popup';

/** A connection's file: a policy of the longest kind, every character of it escaped. */
const fileText = v.pipe(v.string(), v.maxLength(8 * MAX_TEXT));
/** A part of the whole, of 1. */
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));
/** The connection that the card showed when it was pressed: the press acts for that one or for none. */
const shown = { id, digest: shortText };

export const detailsSchema = v.strictObject({
  accountId: shortText,
  externalId: shortText,
  bucket: shortText,
  prefix: shortText,
  policy: longText,
  policyName: shortText,
  roleName: shortText,
});
export const regionSchema = v.picklist(LOGZIO_REGIONS);
const detailNameSchema = v.picklist(Object.keys(detailsSchema.entries) as DetailName[]);

const settingSchema = v.picklist(SETTING_NAMES);

/** What the admin gave on the Logz.io card. */
const cardInputSchema = v.strictObject({
  pasted: v.exactOptional(longText),
  drafted: v.exactOptional(v.boolean()),
  kmsKey: v.exactOptional(shortText),
  withoutKms: v.exactOptional(v.boolean()),
});
export type CardInputChange = v.InferOutput<typeof cardInputSchema>;

/** The scripts that are put on a page when it needs them, by the names of their bundles. */
const LAZY_SCRIPTS = [
  'aws-create-policy',
  'aws-create-role',
  'aws-edit-policy',
  'aws-attach-policy',
  'aws-correct-trust',
  'aws-report',
  'logzio-form-reader',
  'logzio-report',
] as const;
export type LazyScript = (typeof LAZY_SCRIPTS)[number];

/** Every message that the background takes, checked at run time: pages are not believed. */
export const requestSchema = v.variant('kind', [
  // Pages of both sites
  v.strictObject({ kind: v.literal('collapse'), collapsed: v.boolean() }),
  /** The admin moved the card: it stands there on every page of this site. */
  v.strictObject({ kind: v.literal('move-card'), place: v.strictObject({ x: share, y: share }) }),
  v.strictObject({ kind: v.literal('open-popup') }),
  v.strictObject({ kind: v.literal('open-help') }),
  v.strictObject({ kind: v.literal('get-page-data') }),
  /** **Stop**, from the popup or from a card of this connection: it is left alone until it is resumed. */
  v.strictObject({ kind: v.literal('stop'), id }),
  /** A script that few pages need: what knows a wizard, reads a form, makes a report. A page gets those of its own site. */
  v.strictObject({ kind: v.literal('inject-script'), script: v.picklist(LAZY_SCRIPTS) }),
  // AWS pages
  v.strictObject({
    kind: v.literal('aws-state'),
    account: v.nullable(accountSchema),
    /** Name of the role or policy that the page is about; '' elsewhere. Its connection leads there. */
    about: shortText,
    /** Left out where the page is not the tab's first one, or stands in a frame. */
    firstPage: v.exactOptional(firstPageSchema),
  }),
  /** A link to the console was followed to a new tab. */
  v.strictObject({ kind: v.literal('link-followed'), route: shortText }),
  /** From a frame: whether the companion works there changed. */
  v.strictObject({ kind: v.literal('frame-changed') }),
  v.strictObject({ kind: v.literal('get-frames') }),
  v.strictObject({ kind: v.literal('adopt-tab'), ...shown }),
  v.strictObject({ kind: v.literal('switch-connection'), id }),
  /** What a page of connection `id` shows of it. */
  v.strictObject({ kind: v.literal('rename-in-aws'), id, policyName: shortText, roleName: shortText }),
  v.strictObject({ kind: v.literal('policy-created'), id, name: shortText }),
  v.strictObject({ kind: v.literal('role-created'), id, name: shortText }),
  v.strictObject({ kind: v.literal('role-waiting'), id, waiting: v.boolean() }),
  v.strictObject({ kind: v.literal('show-role-tab'), ...shown }),
  /** The admin's answer to *Is BUCKET in this account?* */
  v.strictObject({ kind: v.literal('set-bucket-account'), ...shown, elsewhere: v.boolean() }),
  /** The admin pressed for what a check found wrong with the role to be corrected: its pages are filled from now on. */
  v.strictObject({ kind: v.literal('correct-role'), ...shown, part: v.picklist(['trust', 'policy']) }),
  v.strictObject({ kind: v.literal('check-role'), ...shown }),
  /** The admin read what the role lets Logz.io do beyond its needs; `named`: a digest of exactly that. */
  v.strictObject({ kind: v.literal('send-anyway'), ...shown, named: shortText }),
  v.strictObject({ kind: v.literal('add-bucket'), ...shown }),
  v.strictObject({ kind: v.literal('carry-external-id'), ...shown }),
  v.strictObject({ kind: v.literal('use-own-role'), ...shown }),
  v.strictObject({ kind: v.literal('get-role-check') }),
  /** null: the role could not be read in time. */
  v.strictObject({ kind: v.literal('submit-role-reading'), reading: v.nullable(roleReadingSchema) }),
  /** The text of an editor, by its own interface; with `write` it is replaced, if it is `over`. */
  v.strictObject({
    kind: v.literal('access-editor'),
    place: editorPlaceSchema,
    write: v.nullable(editorChangeSchema),
  }),
  v.strictObject({ kind: v.literal('get-aws-card'), about: shortText, facts: awsPageFactsSchema }),
  // Logz.io pages
  v.strictObject({ kind: v.literal('inject-logzio-script') }),
  v.strictObject({ kind: v.literal('logzio-state') }),
  v.strictObject({ kind: v.literal('get-logzio-card'), facts: logzioPageFactsSchema }),
  v.strictObject({ kind: v.literal('save-card-input'), bucket: shortText, input: cardInputSchema }),
  /** Account ID and External ID for a form that shows none: those of a connection, or (null) those that the S3 form shows. */
  v.strictObject({ kind: v.literal('choose-ids'), of: v.nullable(id) }),
  /**
   * `offer`: the digest of what the card showed. `reuse`: the connection whose role is to serve this bucket too. `takesChanges`:
   * the admin pressed for what the form shows otherwise than the connection in progress.
   */
  v.strictObject({
    kind: v.literal('start'),
    form: formSnapshotSchema,
    offer: shortText,
    reuse: v.exactOptional(id),
    takesChanges: v.exactOptional(v.literal(true)),
  }),
  v.strictObject({ kind: v.literal('arn-delivered'), id }),
  /** **Check the role in AWS** */
  v.strictObject({ kind: v.literal('open-role'), id }),
  /** What the page says since the admin pressed the button that ends the form, or the one that tries it (`isTest`). */
  v.strictObject({
    kind: v.literal('save-messages'),
    id,
    said: v.pipe(v.array(shortText), v.maxLength(20)),
    isTest: v.boolean(),
  }),
  // Popup
  v.strictObject({ kind: v.literal('overview') }),
  /** `policy`: as it was pasted; `encrypted`: whether the admin said that the bucket is. */
  v.strictObject({
    kind: v.literal('review-policy'),
    flow: v.picklist(FLOW_KINDS),
    policy: longText,
    bucket: shortText,
    prefix: shortText,
    encrypted: v.nullable(v.boolean()),
  }),
  v.strictObject({ kind: v.literal('create-connection') }),
  /** A text with details somewhere in it; `id`: the draft that they go to, null for one of their own. */
  v.strictObject({ kind: v.literal('use-pasted-text'), id: v.nullable(id), text: fileText }),
  v.strictObject({ kind: v.literal('edit'), id, detail: detailNameSchema, value: longText }),
  v.strictObject({ kind: v.literal('edit-region'), id, region: regionSchema }),
  v.strictObject({ kind: v.literal('edit-encryption'), id, encrypted: v.nullable(v.boolean()) }),
  v.strictObject({ kind: v.literal('edit-role-arn'), id, value: shortText }),
  v.strictObject({ kind: v.literal('generate-policy'), id }),
  v.strictObject({ kind: v.literal('open-console'), id, reuse: v.exactOptional(id) }),
  v.strictObject({ kind: v.literal('send-arn'), id }),
  v.strictObject({ kind: v.literal('read-page') }),
  v.strictObject({ kind: v.literal('resume'), id }),
  v.strictObject({ kind: v.literal('remove'), id }),
  v.strictObject({ kind: v.literal('undo-remove'), id }),
  v.strictObject({ kind: v.literal('set-setting'), setting: settingSchema, value: shortText }),
  v.strictObject({ kind: v.literal('export'), id }),
  v.strictObject({ kind: v.literal('hand-over'), id, format: v.picklist(HANDOVER_FORMATS) }),
  /** `replace`: the admin pressed for the values of a connection that is there already to be replaced. */
  v.strictObject({ kind: v.literal('import'), text: fileText, replace: v.boolean() }),
  v.strictObject({ kind: v.literal('export-unreadable-records') }),
  v.strictObject({ kind: v.literal('remove-damaged') }),
]);
export type Request = v.InferOutput<typeof requestSchema>;
export type RequestKind = Request['kind'];
