import type { FlowKind } from '../connection/flow-kind';
import type { NamePatterns } from '../connection/iam-names';
import type { MessageKey, StepId } from '../message-key';
import type { AccessNeed } from '../policy/access-needs';
import type { Policy } from '../policy/policy';

/** A button of Logz.io's page: the step that points at it, and the key of its label in Logz.io's labels. */
export interface FormButton {
  step: StepId;
  label: string;
}

/** The form of a kind of connection, as far as the script of its page needs to know it. */
export interface FlowForm {
  flow: FlowKind;
  /** Its address in Logz.io's app, behind the host. */
  path: string;
  /** Addresses that such a form stands at: path and hash, as the app routes by either. They alone make no form. */
  routes: RegExp;
  /**
   * What its page alone says, by the keys of its labels: 2 settles it, 1 needs another or the address. Left out where an
   * External ID beside the fields tells the form.
   */
  marks?: Readonly<Record<string, 1 | 2>>;
  /** Shows the policy for the bucket. */
  policyButton?: FormButton;
  /** Tries the connection before it is saved. */
  testButton?: FormButton;
  /** Those that end the form, of which a page shows one: Logz.io answers to it. */
  endButtons: readonly [FormButton, ...FormButton[]];
  /** The end may have a name that nobody knows: no other button of the page changes anything. */
  endMayBeUnnamed?: true;
  /** The way to the form from a page on which it is closed, the last press first. */
  openButtons: readonly FormButton[];
}

/**
 * What can be connected: one kind of connection, with all that is true of it and not of connecting as such. Whoever needs
 * something that differs by kind asks the connection's flow; nobody asks which kind it is.
 */
export interface Flow {
  kind: FlowKind;
  form: FlowForm;
  /**
   * How policy and role are named where the admin gives no name.
   * @param chosen the patterns that the admin or the organization chose
   */
  namePatterns(chosen: NamePatterns): NamePatterns;
  /**
   * The least policy that Logz.io needs for a bucket: for an admin whom Logz.io shows none.
   * @param prefix the keys' beginning; '' for the whole bucket
   */
  generatePolicy(bucket: string, prefix?: string): Policy;
  /** What Logz.io must be able to do with a bucket. */
  needs: readonly AccessNeed[];
  /** Keys of the sentences that differ by kind. */
  texts: {
    policyDescription: MessageKey;
    roleDescription: MessageKey;
    /** What it takes to use a role that is there already. */
    reusable: MessageKey;
    /** How to open the form, where Logz.io's page does not show it yet. */
    openForm: MessageKey;
    connectedTitle: MessageKey;
    /** What success says. */
    connected: MessageKey;
  };
}
