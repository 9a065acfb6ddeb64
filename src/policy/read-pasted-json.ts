import { findSyntaxError, type JsonSyntaxError } from './json-syntax';
import { type JsonSpan, type Repair, repairObjectAt, textOf } from './repair-json';
import { fail, ok, type Result } from './result';

export type { Repair } from './repair-json';

/** Pasted text that turned out to be JSON: the JSON text, its value, and what had to be repairs. */
export interface ReadJson {
  text: string;
  value: unknown;
  repairs: Repair[];
}

/** The longest policy text that IAM takes, white space included (IAM API: policyDocumentType). */
const MAX_TEXT_CHARS = 131_072;

/**
 * Reads JSON out of text that a person pasted. Sound JSON passes byte for byte (outer white space trimmed). Around and
 * within anything else it mends what editors, chats and documentation pages add: see `Repair`.
 *
 * Problems: `policy_empty`; `policy_text_too_long` [characters, most]; `policy_not_json` [line, column, text there];
 * `policy_two_documents` when two objects stand in the text; `policy_duplicate_key` [key, line];
 * `policy_not_a_policy` when it nests deeper than any policy.
 */
export function readJson(text: string): Result<ReadJson> {
  if (text.length > MAX_TEXT_CHARS) {
    return fail('policy_text_too_long', String(text.length), String(MAX_TEXT_CHARS));
  }
  const whole = trimSpace(text);
  const start = text.indexOf(whole);
  if (/^[\s\p{Cf}]*$/u.test(whole)) return fail('policy_empty');
  const fault = findSyntaxError(whole);
  if (!fault) return ok({ text: whole, value: JSON.parse(whole), repairs: [] });
  const regions = fault.kind === 'syntax' ? spansOf(text).filter((region) => region.quoted) : [];
  const [region] = regions;
  if (!region) return faultProblem(fault, text, start + fault.at);
  for (const each of regions) {
    const raw = each.fragments.map((piece) => piece.text).join('');
    const left = findSyntaxError(raw);
    if (left) return faultProblem(left, text, sourceOffset(each, left.at));
  }
  if (regions.length > 1) return fail('policy_two_documents');
  const mendedText = textOf(region);
  const repairs = [...outsideOf(text, region), ...region.repairs];
  return ok({ text: mendedText, value: JSON.parse(mendedText), repairs });
}

/** JSON's own white space only: `trim` would also take a byte order mark, which is worth mentioning. */
function trimSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t\n\r'.includes(text.charAt(start))) start++;
  while (end > start && ' \t\n\r'.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** How much is read in all while objects are looked for: no text of brackets alone can keep it busy for long. */
const MOST_READ = 2 * MAX_TEXT_CHARS;

/** Every object of sound JSON that stands in a text, also within what is none: the body of a heredoc, a log line. */
export function objectsIn(text: string): unknown[] {
  const objects: unknown[] = [];
  let read = 0;
  for (let at = text.indexOf('{'); at >= 0 && read < MOST_READ; ) {
    const region = repairObjectAt(text, at);
    read += region.end - at;
    const mended = textOf(region);
    const isSound = region.quoted && !findSyntaxError(mended);
    if (isSound) objects.push(JSON.parse(mended));
    at = text.indexOf('{', isSound ? region.end : at + 1);
  }
  return objects;
}

function spansOf(text: string): JsonSpan[] {
  const regions: JsonSpan[] = [];
  for (let at = text.indexOf('{'); at >= 0; ) {
    const region = repairObjectAt(text, at);
    regions.push(region);
    at = text.indexOf('{', region.end);
  }
  return regions;
}

/** What had to be left out around the object. */
function outsideOf(text: string, region: JsonSpan): Repair[] {
  const mends = new Set<Repair>();
  for (const line of `${text.slice(0, region.start)}\n${text.slice(region.end)}`.split('\n')) {
    const bare = line.trim().replace(/[\p{Cf}]/gu, '');
    if (/[\p{Cf}\u00A0]/u.test(line)) mends.add('invisible-characters');
    if (/^(```|~~~|`)/.test(bare)) mends.add('code-fence');
    else if (/^(\/\/|#)/.test(bare)) mends.add('comments');
    else if (bare !== '') mends.add('prose');
  }
  return [...mends];
}

/** Where an offset into the repairs text of a region stood in the text that was pasted. */
function sourceOffset(region: JsonSpan, offset: number): number {
  let passed = 0;
  for (const piece of region.fragments) {
    if (offset < passed + piece.text.length) return piece.at + offset - passed;
    passed += piece.text.length;
  }
  return region.end;
}

const NEARBY = 24;

function faultProblem(fault: JsonSyntaxError, text: string, at: number): ReturnType<typeof fail> {
  const before = text.slice(0, at).split('\n');
  const line = String(before.length);
  if (fault.kind === 'depth') return fail('policy_not_a_policy');
  if (fault.kind === 'duplicate-key') return fail('policy_duplicate_key', fault.key, line);
  const here = (before[before.length - 1] ?? '').length;
  const near =
    text
      .slice(at, at + NEARBY)
      .split('\n')[0]
      ?.trim() || text.slice(0, at).trim().slice(-NEARBY);
  return fail('policy_not_json', line, String(here + 1), near);
}
