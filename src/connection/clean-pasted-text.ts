/** Zero-width and direction marks: what an editor or a chat adds, and nobody sees. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const QUOTES = /["'`“”„‟‘’‚‛«»]/;

/**
 * Pasted text without what is never meant: invisible characters, outer white space, quotation marks at its ends, and the
 * comma, semicolon or full stop behind it. An ellipsis (`…`, `...`) stays: it says that something was cut off.
 * Cleaning twice changes nothing.
 */
export function cleanPastedText(text: string): string {
  const visible = text.replace(INVISIBLE, '');
  let start = 0;
  let end = visible.length;
  const isDropped = (character: string): boolean => /\s/.test(character) || QUOTES.test(character);
  while (start < end && isDropped(visible.charAt(start))) start++;
  while (end > start && (isDropped(visible.charAt(end - 1)) || isEndMark(visible, end))) end--;
  return visible.slice(start, end);
}

/** A full stop alone: several in a row are an ellipsis. */
function isEndMark(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  return last === ',' || last === ';' || (last === '.' && text.charAt(end - 2) !== '.');
}

/** Whether a value still holds a documentation page's placeholder: `<…>`, `{{…}}`, `${…}`, `XXX`, `YOUR_…`. */
export function isPlaceholder(text: string): boolean {
  return /[<>]|\{\{|\$\{|(?<![A-Za-z\d])X{3,}(?![A-Za-z\d])|(?<![A-Za-z\d])YOUR[_-]/.test(text);
}
