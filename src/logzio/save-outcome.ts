import { withoutNames } from '../connection/without-names';

/** How a save in Logz.io went, and the words in which Logz.io said so. */
export interface SaveOutcome {
  result: 'connected' | 'failed';
  said: string;
}

/** What is said of a case or of later is no answer. */
const HYPOTHETICAL = /^(if|when|once|after)\b|\byou(['’]ll| will)\b/i;
/** What the admin is asked to do besides: it says nothing of the save. */
const ADVICE =
  /^(please )?(note|tip|hint|reminder|remember|important|next( steps?)?|make sure|don['’]t forget|do not forget)\b/i;
/** Sounds like a failure and is none. */
const HARMLESS =
  /\b(no|without|zero) (further |more )?(errors?|issues?|problems?|action)\b( (is )?(required|needed))?/gi;
const FAILED = new RegExp(
  [
    String.raw`\bnot\b|n['’]t\b|cannot|\bno ?(such|access|permission)|unable|denied|fail|error|unsuccess|disconnect`,
    'unauthori|forbidden|double-check|went wrong|oops|sorry|try again|problem|time[ds]? ?out|timeout|refused|reject',
    'invalid|incorrect|wrong|mismatch|malformed|bad request|missing|insufficient|expired|exceed|already exist|conflict',
  ].join('|'),
  'i',
);
/** A demand is a failure where nothing beside it says that the save went well. */
const DEMANDED = /required|\bmust\b|\bbucket is empty\b/i;
const CONNECTED = new RegExp(
  [
    String.raw`\b(success(ful(ly)?)?|authenticated|connected)\b|^saved\b`,
    String.raw`\b(bucket|connection|integration|configuration|settings|changes)\b.*\b(added|created|saved|updated|established)\b`,
  ].join('|'),
  'i',
);

/** What a message says of a save; undefined when it speaks of something else. */
function resultOf(message: string, bucket: string): SaveOutcome['result'] | undefined {
  if (/\bcop(y|ied)\b|clipboard/i.test(message)) return undefined;
  const sentences = withoutNames(message, bucket)
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim().replace(HARMLESS, ''))
    .filter((sentence) => !HYPOTHETICAL.test(sentence) && !ADVICE.test(sentence));
  if (sentences.some((sentence) => FAILED.test(sentence))) return 'failed';
  const isConnected = sentences.some((sentence) => CONNECTED.test(sentence) && !DEMANDED.test(sentence));
  if (isConnected) return 'connected';
  return sentences.some((sentence) => DEMANDED.test(sentence)) ? 'failed' : undefined;
}

/**
 * What the first message says that speaks of a save; undefined when none does.
 * @param said the page’s messages since Save was pressed, in order
 * @param bucket the bucket’s name, which says nothing of the outcome, whatever words it is made of
 */
export function saveOutcome(said: readonly string[], bucket = ''): SaveOutcome | undefined {
  for (const message of said) {
    const result = resultOf(message, bucket);
    if (result) return { result, said: message };
  }
  return undefined;
}
