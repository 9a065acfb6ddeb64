const LETTERS = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, i) => [letter, String.fromCodePoint(0x10d0 + i)]),
);

/** Words that no list of labels can hold: every letter in Georgian script, placeholders left alone. */
export const pseudo = <T extends Record<string, string>>(words: T): T =>
  Object.fromEntries(
    Object.entries(words).map(([key, text]) => [
      key,
      text.replace(/\{\w+\}|[a-z]/gi, (part) => LETTERS.get(part.toLowerCase()) ?? part),
    ]),
  ) as T;
