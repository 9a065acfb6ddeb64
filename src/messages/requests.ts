import * as v from 'valibot';
import type { DetailName } from '../connection/connection';
import { SETTING_NAMES } from '../connection/settings';
import {
  accountSchema,
  awsLookSchema,
  logzioLookSchema,
  longText,
  MAX_TEXT,
  roleReadingSchema,
  shortText,
  shownFormSchema,
} from './page-facts';

/** Who may send a message. The background decides by `sender`, never by what the message says. */
export type Side = 'aws' | 'logzio' | 'popup';

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

/** What the admin gave on the Logz.io card. */
const givenSchema = v.strictObject({
  pasted: v.exactOptional(longText),
  drafted: v.exactOptional(v.boolean()),
  kmsKey: v.exactOptional(shortText),
  withoutKms: v.exactOptional(v.boolean()),
});
export type GivenChange = v.InferOutput<typeof givenSchema>;

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
