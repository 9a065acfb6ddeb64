import type { FlowKind } from '../connection/flow-kind';
import type { NamePatterns } from '../connection/iam-names';
import type { AccessNeed } from '../policy/access-needs';
import type { Policy } from '../policy/policy';

/**
 * What can be connected: one kind of connection, with all that is true of it and not of connecting as such. Whoever needs
 * something that differs by kind asks the connection's flow; nobody asks which kind it is.
 */
export interface Flow {
  kind: FlowKind;
  /** The address of the form in Logz.io's app, behind the host. */
  formPath: string;
  /**
   * How policy and role are named where the admin gives no name.
   * @param chosen the patterns that the admin or the organization chose
   */
  namePatterns(chosen: NamePatterns): NamePatterns;
  /** The least policy that Logz.io needs for a bucket: for an admin whom Logz.io shows none. */
  generatePolicy(bucket: string): Policy;
  /** What Logz.io must be able to do with a bucket. */
  needs: readonly AccessNeed[];
  /** Keys of the sentences that differ by kind. */
  texts: {
    policyDescription: 'policy_description';
    roleDescription: 'role_description';
    /** How to open the form, where Logz.io's page does not show it yet. */
    openForm: 'deliver_open_form';
    connectedTitle: 'deliver_done_title';
    /** What success says. */
    connected: 'deliver_connected';
  };
}
