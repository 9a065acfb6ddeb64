import * as v from 'valibot';
import { FLOW_KINDS } from '../connection/flow-kind';
import { NOTICE_CODES, type ScreenTraits, TASKS } from '../guide/screen';
import type { MessageKey, StepId } from '../message-key';

/** Longest text that any message carries: IAM's own limit on a policy document, in characters. */
export const MAX_TEXT = 131_072;
export const shortText = v.pipe(v.string(), v.maxLength(2048));
/** Told as texts: whoever asks for a sentence that is not there is shown its key. */
const stepId = shortText as unknown as v.GenericSchema<StepId>;
const stepIdOrNone = shortText as unknown as v.GenericSchema<StepId | ''>;
const messageKey = shortText as unknown as v.GenericSchema<MessageKey>;
export const longText = v.pipe(v.string(), v.maxLength(MAX_TEXT));

/**
 * One value of the Logz.io form: what it says, nothing yet, or several that contradict. `editable`: the admin may enter it;
 * `notShown`: a form of this kind may do without it, and this one does.
 */
const fieldReadingSchema = v.union([
  v.strictObject({ value: shortText, editable: v.exactOptional(v.boolean()) }),
  v.strictObject({
    missing: v.literal(true),
    editable: v.exactOptional(v.boolean()),
    notShown: v.exactOptional(v.literal(true)),
  }),
  v.strictObject({ several: v.pipe(v.array(shortText), v.maxLength(20)) }),
]);
export type FieldReading = v.InferOutput<typeof fieldReadingSchema>;

/** What the role form of Logz.io shows, as it stands there: nothing in it is parsed yet. */
export const formSnapshotSchema = v.strictObject({
  /** What kind of connection the form makes. */
  flow: v.picklist(FLOW_KINDS),
  accountId: fieldReadingSchema,
  externalId: fieldReadingSchema,
  bucket: shortText,
  prefix: shortText,
  /** Texts on the page that may be policies. `near`: in the form itself or in a dialog. */
  policies: v.pipe(v.array(v.strictObject({ text: longText, insideForm: v.boolean() })), v.maxLength(20)),
  /** The policy that the page showed for this bucket before, as in a dialog that is closed by now. */
  earlier: v.exactOptional(longText),
});
export type FormSnapshot = v.InferOutput<typeof formSnapshotSchema>;

/** The signed-in account as the console page shows it. */
export const accountSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^\d{12}$/)),
  alias: shortText,
  /** What tells a session from others of the same browser; '' where the console has one session only. */
  session: shortText,
});
export type SignedInAccount = v.InferOutput<typeof accountSchema>;

/** How a tab came to its first page, as that page tells. */
export const firstPageSchema = v.strictObject({
  /** Where it stands in the console, as text to compare with links; '' where that is not told apart. */
  route: shortText,
  /** A page of the console led to it, and the browser says so. */
  fromConsole: v.boolean(),
});
export type FirstPage = v.InferOutput<typeof firstPageSchema>;

/** What a scan planned, and what was written so far: of both sites, as far as the card is made from it. */
const planSummary = {
  /** What to press next; '' for nothing. */
  press: stepIdOrNone,
  /** What could not be done, by step. */
  notices: v.pipe(
    v.array(
      v.strictObject({
        code: v.picklist(NOTICE_CODES),
        step: stepId,
        /** The step makes a choice: there is no value to copy. */
        isChoice: v.exactOptional(v.literal(true)),
        /** What the step is to write. */
        valueName: v.exactOptional(shortText),
        /** The key of a sentence in place of the usual one. */
        text: v.exactOptional(messageKey),
      }),
    ),
    v.maxLength(20),
  ),
  /** The fields of this screen that hold what they are to hold, or wait for the admin. */
  fields: v.pipe(
    v.array(
      v.strictObject({
        step: stepId,
        /** A text that is short. */
        value: v.exactOptional(shortText),
        /** Of a choice: whether it is made. */
        selected: v.exactOptional(v.boolean()),
        awaited: v.exactOptional(v.literal(true)),
      }),
    ),
    v.maxLength(20),
  ),
  written: v.pipe(
    v.array(
      v.strictObject({
        step: stepId,
        /** A text that is short. */
        value: v.exactOptional(shortText),
        /** Of a choice: whether it was made, or a box was cleared. */
        selected: v.exactOptional(v.boolean()),
        /** ms since epoch */
        at: v.number(),
        /** What stood there before was put back. */
        undone: v.exactOptional(v.literal(true)),
        /** It stands there as written: what was there before can be put back. */
        undo: v.exactOptional(v.literal(true)),
      }),
    ),
    v.maxLength(100),
  ),
};
const planSummarySchema = v.strictObject(planSummary);
export type PlanSummary = v.InferOutput<typeof planSummarySchema>;

/** A message in a place for alerts; `error`: the page shows it as an error, whatever its language. */
const alertSchema = v.strictObject({ text: shortText, error: v.boolean() });

/** What a scan at a console page saw. */
export const awsPageFactsSchema = v.strictObject({
  ...planSummary,
  /** Where the page stands, and the role that it is about. */
  location: shortText,
  roleName: shortText,
  /** The page's `?region=`. */
  region: shortText,
  account: v.nullable(accountSchema),
  /** The screen that the page shows. */
  screen: v.exactOptional(
    v.strictObject({
      task: v.picklist(TASKS),
      asksForBucketAccount: v.exactOptional(v.literal(true)),
      takesTags: v.exactOptional(v.literal(true)),
      waitsForPolicy: v.exactOptional(v.literal(true)),
    } satisfies Record<'task' | keyof ScreenTraits, unknown>),
  ),
  /** The trust policy that the review step shows; '' where none does. */
  trustPolicy: longText,
  /** It should show one, and it could not be read. */
  trustUnread: v.boolean(),
  /** Something on the screen is to be filled. */
  hasPendingFills: v.boolean(),
  /** The page had time to show everything. */
  settled: v.boolean(),
  /** The step of an editor whose own text was replaced and can be put back; '' for none. */
  replacedEditorStep: stepIdOrNone,
  /** What the page says in places for alerts. */
  alerts: v.pipe(v.array(alertSchema), v.maxLength(12)),
  /** What the admin pressed to create on this screen, under which name. */
  pendingCreation: v.nullable(v.strictObject({ kind: v.picklist(['policy', 'role']), name: shortText })),
});
export type AwsPageFacts = v.InferOutput<typeof awsPageFactsSchema>;

/** What a scan at a Logz.io page saw. */
export const logzioPageFactsSchema = v.strictObject({
  ...planSummary,
  /** What the card is about: details to collect, an ARN to deliver, one that Logz.io took, or why nothing is read. */
  cardTopic: v.picklist(['read', 'fill', 'lead', 'connected', 'two_forms', 'unknown', 'unopened']),
  form: v.nullable(formSnapshotSchema),
  /** Save was pressed, and no answer was recognized so far. */
  saved: v.boolean(),
  /** The words in which Logz.io refused; '' where it did not. */
  failureText: shortText,
  /** When it did (ms since epoch); 0 where it did not. */
  failedAt: v.number(),
  /** A new role is given so many seconds more before it is worth a try. */
  secondsToWait: v.number(),
  /** The ARN stands in the form. */
  arnIsInForm: v.boolean(),
  /** The page clearly is an integration, and its form or a part of it was not found. */
  unrecognized: v.boolean(),
  /** What Logz.io connected to last on this page. */
  connected: v.nullable(v.strictObject({ bucket: shortText, flow: v.picklist(FLOW_KINDS), role: shortText })),
});
export type LogzioPageFacts = v.InferOutput<typeof logzioPageFactsSchema>;

/** What a role page showed. A policy without `document` is attached, its contents not read. */
export const roleReadingSchema = v.strictObject({
  arn: shortText,
  trustPolicy: longText,
  policies: v.pipe(
    v.array(v.strictObject({ name: shortText, arn: shortText, document: v.exactOptional(longText) })),
    v.maxLength(50),
  ),
  inlinePolicies: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ name: shortText, document: v.exactOptional(longText) })),
      v.maxLength(50),
    ),
  ),
  /** The permissions boundary, where the role has one. */
  boundary: v.exactOptional(
    v.strictObject({ name: shortText, arn: shortText, document: v.exactOptional(longText) }),
  ),
  /** What the page did not show, though it may exist. */
  unread: v.exactOptional(v.pipe(v.array(v.picklist(['inline_policies', 'boundary'])), v.maxLength(2))),
});
export type RoleReading = v.InferOutput<typeof roleReadingSchema>;
