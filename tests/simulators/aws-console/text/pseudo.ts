const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

const from = (codePoint: number) => [...ALPHABET].map((_letter, i) => String.fromCodePoint(codePoint + i));

/** Placeholders and names of things, which translations leave alone; and every letter. */
const WORDS = /\{\w+\}|\b(?:AWS|JSON|MFA|SAML|IAM|ARN|ID)\b|[a-z]/gi;

/** Letters that stand in for English ones. None of the words they make is a word of its language. */
const SCRIPTS: Record<string, string[]> = {
  qps: from(0x10d0),
  th: from(0xe01),
  ar: from(0x627).map((letter) => (/[\u063b-\u0640]/.test(letter) ? 'ي' : letter)),
  tr: [...'çğışöüâîûäëïñčďěňřšťůžąęłź'],
};

export const isPseudo = (language: string): boolean => language in SCRIPTS;

/** Words that no list of labels can hold: every letter in another script. */
export function pseudo<T extends Record<string, string>>(words: T, language: string): T {
  const letters = SCRIPTS[language] ?? [];
  return Object.fromEntries(
    Object.entries(words).map(([key, text]) => [
      key,
      text.replace(WORDS, (part) => letters[ALPHABET.indexOf(part.toLowerCase())] ?? part),
    ]),
  ) as T;
}
