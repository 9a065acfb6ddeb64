import type { ConsoleOptions } from '../../simulators/aws-console/options';

export type Editor = NonNullable<ConsoleOptions['policyEditor']>;

/** How a row ends: with the very text, with it as soon as the tab is shown, or with what stood there and why. */
export type End = 'exact' | 'exact once shown' | RegExp;

export interface Row {
  editor: Editor;
  stands: string;
  console: ConsoleOptions;
  /** So many times slower. */
  processor: number;
  tab: 'in front' | 'hidden';
  end: End;
}

/** An admin's own policy, longer than any editor shows at once. */
export const MINE = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: Array.from({ length: 12 }, (_, index) => ({
      Sid: `Mine${index}`,
      Effect: 'Allow',
      Action: ['s3:GetObject'],
      Resource: [`arn:aws:s3:::mine-${index}/*`],
    })),
  },
  null,
  2,
);

const empty = (count: number, gap: string): string =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: Array.from({ length: count }, (_, index) => ({
        Sid: `Statement${index + 1}`,
        Effect: 'Allow',
        Action: [],
        Resource: [],
      })),
    },
    null,
    gap,
  );

/** What stands in the editor, and how it ends where nothing else keeps the text out. */
const STANDS: Record<string, { console: ConsoleOptions; says?: RegExp; ofAce?: true }> = {
  'the default': { console: {} },
  'the default, set 120 ms after the editor': { console: { policyTextDelayMs: 120 } },
  'a default of 60 lines': { console: { policyText: empty(9, '  ') } },
  'a default that is drawn late': { console: { drawDelayMs: 700 }, ofAce: true },
  'tabs and other line ends': { console: { policyText: empty(2, '\t').replaceAll('\n', '\r\n') } },
  nothing: { console: { policyText: '' } },
  'auto-closing brackets': { console: { closesBrackets: true } },
  'letters of 20 px': { console: { codeFontSize: 20 }, ofAce: true },
  'a policy of the admin’s own': { console: { policyText: MINE }, says: /already has another value/ },
  'a policy of the admin’s own, drawn late': {
    console: { policyText: MINE, drawDelayMs: 700 },
    says: /already has another value/,
    ofAce: true,
  },
  'what is for reading only': {
    console: { policyReadOnly: true },
    says: /can’t fill in|did not keep/,
  },
  'a second editor beside it': { console: { policyTwin: true }, says: /Two fields could be/ },
};

const EDITORS: Editor[] = [
  'ace',
  'bare-ace',
  'codemirror5',
  'codemirror6',
  'monaco',
  'monaco-loader',
  'textarea',
];

function endOf(
  editor: Editor,
  says: RegExp | undefined,
  tab: Row['tab'],
  browser: 'chromium' | 'firefox',
): End {
  const isShut = editor === 'monaco';
  // Two editors are two editors, whether or not there is a way in.
  if (isShut && browser === 'firefox') return says?.source.startsWith('Two') ? says : /can’t fill in/;
  if (says) return says;
  return isShut && tab === 'hidden' ? 'exact once shown' : 'exact';
}

/** Every row of the table for a browser. Only Chromium's tools make the processor slower. */
export const rowsFor = (browser: 'chromium' | 'firefox'): Row[] =>
  EDITORS.flatMap((editor) =>
    Object.entries(STANDS).flatMap(([stands, { console, says, ofAce }]) =>
      (ofAce && !/ace$/.test(editor) ? [] : browser === 'chromium' ? [1, 6, 20] : [1]).flatMap((processor) =>
        (['in front', 'hidden'] as const).map((tab) => ({
          editor,
          stands,
          console: { closesBrackets: false, visualFirst: false, ...console, policyEditor: editor },
          processor,
          tab,
          end: endOf(editor, says, tab, browser),
        })),
      ),
    ),
  );

export const nameOf = ({ editor, stands, processor, tab }: Row): string =>
  `${editor} with ${stands}, ${processor} times slower, ${tab}`;
