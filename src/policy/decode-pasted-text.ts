/**
 * A text out of one layer of an encoding that tools put around JSON: percent-encoding (IAM’s API), HTML’s character
 * references (a page’s source), or the escapes of a string literal. undefined: it is in none of them. Linear.
 */
export function decodePastedText(text: string): string | undefined {
  return fromPercent(text) ?? fromHtml(text) ?? fromEscapes(text);
}

/** The percent-encoded object alone: around it stand the other parameters of a request. */
function fromPercent(text: string): string | undefined {
  const start = text.search(/%(?:25)*7B/i);
  if (start < 0) return undefined;
  const run = /^[^\s"'<>]*/.exec(text.slice(start))?.[0] ?? '';
  const object = run.slice(0, run.toUpperCase().lastIndexOf('7D') + 2);
  // A form’s encoding has a plus for each space; what IAM encodes has `%20`.
  const spaced = /(?:%3A|%2C|%7B|%5B)\+/i.test(object) ? object.replaceAll('+', ' ') : object;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return undefined;
  }
}

const NAMED: Record<string, string> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ' };

function fromHtml(text: string): string | undefined {
  if (!/&(?:amp;)?(?:quot|#34|#x22);/i.test(text)) return undefined;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(quot|apos|amp|lt|gt|nbsp));/gi,
    (all, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** `{\"Version\": …}`, as it stands within a string of JSON or of a program. */
function fromEscapes(text: string): string | undefined {
  if (!/\{(?:\s|\\+[nrt])*\\+"/.test(text)) return undefined;
  return text.replace(/\\(?:u([\da-f]{4})|([\s\S]))/gi, (_all, hex, character) =>
    hex === undefined ? (ESCAPES[character] ?? character) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
