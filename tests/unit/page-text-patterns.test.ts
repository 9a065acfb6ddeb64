import { describe, expect, it } from 'vitest';
import awsLabels from '../../content-scripts/aws-iam/labels.json';
import logzioLabels from '../../content-scripts/logzio/labels.json';
import { afterSeparator } from '../../content-scripts/logzio/reader/find-labels';
import { withoutNumber } from '../../content-scripts/logzio/reader/label-text';
import { isSeveralWords } from '../../content-scripts/logzio/reader/several-words';
import { normalizeLabel } from '../../content-scripts/page/find/accessible-name';
import { clean } from '../../content-scripts/page/find/dom-text';
import { indexLabels } from '../../content-scripts/page/find/labels';
import { parseAccessDenied } from '../../src/aws-console/access-denied';
import { parseConsoleOrigin, sessionOfHost } from '../../src/aws-console/console-hosts';
import { routeOf } from '../../src/aws-console/console-urls';
import { mentionsName } from '../../src/aws-console/mentions-name';
import { nameConflict } from '../../src/aws-console/name-taken';
import { parseAccountId } from '../../src/connection/account-id';
import { parseBucketName } from '../../src/connection/bucket';
import { bucketOfAddress } from '../../src/connection/bucket-address';
import { cleanPastedText, isPlaceholder } from '../../src/connection/clean-pasted-text';
import { parseExternalId } from '../../src/connection/external-id';
import { parseKmsKeyArn } from '../../src/connection/kms-key-arn';
import { parsePolicyArn } from '../../src/connection/policy-arn';
import { parsePrefix } from '../../src/connection/prefix';
import { parseRoleArn } from '../../src/connection/role-arn';
import { withoutNames } from '../../src/connection/without-names';
import { likelyCauses } from '../../src/logzio/likely-cause';
import { saveOutcome } from '../../src/logzio/save-outcome';
import { matchPlaceholders } from '../../src/policy/placeholder-spots';
import { parsePolicy } from '../../src/policy/policy';

const aws = indexLabels(awsLabels);
const logzio = indexLabels(logzioLabels);

/** A message of a page is told in no more characters. */
const message = (text: string) => text.slice(0, 2048);

/** Whatever takes a text that a page shows, by what it is. */
const READERS: Record<string, (text: string) => unknown> = {
  'a label': normalizeLabel,
  'a label of AWS': (text) => aws.keysOf([text]),
  'a label of Logz.io': (text) => logzio.keysOf([text]),
  'a text with white space': clean,
  'a numbered label': withoutNumber,
  'a value behind its label': afterSeparator,
  'words beside a value': isSeveralWords,
  'an answer to Save': (text) => saveOutcome([message(text)], 'acme-app-logs'),
  'a cause of a failure': (text) => likelyCauses(message(text), 0, ['acme-app-logs']),
  'a message about a denied access': parseAccessDenied,
  'a message about a name': (text) => nameConflict({ text, error: true }, 'logzio-acme'),
  'a message that names something': (text) => mentionsName(text, 'a-a'),
  'a message without names': (text) => withoutNames(text, 'a-a'),
  'an address of the console': (text) => routeOf({ pathname: `/iam/${text}`, hash: `#/roles/${text}` }),
  'an address of a policy': (text) => routeOf({ pathname: '/iam/home', hash: `#/policies/${text}` }),
  'an origin': (text) => parseConsoleOrigin(`https://console.aws.amazon.com/${text}`),
  'a host': sessionOfHost,
  'an account': parseAccountId,
  'an External ID': parseExternalId,
  'a bucket': parseBucketName,
  "a bucket's address": bucketOfAddress,
  'a prefix': parsePrefix,
  'an ARN of a role': parseRoleArn,
  'an ARN of a policy': parsePolicyArn,
  'an ARN of a key': parseKmsKeyArn,
  'a pasted value': cleanPastedText,
  'a placeholder': isPlaceholder,
  'placeholders in a policy': (text) => matchPlaceholders(text, 'acme-app-logs'),
  'a policy': parsePolicy,
};

/** What repeated over and over makes a pattern go back and forth. */
const PIECES = [
  ...[
    ' ',
    '\n',
    '\u00a0',
    'a',
    'a ',
    'é',
    '0',
    '1-',
    ':',
    ' :',
    '-',
    ' - ',
    '=',
    '.',
    ',',
    '"',
    "'",
    '`',
    '(',
    '*',
  ],
  ...[
    '{',
    '}',
    '[',
    '<',
    '<<',
    '>',
    '$',
    '${',
    '%',
    '%7B',
    '\\',
    '\\"',
    '/',
    '//',
    '/*',
    '#',
    '&quot;',
    '\u200b',
  ],
  ...[
    'arn:',
    'arn:aws:iam::',
    'arn:aws:iam::123456789012:role/',
    'role/',
    's3://',
    'logzio:aws:extid:',
    'aA',
  ],
  ...[
    'is not authorized to perform: ',
    'because ',
    'User: ',
    'on resource: ',
    'with an explicit deny ',
    'a-a ',
  ],
  ...[
    'already exists ',
    'bucket ',
    'not ',
    'failed ',
    'success ',
    'access denied to ',
    '12 of ',
    '{"a":',
    '"a",',
  ],
];
const LENGTH = 12_000;
/** Linear takes twice as long for twice as much, and the square four times; the slack is what a pause of the machine takes. */
const MAX_RATIO = 3;
const SLACK_MS = 25;

/** Processor time (ms): what else the machine does is not counted. */
function leastTime(read: (text: string) => unknown, text: string, times: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) {
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const adversarial = (piece: string, length: number, [before, behind]: readonly [string, string]): string =>
  before + piece.repeat(Math.ceil(length / piece.length)) + behind;

describe('what a page shows is read in a time that grows as its length', () => {
  for (const [name, read] of Object.entries(READERS))
    it(`as ${name}`, () => {
      for (const piece of PIECES)
        for (const ends of [
          ['', ''],
          ['External ID', '!'],
        ] as const) {
          const [half, whole] = [adversarial(piece, LENGTH, ends), adversarial(piece, 2 * LENGTH, ends)];
          // Most are done at once: only what is not is measured with care.
          if (leastTime(read, whole, 1) < SLACK_MS) continue;
          const limit = MAX_RATIO * leastTime(read, half, 3) + SLACK_MS;
          expect(leastTime(read, whole, 3), JSON.stringify(piece)).toBeLessThan(limit);
        }
    });
});
