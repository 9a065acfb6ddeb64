import type { CardModel, ShownConnection } from '../card-model';
import type { Connection } from '../connection/connection';
import type { FlowKind } from '../connection/flow-kind';
import type { LogzRegion } from '../connection/logzio-region';
import type { ReusableRole } from '../connection/reuse';
import type { Settings } from '../connection/settings';
import type { ReviewInWords } from '../describe-review';
import type { NumberedTask } from '../guide/progress';
import type { Task } from '../guide/screen';
import type { SaveOutcome } from '../logzio/save-outcome';
import type { FoundDetails } from '../pasted/find-details';
import type { Problem } from '../policy/result';
import type { EditorContent } from './editor';
import type { RequestKind } from './requests';

/** The connection that leads on an AWS page: ready values (parsed), and what is known of it. */
export interface AwsConnection extends ShownConnection {
  flow: FlowKind;
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
  /** The admin began with the role, and creates the policy after it. */
  roleFirst: boolean;
  policySeenAt?: number;
  policyArn?: string;
  roleSeenAt?: number;
  roleArn?: string;
  arnDeliveredAt?: number;
  /** The policy of the role that is used for this bucket too, with the bucket added. */
  mergedPolicy?: string;
  /** The admin pressed for that policy to be changed: which one, and what must stand in its editor before. */
  edits?: { policyArn: string; values: { mergedPolicy: string; policyBefore: string } };
  /** The admin said whether the bucket is in another account. */
  bucketElsewhere?: boolean;
  /** It is: what its owner must put on it. */
  bucketPolicy?: string;
  /** The admin pressed for the role to be corrected: what of it, and what its pages are filled with. */
  correction?: {
    part: 'trust' | 'policy';
    roleName: string;
    values: { trustPolicy?: string; trustBefore?: string };
  };
}

export interface AwsState {
  /** undefined: no connection is open, the page is left alone. */
  connection?: AwsConnection;
  /** The other open connections, newest first. */
  otherConnections: { id: string; bucket: string }[];
  /** The companion opened this tab, or it descends from one that it opened, or the admin adopted it. */
  adopted: boolean;
  /** Another tab waits on the permissions step of the Create role wizard. */
  roleWaits: boolean;
  /** A role check that the admin pressed for in this tab. */
  check: 'none' | 'running' | 'done';
  /** This account holds the policy, or the role in progress, and the tab is signed in to another: nothing is filled. */
  otherAccount?: { id: string; holds: 'policy' | 'role' };
  /** The organization does not let this account be filled: nothing is. */
  accountProblem?: Problem;
  /** The words in which Logz.io refused the ARN when it was saved last. */
  saveFailure?: string;
  /** Pages are filled on **Fill this page** alone. */
  fillOnRequest: boolean;
  /** Tags that the organization wants, to be copied. */
  tags: Tag[];
  /** The leading connection's details cannot be used as they stand. */
  invalidDetails?: { bucket: string; problem: Problem };
}

export interface AwsCard {
  /** undefined: no connection leads on the page. */
  card?: CardModel;
  /** The task of the screen that it is about. */
  task?: Task;
  /** Something is wrong: the page's own button is not to be pressed. */
  isPressHeld: boolean;
  /** AWS denied something: a text for who can allow it. */
  request?: string;
}

export interface LogzioState {
  region: LogzRegion;
  /** The tab was opened to read Account ID and External ID for another one. */
  readsIds?: true;
  /** What the admin chose for this tab's form, which shows none. */
  chosenExternalId?: string;
  /** An ARN to put into this tab's form, asked for by a press. */
  delivery?: {
    id: string;
    flow: FlowKind;
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
  connection?: { id: string; flow: FlowKind; bucket: string; externalId: string; at: NumberedTask };
}

export interface LogzioCard {
  card?: CardModel;
  /** Save is not to be pressed: a new role is waited for, or Logz.io refused the ARN. */
  isPressHeld?: boolean;
  /** No policy for the form's bucket is known: its button on the form is the one to press. */
  wantsPolicy: boolean;
  /** The policy that the page shows for the bucket. */
  shownPolicy?: string;
}

/** A tag that the organization wants on what is created. */
export interface Tag {
  key: string;
  value: string;
}

/** What an organization decides for its admins: by a policy of the browser, out of their reach. */
export interface OrgPolicy {
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
export interface UnreadableRecord {
  key: string;
  why: 'damaged' | 'newer';
}

/** What an import came to: a connection, or one for the same bucket and External ID that is there already. */
export interface Imported {
  id: string;
  bucket: string;
  alreadyExists: boolean;
}

/** What a pasted text gave. */
export interface PastedText {
  found: FoundDetails;
  /** The connection that holds what was found; left out where nothing was. */
  id?: string;
  /** It was there before and is in progress: nothing of it was changed. */
  alreadyExists: boolean;
  /** The region is known, by the text or by Logz.io's form that is open. */
  regionIsKnown: boolean;
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
  unreadableRecords: UnreadableRecord[];
  /** The window is private: so are the connections. */
  private: boolean;
  settings: Settings;
  orgPolicy: OrgPolicy;
}

/** What a page's script needs beside its code. The background holds it, so that no page parses what it may never use. */
export interface PageData {
  /** Label texts of the site: key -> language -> "text|confidence". */
  labels: Record<string, Record<string, string>>;
  /** The style of card and spotlight. */
  style: string;
}

/** The answer to each request. Those not named answer with nothing. */
export interface Responses {
  'get-page-data': PageData;
  'aws-state': AwsState;
  'get-aws-card': AwsCard;
  /** Whether the companion works in a frame of the tab. */
  'get-frames': { companionWorks: boolean };
  'access-editor': EditorContent | null;
  'get-role-check': { roleName: string };
  'logzio-state': LogzioState;
  'get-logzio-card': LogzioCard;
  'save-messages': SaveOutcome | undefined;
  start: { id: string };
  overview: Overview;
  'review-policy': ReviewInWords;
  'create-connection': { id: string };
  'use-pasted-text': PastedText;
  'read-page': { id: string } | undefined;
  /** A file's name and its text. */
  export: { name: string; text: string };
  'hand-over': { name: string; text: string };
  import: Imported;
  /** The text of a file with the records as they are stored. */
  'export-unreadable-records': { name: string; text: string };
}
export type ResponseTo<K extends RequestKind> = K extends keyof Responses ? Responses[K] : unknown;

/** What crosses the boundary back: a value, or a problem whose sentence is in _locales. */
export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/**
 * What the background tells a page: look again, move the focus to the card or back, answer with the form that shows
 * (`ShownForm` or null), ask anew whether a frame has the card, or take everything away.
 */
export interface Notification {
  kind: 'state-changed' | 'focus-card' | 'read-form' | 'frames-changed' | 'shut-down';
}
