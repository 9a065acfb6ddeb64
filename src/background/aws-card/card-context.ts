import type { ConsoleBase } from '../../aws-console/console-urls';
import type { CardLine } from '../../card-model';
import type { RoleCheck } from '../../connection/role-check';
import type { AwsPageFacts } from '../../messages/page-facts';
import type { AwsConnection, AwsState } from '../../messages/responses';
import type { Problem } from '../../policy/result';
import type { TrustDifference } from '../../policy/trust-policy';
import type { LogEntry } from '../audit-log';
import type { AlertReading } from './alerts';
import type { ReuseContext } from './reuse';

/** What the AWS card is made from. */
export interface CardContext {
  state: AwsState;
  facts: AwsPageFacts;
  /** Links stay on the host of this tab: with several sessions, another host is another account. */
  base: ConsoleBase;
  /** The trust policy on the review step against the connection. undefined: none shows. */
  trust?: TrustDifference[];
  /** The result of the last role check, on the page of that role. */
  check?: RoleCheck;
  /** What kept the ARN of that role from being carried. */
  problem?: Problem;
  /** Set where the connection uses a role that was made for another bucket. */
  reuse?: ReuseContext;
  /** What the page's alerts mean; in a tab of the connection only. */
  alerts?: AlertReading;
  /** What the policy lets Logz.io do, in short, where it is about to be filled in. */
  review?: CardLine[];
  /** What was written and checked for the connection that leads. */
  log: LogEntry[];
}

/** A scene in which a connection leads. */
export type ConnectionCardContext = CardContext & { state: AwsState & { connection: AwsConnection } };

export const hasConnection = (scene: CardContext): scene is ConnectionCardContext =>
  scene.state.connection !== undefined;
