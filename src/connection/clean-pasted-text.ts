const QUOTES: Record<string, string> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '”': '”',
  '‘': '’',
  '’': '’',
};

/** Pasted text without what is never meant: zero-width characters, outer white space, one pair of outer quotes. */
export function cleanPastedText(text: string): string {
  const bare = text.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, '').trim();
  const first = bare.charAt(0);
  const quoted = bare.length > 1 && QUOTES[first] !== undefined && bare.endsWith(QUOTES[first]);
  return quoted ? bare.slice(1, -1).trim() : bare;
}

/** Whether a value still holds a documentation page's placeholder: `<…>`, `{{…}}`, `${…}`, `XXX`, `YOUR_…`. */
export function isPlaceholder(text: string): boolean {
  return /[<>]|\{\{|\$\{|(?<![A-Za-z\d])X{3,}(?![A-Za-z\d])|(?<![A-Za-z\d])YOUR[_-]/.test(text);
}
