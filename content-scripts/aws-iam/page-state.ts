import type { AwsState } from '../../src/messages/responses';

/** What the script knows beside the page. One object, so that presses, reports and the card agree. */
export interface PageState {
  state: AwsState | undefined;
  /** What went wrong last, in words. */
  problem: string | undefined;
  /** What was copied last, in words. */
  copied: string | undefined;
  /** The last report of this page, to be seen before it is pasted anywhere. */
  report: { text: string; href: string } | undefined;
  /** The admin pressed **Fill this page** on the list: the row is looked for though the policy was not seen made. */
  selectUnconfirmedPolicy: boolean;
}
