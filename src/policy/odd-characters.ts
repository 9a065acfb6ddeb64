const MAX_NAMED = 8;

/**
 * The characters of `text` that `allowed` (a one-character class, no `g` flag) does not match, each once, in a form
 * that a person can see: a space as `␣`, what has no shape as `U+200B`. Empty when all are allowed.
 */
export function disallowedCharacters(text: string, allowed: RegExp): string {
  const odd = new Set<string>();
  for (const character of text) {
    if (!allowed.test(character)) odd.add(character);
    if (odd.size >= MAX_NAMED) break;
  }
  return [...odd].map(visible).join(' ');
}

function visible(character: string): string {
  if (character === ' ') return '␣';
  if (!/[\p{C}\p{Z}\p{M}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
