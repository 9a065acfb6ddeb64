/** What stands behind a label, on its line or on the next one. */
export interface LabeledValue {
  value: string;
  start: number;
  end: number;
}

/** What stands before a label: quotes of a mail, bullets, numbers, marks of a table, JSON or a chat. */
const BEFORE_LABEL = String.raw`[ \t>|*_\-–•·"'\x60{,(\[#]{0,24}(?:\d{1,2}[.)][ \t]{0,4})?[*_"'\x60]{0,3}(?:(?:the|your)[ \t])?`;
/** What stands between a label and its value: the rest of its marks, a note in brackets, and a colon, a tab and the like. */
const BEHIND_LABEL = String.raw`[*_"'\x60]{0,3}[ \t]{0,24}(?:\([^()\n]{0,40}\)[ \t]{0,4})?[*_"'\x60]{0,3}[ \t]{0,24}`;
const SEPARATOR = String.raw`(?::|=>?|→|\||\t|\sis\s|\s[-–—]\s)`;
/** What is around a value and no part of it. */
const AROUND = /[\s*_"'`|,;(){}[\]“”‘’„«»]/;

/** What people write where there is no value. */
const NO_VALUE =
  /^(?:-+|–|—|none|n\/?a|empty|tbd|todo|unknown|optional|null|undefined|see|the|is|not|no|yes|\?+|\.\.\.|…)$/i;

/** The beginning of another label, or of the words of a button: what stands there is no value. */
const ANY_LABEL =
  /^\W*(?:(?:logz\.io\s+|aws\s+|s3\s+|iam\s+|role\s+)*(?:account|external|bucket|prefix|role|policy|region|arn)|get the|view|copy|save|add a|authenticate|log type)(?=\s|:|$)/i;

/**
 * The values behind a label that begins a line, a cell or a JSON key: on the same line behind a colon and the like, or alone on
 * the next line that is not empty. Each is trimmed of quotes and brackets; what stands for no value is left out.
 * @param label the source of a regular expression, without groups that capture
 */
export function labeledValues(text: string, label: string): LabeledValue[] {
  const behind = new RegExp(
    `(?:^|[\\n|{,;])${BEFORE_LABEL}(?:${label})${BEHIND_LABEL}(${SEPARATOR}|\\r?(?=\\n)|$)`,
    'gi',
  );
  const values: LabeledValue[] = [];
  for (const found of text.matchAll(behind)) {
    const at = found.index + found[0].length;
    const value = found[1]?.trim() || found[1] === '\t' ? onLine(text, at) : onNextLine(text, at);
    if (value && !NO_VALUE.test(value.value) && !ANY_LABEL.test(value.value)) values.push(value);
  }
  return values;
}

/** The rest of a line, or of a table's cell or a JSON value. */
function onLine(text: string, at: number): LabeledValue | undefined {
  const rest = /^[^\n]{0,2000}/.exec(text.slice(at, at + 2001))?.[0] ?? '';
  const cell =
    /^[^|\t]*[^|\t\s][^|\t]*/.exec(rest.replace(/^[|\t\s]+/, (gap) => ' '.repeat(gap.length)))?.[0] ?? rest;
  const json = /^\s*"([^"\n]*)"/.exec(cell)?.[0] ?? cell;
  return trimmed(text, at, at + json.length);
}

function onNextLine(text: string, at: number): LabeledValue | undefined {
  const gap = /^\s*/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
  const end = text.indexOf('\n', at + gap);
  return trimmed(text, at + gap, end < 0 ? text.length : end);
}

function trimmed(text: string, from: number, to: number): LabeledValue | undefined {
  let [start, end] = [from, to];
  while (start < end && AROUND.test(text.charAt(start))) start += 1;
  while (end > start && (AROUND.test(text.charAt(end - 1)) || isFullStop(text, end))) end -= 1;
  return start < end ? { value: text.slice(start, end), start, end } : undefined;
}

const isFullStop = (text: string, end: number): boolean =>
  text.charAt(end - 1) === '.' && text.charAt(end - 2) !== '.';
