import type { ConsoleOptions } from '../aws-console/options';
import type { AccountFixture, IamState } from '../iam';
import type { LogzioOptions } from '../logzio-app/options';
import type { LogzioState } from '../logzio-app/state';

/** Where a sign-in ends: on the page that was asked for, or on the console's home page. */
type SignInLanding = 'same' | 'console-home';

/** What a test sets before it starts; all of it can be changed later on `Simulators`. */
export interface SimulatorOptions {
  /** The AWS accounts and what they hold; left out, the default fixture. */
  accounts?: AccountFixture[];
  console?: ConsoleOptions;
  logzio?: LogzioOptions;
  signedIn?: boolean;
  signedInAccount?: string;
  signInLanding?: SignInLanding;
}

/** One request that reached the server. */
interface SeenRequest {
  host: string;
  method: string;
  url: string;
}

/** Every simulated host behind one port, and what the tests may look at and change while it runs. */
export interface Simulators {
  readonly port: number;
  /** The hash of the key that it shows, for browsers to trust. */
  readonly publicKey: string;
  /** IAM's users, roles and policies, by account. */
  state: IamState;
  /** Logz.io's accounts, and every save that was tried. */
  logzio: LogzioState;
  options: { console: ConsoleOptions; logzio: LogzioOptions };
  signedIn: boolean;
  signedInAccount: string;
  signInLanding: SignInLanding;
  /** Planted pages by `https://host/path`; they win over everything else. */
  pages: Map<string, string>;
  requests: SeenRequest[];
  /** Back to the beginning: fresh accounts, no planted pages, the options given. */
  reset(options?: SimulatorOptions): void;
  close(): Promise<void>;
}
