/** How a save in Logz.io went, and the words in which Logz.io said so. */
export interface SaveOutcome {
  result: 'connected' | 'failed';
  said: string;
}

/** What is said of a case or of later is no answer. */
const HYPOTHETICAL = /^(if|when|once|after)\b|\byou(['’]ll| will)\b/i;
/** Sounds like a failure and is none. */
const HARMLESS = /\b(no|without|zero) (errors?|issues?|problems?|action)\b( (is )?(required|needed))?/gi;
const FAILED = new RegExp(
  [
    String.raw`\bnot\b|n['’]t\b|cannot|\bno ?(such|access|permission)|unable|denied|fail|error|unsuccess|disconnect`,
    'unauthori|forbidden|double-check|went wrong|oops|sorry|try again|problem|time[ds]? ?out|timeout|refused|reject',
    String.raw`invalid|incorrect|wrong|mismatch|malformed|bad request|required|\bmust\b|missing|insufficient|expired`,
    'exceed|already exist|conflict',
  ].join('|'),
  'i',
);
const CONNECTED = new RegExp(
  [
    String.raw`\b(success(ful(ly)?)?|authenticated|connected)\b|^saved\b`,
    String.raw`\b(bucket|connection|integration|configuration|settings|changes)\b.*\b(added|created|saved|updated|established)\b`,
  ].join('|'),
  'i',
);

/** What a message says of a save; undefined when it speaks of something else. */
function resultOf(message: string): SaveOutcome['result'] | undefined {
  if (/\bcop(y|ied)\b|clipboard/i.test(message)) return undefined;
  const sentences = message.split(/(?<=[.!?])\s+/).filter((sentence) => !HYPOTHETICAL.test(sentence));
  const words = sentences.join(' ').replace(HARMLESS, '');
  if (FAILED.test(words)) return 'failed';
  return CONNECTED.test(words) ? 'connected' : undefined;
}

/** What the first message says that speaks of a save; undefined when none does. */
export function saveOutcome(messages: readonly string[]): SaveOutcome | undefined {
  for (const said of messages) {
    const result = resultOf(said);
    if (result) return { result, said };
  }
  return undefined;
}
