export interface FailedRequest {
  code: string;
  message: string;
}

/** How this copy of the console behaves. Everything has a default, and everything survives JSON. */
export interface ConsoleOptions {
  /** Which console AWS serves: today's, its layout of 2022-23, and the two before it (English only). */
  generation?: 'current' | 'cloudscape-2022' | 'polaris-v2' | 'angularjs';
  /** Whether `#/roles/create?trustedEntityType=…` prefills the wizard; 'partial' knows that parameter only. */
  deepLinks?: 'honoured' | 'ignored' | 'partial';
  /** The 2022-23 console: 'Create policy' beside the refresh button of the permissions step. */
  createPolicyButton?: boolean;
  /** The 2022-23 console: a filter that makes tokens on Enter. */
  propertyFilter?: boolean;
  /** Each screen is a spinner for so long. */
  renderDelayMs?: number;
  /** What a tile, radio button or checkbox brings up appears so much later. */
  optionsDelayMs?: number;
  listDelayMs?: number;
  /** Forms remount once after the first change on each step, and table rows are replaced now and then. */
  rerender?: boolean;
  /** With `rerender`: rows are replaced so often. */
  rerenderMs?: number;
  /** A form loses what was filled once, shortly after its first change. */
  resetOnce?: boolean;
  /** `ace` is Cloudscape's; `monaco-loader` leaves `window.monaco` behind. */
  policyEditor?: 'ace' | 'bare-ace' | 'codemirror5' | 'codemirror6' | 'monaco' | 'monaco-loader' | 'textarea';
  /** What stands in a new policy's editor; left out for IAM's own default. */
  policyText?: string;
  /** It is set so long after the editor, whatever stands there by then. */
  policyTextDelayMs?: number;
  policyReadOnly?: boolean;
  /** A second editor stands beside the policy's. */
  policyTwin?: boolean;
  /** Editors close brackets and quotes as they are typed. */
  closesBrackets?: boolean;
  /** Ace draws nothing for so long. */
  drawDelayMs?: number;
  /** Ace's letters (px); 0 for its own size. */
  codeFontSize?: number;
  /** The box of a policy that is shown for reading (px); 0 for one that holds all of it. */
  codeHeight?: number;
  /** The two wizards stand in a frame of the console's own page. */
  iframe?: boolean;
  /** A language of texts/, or 'th', 'tr', 'ar', 'qps': no word of a known language in that script. */
  language?: string;
  /** The values of tiles and segments, which nobody has seen, are other ones than ours. */
  opaqueValues?: boolean;
  /** The order of the trusted entities' tiles, by their place today. */
  tileOrder?: number[];
  roleCreatedLanding?: 'list' | 'role';
  visualFirst?: boolean;
  failCreateRole?: FailedRequest;
  failCreatePolicy?: FailedRequest;
}

type WithDefault = Exclude<keyof ConsoleOptions, 'failCreateRole' | 'failCreatePolicy' | 'policyText'>;

export const DEFAULTS: Required<Pick<ConsoleOptions, WithDefault>> = {
  generation: 'current',
  deepLinks: 'honoured',
  createPolicyButton: false,
  propertyFilter: false,
  renderDelayMs: 150,
  optionsDelayMs: 0,
  listDelayMs: 200,
  rerender: false,
  rerenderMs: 1500,
  resetOnce: false,
  policyEditor: 'ace',
  policyTextDelayMs: 0,
  policyReadOnly: false,
  policyTwin: false,
  closesBrackets: true,
  drawDelayMs: 0,
  codeFontSize: 0,
  codeHeight: 0,
  iframe: false,
  language: 'en',
  opaqueValues: false,
  tileOrder: [0, 1, 2, 3, 4],
  roleCreatedLanding: 'list',
  visualFirst: true,
};
