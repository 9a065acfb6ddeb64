import type { Truth } from './truth';
import { matchesPattern } from './wildcard';

/**
 * Stands for any run of characters, the empty one included, in a text of which a part is not known: the object keys
 * under a prefix, an ARN of which only the account is known. Private use, so that no text from a page holds it.
 */
export const ANY_TEXT = '\uE000';
/** One character that no policy spells: a name that holds it is none that a policy names. */
export const UNNAMED = '\uE001';

/** In a pattern: an asterisk and a question mark that mean themselves (`${*}`, `${?}`, and wherever wildcards mean nothing). */
const LITERAL: Record<string, string> = { '*': '\uE002', '?': '\uE003' };

/** The pattern that matches this text alone. */
export const literal = (text: string): string =>
  text.replace(/[*?]/g, (wildcard) => LITERAL[wildcard] ?? wildcard);

/** A text that stands in for all that a pattern matches. */
export const asText = (pattern: string): string => pattern.replace(/[*?]+/g, ANY_TEXT);

/**
 * Whether an IAM pattern (`*`, `?`) matches a text, both of which may hold `ANY_TEXT`. `yes`: it matches whatever stands
 * there. `unknown`: it depends on what does. `no`: it never matches.
 */
export function matchPattern(pattern: string, text: string): Truth {
  if (pattern === '*') return 'yes';
  const subject = literal(text);
  if (!subject.includes(ANY_TEXT) && !pattern.includes(ANY_TEXT))
    return matchesPattern(pattern, subject) ? 'yes' : 'no';
  if (!meet(pattern, subject, overlaps)) return 'no';
  return meet(pattern, subject, covers) ? 'yes' : 'unknown';
}

/** Which of two sequences may go on by itself: the pattern (its `*` stands for nothing more), the text (likewise), or both. */
interface Moves {
  pattern: boolean;
  text: boolean;
  both: boolean;
}

/** One character that both could stand for is enough. */
const overlaps = (p: string | undefined, t: string | undefined): Moves => {
  const open = p === '*' || p === ANY_TEXT;
  return {
    pattern: open || t === ANY_TEXT,
    text: t === ANY_TEXT || open,
    both: p !== undefined && t !== undefined && (p === '?' || p === t),
  };
};

/** Whatever the text could stand for, the pattern must take: only a `*` takes what is not known. */
const covers = (p: string | undefined, t: string | undefined): Moves => ({
  pattern: p === '*',
  text: p === '*',
  both: p !== undefined && t !== undefined && t !== ANY_TEXT && p !== ANY_TEXT && (p === '?' || p === t),
});

/** Whether both sequences can be walked to their ends together. */
function meet(pattern: string, text: string, moves: (p?: string, t?: string) => Moves): boolean {
  let row = new Set([0]);
  for (let t = 0; t <= text.length; t++) {
    const next = new Set<number>();
    // A set keeps its order and takes new members while it is walked.
    for (const p of row) {
      const may = moves(pattern[p], text[t]);
      if (may.pattern && p < pattern.length) row.add(p + 1);
      if (may.text && t < text.length) next.add(p);
      if (may.both) next.add(p + 1);
    }
    if (t === text.length) return row.has(pattern.length);
    row = next;
  }
  return false;
}
