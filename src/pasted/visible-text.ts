/** Zero-width and direction marks: what an editor or a chat adds within a value, and nobody sees. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

/** A pasted text without what nobody sees, and the way back to where each character stood. */
export interface VisibleText {
  text: string;
  /** Where a character of `text` stood in what was pasted. */
  pastedAt(at: number): number;
}

export function visibleText(pasted: string): VisibleText {
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < pasted.length; at += 1) {
    const character = pasted.charAt(at);
    if (INVISIBLE.test(character)) continue;
    places.push(at);
    text += character;
  }
  return { text, pastedAt: (at) => places[at] ?? pasted.length };
}
