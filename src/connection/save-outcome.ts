/** How a save in Logz.io went, and the words in which Logz.io said so. */
export interface SaveOutcome {
  result: 'connected' | 'failed';
  said: string;
}

/** What a message says of a save; undefined when it speaks of something else. */
function resultOf(message: string): SaveOutcome['result'] | undefined {
  if (/\bcop(y|ied)\b|clipboard/i.test(message)) return undefined;
  if (
    /\bnot\b|n't\b|cannot|denied|fail|error|unable|invalid|unsuccess|disconnect|unauthori|forbidden|double-check/i.test(
      message,
    )
  )
    return 'failed';
  if (/\b(success(ful(ly)?)?|authenticated|connected)\b/i.test(message)) return 'connected';
  return undefined;
}

/** What the first message says that speaks of a save; undefined when none does. */
export function saveOutcome(messages: readonly string[]): SaveOutcome | undefined {
  for (const said of messages) {
    const result = resultOf(said);
    if (result) return { result, said };
  }
  return undefined;
}
