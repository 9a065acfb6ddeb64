import type { RoleCheck } from '../../src/connection/check-role';
import type { AwsConnection, AwsState } from '../../src/messages';
import type { TrustDifference } from '../../src/policy/trust-policy';
import type { Look } from '../page/look';
import type { Route } from './route';
import type { SignedInAccount } from './session';

/** What the script knows beside the page. One object, so that presses, reports and the card agree. */
export interface Now {
  state: AwsState | undefined;
  /** The result of the last role check on this page. */
  check: RoleCheck | undefined;
  /** A role check is being carried out. */
  checking: boolean;
  /** What went wrong last, in words. */
  problem: string | undefined;
  /** What was copied last, in words. */
  copied: string | undefined;
  /** The last report of this page, to be seen before it is pasted anywhere. */
  report: { text: string; href: string } | undefined;
  /** The admin pressed **Fill this page** on the list: the row is looked for though the policy was not seen made. */
  attachAnyway: boolean;
}

/** What the AWS card is made from. */
export interface Scene extends Now {
  state: AwsState;
  look: Look;
  route: Route;
  account: SignedInAccount | null;
  /** The trust policy on the review step against the connection. undefined: none shows. */
  trust: TrustDifference[] | undefined;
}

/** A scene in which a connection leads. */
export type LedScene = Scene & { state: AwsState & { connection: AwsConnection } };

export const isLed = (scene: Scene): scene is LedScene => scene.state.connection !== undefined;
