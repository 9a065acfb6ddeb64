/**
 * Whether a text has a word and, after a blank, another one: it tells something, and is no value. One is looked for behind the
 * other, as a single pattern would try every blank of thousands.
 */
export function isSeveralWords(text: string): boolean {
  const word = /\p{L}{2}/u;
  const begin = text.search(word);
  if (begin < 0) return false;
  const rest = text.slice(begin).replace(/^\p{L}{2}/u, '');
  const blank = rest.search(/\s/);
  return blank >= 0 && word.test(rest.slice(blank));
}
