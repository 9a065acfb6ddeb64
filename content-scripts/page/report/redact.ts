import type { Labels } from '../find/labels';

/** What of a page's words may be told. */
export interface Redactor {
  /** A label's text: the key of a known label, else its plain words, with a dot for every other one. */
  label(text: string): string;
  /** An identifier that the page's makers wrote, such as a test id; undefined when a word of it is not known. */
  code(text: string): string | undefined;
}

interface Knowledge {
  labels: Labels;
  /** Words that pages of this kind are made of, in lower case. */
  vocabulary: ReadonlySet<string>;
  /** What must not be told, whatever it looks like: values, names, what stands in rows. */
  secrets: readonly string[];
  /** The page's language, '' for unknown. */
  language: string;
}

const HIDDEN = '·';
const ACCOUNT = /(?<!\d)\d{12}(?!\d)/g;
const NO_ACCOUNT = '0'.repeat(12);
/** Longer texts are sentences, not labels. */
const MAX_LABEL_CHARS = 120;
const MAX_LABEL_WORDS = 14;
/** Languages whose own words are not in Latin letters: a Latin word there is a term or somebody's name. */
const NOT_LATIN = /^(ar|bg|el|fa|he|hi|ja|ko|ru|th|uk|zh)\b/;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/** A word in the spelling of a common word: letters alone, and no capital but the first of the text. */
function isCommonWord(word: string, isFirst: boolean, language: string): boolean {
  if (language === '' || /^en\b/.test(language)) return false;
  if (!/^[\p{L}\p{M}]{1,40}$/u.test(word)) return false;
  if (/\p{Script=Latin}/u.test(word) && NOT_LATIN.test(language)) return false;
  const rest = isFirst ? word.replace(/^./u, '') : word;
  return rest === rest.toLowerCase();
}

/**
 * Tells labels, and nothing that a person or a company chose: a word passes when pages of this kind are known to use it,
 * or, in a language that is not known, when it is spelled like a common word in a text that holds nothing else.
 */
export function createRedactor({ labels, vocabulary, secrets, language }: Knowledge): Redactor {
  const isKnown = (word: string): boolean =>
    word !== '' &&
    fold(word)
      .split(/[-'’/]/)
      .every(
        (part) =>
          [part, part.replace(/s$/, '')].some((form) => vocabulary.has(form)) ||
          /^(\d{1,2}|0{12})$/.test(part),
      );
  const telling = [...new Set(secrets.map((secret) => fold(secret).trim()))].filter(
    (secret) => secret !== '' && !secret.split(/\s+/).every(isKnown),
  );
  const whole = new Set(telling);
  const within = telling.filter((secret) => secret.length >= 4);

  return {
    label(text) {
      // That an account's number stands there tells a choice from the one beside it; which number, nobody needs to know.
      const shown = text.replace(/\s+/g, ' ').trim().replace(ACCOUNT, NO_ACCOUNT);
      const keys = [...labels.keysOf([shown])];
      if (keys.length > 0) return `<${keys.join('|')}>`;
      const words = shown.split(' ').map((word) => word.replace(EDGES, ''));
      if (shown.length > MAX_LABEL_CHARS || words.length > MAX_LABEL_WORDS)
        return `${HIDDEN} (${words.length} words)`;
      const folded = fold(shown);
      const isPlain =
        !within.some((secret) => folded.includes(secret)) &&
        words.every(
          (word, index) =>
            word === '' ||
            isKnown(word) ||
            (!whole.has(fold(word)) && isCommonWord(word, index === 0, language)),
        );
      return `"${words.map((word) => (word === '' || isKnown(word) || isPlain ? word : HIDDEN)).join(' ')}"`;
    },
    code(text) {
      const words = text.replace(/([a-z])([A-Z])/g, '$1-$2').split(/[-_.:$\s]+/);
      return text.length <= 60 && words.every(isKnown) ? text : undefined;
    },
  };
}
