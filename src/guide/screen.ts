import type { MessageKey, StepId } from '../message-key';

/** The six tasks, in the order in which they are done; `progress.ts` numbers them. `task_<task>` is the title in _locales. */
export const TASKS = ['details', 'policy', 'role', 'attach', 'finalize', 'send_arn'] as const;
export type Task = (typeof TASKS)[number];

/** Values of a connection that a step may write. */
export type ValueName =
  | 'accountId'
  | 'externalId'
  | 'policy'
  | 'mergedPolicy'
  | 'policyBefore'
  | 'trustPolicy'
  | 'trustBefore'
  | 'policyName'
  | 'attachedPolicy'
  | 'policyDescription'
  | 'roleName'
  | 'roleDescription'
  | 'roleArn'
  | 'bucket'
  | 'prefix';
export type Values = Partial<Record<ValueName, string>>;

/** What there can be to say of a step. Each names a sentence. */
export const NOTICE_CODES = [
  'field_missing',
  'field_ambiguous',
  'field_occupied',
  'field_undone',
  'field_refused',
  'field_unsupported',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

interface StepBase<Find> {
  /** Unique in its screen; also the key of its label in _locales (`field_<id>`). */
  id: StepId;
  /** How the page library finds the element. The guide never looks inside. */
  locator: Find;
  /** Not there is no problem (a field that some consoles have and others don't). */
  optional?: boolean;
  /** Only looked at once this step of the same screen is done: it makes the field appear. */
  requires?: StepId;
  /** Sentences in place of the usual ones about this step: keys in _locales. $1 is the name of the policy. */
  noticeTexts?: Partial<Record<NoticeCode, MessageKey>>;
}

/** Write `value` into an input or textarea. */
export interface FillStep<Find> extends StepBase<Find> {
  kind: 'fill';
  valueName: ValueName;
}
/** Replace the text of a code editor by `value`, compared as JSON. */
export interface EditStep<Find> extends StepBase<Find> {
  kind: 'edit';
  valueName: ValueName;
  /** Whether a text is the page's own default, which nobody typed. */
  isDefaultText(text: string): boolean;
  /** What must stand there to be replaced. Over anything else nothing is ever written, not even by a press. */
  onlyOver?: ValueName;
}
/** Choose a radio, tile, segment or tab. */
export interface ChooseStep<Find> extends StepBase<Find> {
  kind: 'choose';
}
/** See to it that a checkbox is on or off. */
export interface TickStep<Find> extends StepBase<Find> {
  kind: 'tick';
  on: boolean;
}
/** Tick the row whose name is `value`, after bringing it into view by refresh and search. */
export interface SelectRowStep<Find> extends StepBase<Find> {
  kind: 'select-row';
  valueName: ValueName;
}
/** A button that is the admin's to press: highlighted when every step before it is done. */
export interface PressStep<Find> extends StepBase<Find> {
  kind: 'press';
}
export type Step<Find> =
  | FillStep<Find>
  | EditStep<Find>
  | ChooseStep<Find>
  | TickStep<Find>
  | SelectRowStep<Find>
  | PressStep<Find>;

/** What the admin creates on a screen, by which of its steps. */
export interface Creation {
  kind: 'policy' | 'role';
  /** The press that creates it. */
  button: StepId;
  /** The field that names it. */
  name: StepId;
}

/** What else the card is made from, beside a screen's task. */
export interface ScreenTraits {
  /** The card asks here whether the bucket is in the signed-in account. */
  asksForBucketAccount?: true;
  /** What is created can be given tags here. */
  takesTags?: true;
  /** Its list has nothing to select before the policy exists. */
  waitsForPolicy?: true;
}

/** A screen of a site, whole: what no other file needs to know of it by its id. */
export interface Screen<Find> {
  id: string;
  task: Task;
  steps: Step<Find>[];
  creates?: Creation;
  traits?: ScreenTraits;
}

/** What one scan found of one step. `value`: text, '1'/'' for a choice, or the row's name. */
export type StepState =
  | { state: 'found'; value: string; writable: boolean; untouchedDefault?: boolean }
  | { state: 'missing' }
  /** There, but not to be read or written before the page is shown. */
  | { state: 'waiting' }
  | { state: 'ambiguous'; count: number }
  /** The right place, but a kind of control that the companion does not write to. */
  | { state: 'unsupported' };
