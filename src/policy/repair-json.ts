/** What was mended in a pasted text so that it became JSON. */
export type Repair =
  | 'prose'
  | 'code-fence'
  | 'smart-quotes'
  | 'single-quotes'
  | 'encoding'
  | 'comments'
  | 'trailing-commas'
  | 'invisible-characters';

/** A stretch of text from a brace to the brace that closes it, mended; `pieces` remember where they came from. */
export interface JsonSpan {
  start: number;
  end: number;
  fragments: { text: string; at: number }[];
  repairs: Set<Repair>;
  /** Whether it holds a quotation mark at all. `{bucket}` in a sentence does not, JSON worth reading does. */
  quoted: boolean;
}

/**
 * Groups: 1 string, 2 string in typographic quotes, 3 its inside, 4 comment, 5 invisible or odd white space, 6 space,
 * 7 string in single quotes, 8 word outside of quotes.
 */
const TOKEN =
  /("[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"?)|([“”„‟″＂]([^“”„‟″＂"\\\n\r]*(?:\\.[^“”„‟″＂"\\\n\r]*)*)["“”„‟″＂]?)|(\/\/[^\n\r]*|#[^\n\r]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*))|([\u00A0\u00AD\u1680\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF\u0085\v\f]+)|([ \t\n\r]+)|('[^'\\\n\r]*(?:\\.[^'\\\n\r]*)*')|([A-Za-z_$][\w$]*)|[\s\S]/y;

const ZERO_WIDTH = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/**
 * Reads the object that starts at `start` (a `{`). Strings in straight quotes are kept as they are; outside of strings,
 * comments, trailing commas, typographic quotes and invisible characters are mended, and what JavaScript and Python write
 * otherwise than JSON: single quotes, keys without quotes, `True`. Linear: every character is
 * taken once, an unclosed string ends with its line, an unclosed comment with the text.
 */
export function repairObjectAt(text: string, start: number): JsonSpan {
  const region: JsonSpan = { start, end: text.length, fragments: [], repairs: new Set(), quoted: false };
  const token = new RegExp(TOKEN);
  let depth = 0;
  /** The comma that is a trailing one if a closing bracket comes next. */
  let comma: { text: string } | undefined;
  let at = start;
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) break;
    const [all, straight, smart, inside, comment, odd, space, single, word] = found;
    const piece = { text: all, at };
    at += all.length;
    region.fragments.push(piece);
    if (space !== undefined) continue;
    if (comment !== undefined) {
      piece.text = ' ';
      region.repairs.add('comments');
      continue;
    }
    if (odd !== undefined) {
      piece.text = odd.replace(ZERO_WIDTH, '').replace(/./gs, ' ');
      region.repairs.add('invisible-characters');
      continue;
    }
    if (smart !== undefined) {
      piece.text = `"${inside}"`;
      region.repairs.add('smart-quotes');
    }
    const written = single === undefined ? word && fromWord(word, text, at) : fromSingleQuotes(single);
    if (written !== undefined && written !== all) {
      piece.text = written;
      region.repairs.add('single-quotes');
    }
    region.quoted ||= (straight ?? smart ?? single) !== undefined;
    if ((all === '}' || all === ']') && comma) {
      comma.text = '';
      region.repairs.add('trailing-commas');
    }
    comma = all === ',' ? piece : undefined;
    if (all === '{') depth++;
    if (all === '}') depth--;
    if (depth === 0) {
      region.end = at;
      break;
    }
  }
  return region;
}

/** `'it\'s'` as JSON has it. */
const fromSingleQuotes = (string: string): string =>
  `"${string
    .slice(1, -1)
    .replaceAll("\\'", "'")
    .replace(/\\.|"/gs, (part) => (part === '"' ? '\\"' : part))}"`;

const PYTHON = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
]);
const COLON = /[ \t\n\r]*:/y;

/** A key without quotes, or Python’s word for a value of JSON; any other word stays what it is: a fault. */
function fromWord(word: string, text: string, end: number): string {
  COLON.lastIndex = end;
  return COLON.test(text) ? JSON.stringify(word) : (PYTHON.get(word) ?? word);
}

/** The mended text of a region. Lines that only held a comment go. */
export function textOf(region: JsonSpan): string {
  const text = region.fragments.map((piece) => piece.text).join('');
  if (!region.repairs.has('comments')) return text;
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines.filter((line) => line !== '').join('\n');
}
