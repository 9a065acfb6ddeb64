import type { CheckNoteCode, DifferenceCode } from '../message-key';

/**
 * One way in which the role differs from the connection, with both values. `code` names a sentence
 * (`difference_<code>`). `stop`: the ARN is not sent; `warn`: it may work, and is said.
 */
export interface RoleDifference {
  code: DifferenceCode;
  expected: string;
  actual: string;
  severity: 'stop' | 'warn' | 'note';
}

/** What was checked and held, or could not be checked. `code` names a sentence (`check_<code>`). */
export interface CheckNote {
  code: CheckNoteCode;
  values?: string[];
}

export interface RoleCheck {
  /** The role's ARN; '' when it could not be read. */
  arn: string;
  /** Whether the ARN may be sent: no difference stops it. */
  passed: boolean;
  differences: RoleDifference[];
  /** What stops it may be let pass by a press of **Send it anyway**: a digest of exactly that. */
  acceptable?: string;
  /** The admin pressed for what stops it to be let pass. */
  accepted?: true;
  notes: CheckNote[];
}

/** A role as its page shows it. A policy without `document` is attached, its contents not read. */
export interface RoleSnapshot {
  arn: string;
  trustPolicy: string;
  policies: { name: string; arn: string; document?: string }[];
  /** undefined: the page was not asked for them. */
  inlinePolicies?: { name: string; document?: string }[];
  /** The permissions boundary, or its ARN; absent where the role has none. */
  boundary?: string | { name: string; arn: string; document?: string };
  /** What the page did not show, though it may exist. */
  unread?: ('inline_policies' | 'boundary')[];
}

export type AttachedPolicy = RoleSnapshot['policies'][number];
