import type { RoleCheck } from '../../connection/check-role';
import type { ConsoleBase } from '../../aws-console/console-urls';
import type { AwsConnection, AwsState } from '../../messages/responses';
import type { AwsLook } from '../../messages/page-facts';
import type { Problem } from '../../policy/result';
import type { TrustDifference } from '../../policy/trust-policy';
import type { LogEntry } from '../audit-log';
import type { AlertReading } from './alerts';
import type { ReuseScene } from './reuse';

/** What the AWS card is made from. */
export interface Scene {
  state: AwsState;
  look: AwsLook;
  /** Links stay on the host of this tab: with several sessions, another host is another account. */
  base: ConsoleBase;
  /** The trust policy on the review step against the connection. undefined: none shows. */
  trust?: TrustDifference[];
  /** The result of the last role check, on the page of that role. */
  check?: RoleCheck;
  /** What kept the ARN of that role from being carried. */
  problem?: Problem;
  /** Set where the connection uses a role that was made for another bucket. */
  reuse?: ReuseScene;
  /** What the page's alerts mean; in a tab of the connection only. */
  alerts?: AlertReading;
  /** What was written and checked for the connection that leads. */
  log: LogEntry[];
}

/** A scene in which a connection leads. */
export type LedScene = Scene & { state: AwsState & { connection: AwsConnection } };

export const isLed = (scene: Scene): scene is LedScene => scene.state.connection !== undefined;
