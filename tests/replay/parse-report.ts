/** One part of a reported page, as its line tells it, with the parts that stand in it. */
export interface ReportedPart {
  /** The number of its line in the text, from 1. */
  line: number;
  /** `input`, `button`, `h1`, `tile`, `editor`, a name of an element of the page's own; '?-?' where that was kept back. */
  tag: string;
  type?: string;
  role?: string;
  /** Its name as it was told: `<key>`, `"words"` or `· (20 words)`; undefined: it has none, or none that may be told. */
  name?: string;
  /** Where the name stands: `by label`, `by aria-label`, `by aria-labelledby`, `by placeholder` or `text beside`. */
  how?: string;
  /** Words without a value: `hidden`, `checked`, `primary`, … */
  flags: Set<string>;
  /** Attributes with a value; '?' where it was kept back. */
  attributes: Record<string, string>;
  /** Limits that it states, the names in its JSON, the columns of a list. */
  states: string[];
  json: string[];
  columns: string[];
  counts: Record<string, number>;
  children: ReportedPart[];
}

/** What a report says that a screen's steps found: `found`, `missing`, `ambiguous (2)`, … by step. */
export interface ReportedScreen {
  recognised: boolean;
  steps: Record<string, string>;
}

export interface PageReport {
  /** Path and hash of the page, with a star for what was kept back. */
  path: string;
  hash: string;
  /** Language tag, '' for unknown. */
  language: string;
  rightToLeft: boolean;
  screens: Record<string, ReportedScreen>;
  /** The page's own parts, then those of each frame. */
  documents: ReportedPart[][];
  /** Lines that the report left out, of a page that has too many. */
  leftOut: number;
}

/** Why a text cannot be replayed. */
export class ReportError extends Error {}

const fail = (line: number, why: string): never => {
  throw new ReportError(`Line ${line}: ${why}`);
};

const NAME = /(<[\w|]+>|· \(\d+ words\)|"[^"]*"(?= (?:by|text|states|JSON|options) |$|(?= )))/;
const HOW = /^(by aria-labelledby|by aria-label|by label|by placeholder|text beside)/;
const LIST = /^rows (\d+), ticks (\d+)(?:, radios (\d+))?, columns ?(.*)$/;
const ATTRIBUTE =
  /^(name|value|to|data-testid|data-value|data-analytics-funnel-step|ng-model|aria-checked|aria-selected|aria-pressed)=(\S+)$/;
const FLAGS = new Set(
  'hidden chosen tall filter icon primary disabled readonly required checked placeholder'.split(' '),
);

const emptyPart = (line: number, tag: string): ReportedPart => ({
  line,
  tag,
  flags: new Set(),
  attributes: {},
  states: [],
  json: [],
  columns: [],
  counts: {},
  children: [],
});

/** What follows a part's name: limits, names in JSON, options. */
function readTail(part: ReportedPart, tail: string): void {
  let rest = tail.trim();
  const take = (pattern: RegExp, then: (found: string) => void) => {
    const found = pattern.exec(rest);
    if (!found) return;
    then(found[1] ?? found[0]);
    rest = rest.slice(found[0].length).trim();
  };
  take(/^without a name/, () => undefined);
  take(HOW, (how) => {
    part.how = how;
  });
  take(/^states (\d[\d ]*)/, (numbers) => {
    part.states = numbers.trim().split(' ');
  });
  take(/^JSON ([\w?][\w? ]*?)(?= options|$)/, (keys) => {
    part.json = keys.trim().split(' ');
  });
  take(/^options (\d+)/, (count) => {
    part.counts.options = Number(count);
  });
  if (rest !== '') fail(part.line, `“${rest}” is not understood.`);
}

function readFlags(part: ReportedPart, words: string): void {
  const tokens = words.split(' ').filter(Boolean);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const [, key, value] = ATTRIBUTE.exec(token) ?? [];
    const holder = tokens[at + 1] ?? '';
    if (token === 'in') {
      if (!/^[a-z]\w*-[\w-]*$/.test(holder)) fail(part.line, `“${holder}” is no element of a page’s own.`);
      part.attributes.in = holder;
      at += 1;
    } else if (key && value) part.attributes[key] = value;
    else if (FLAGS.has(token)) part.flags.add(token);
    else fail(part.line, `“${token}” is not understood.`);
  }
}

function readPart(text: string, line: number): ReportedPart {
  const editor = /^editor (\.[\w-]+|\[contenteditable=true\])(?: (.*))?$/.exec(text);
  const [, tag = '', type, role, rest = ''] = editor
    ? ['', 'editor', undefined, undefined, editor[2] ?? '']
    : (/^([a-z][\w-]*|\?-\?)(?:\[([a-z-]+|\?)\])?(?: role=([a-z]+|\?))?(?: (.*))?$/.exec(text) ??
      fail(line, `“${text}” is no part of a page.`));
  const part = emptyPart(line, tag);
  if (editor) part.attributes.editor = editor[1] ?? '';
  if (type) part.type = type;
  if (role) part.role = role;
  const list = LIST.exec(
    rest.replace(/^hidden /, () => {
      part.flags.add('hidden');
      return '';
    }),
  );
  if (list) {
    const [, rows, ticks, radios = '0', columns = ''] = list;
    part.counts = { rows: Number(rows), ticks: Number(ticks), radios: Number(radios) };
    part.columns = columns.match(/<[\w|]+>|"[^"]*"|· \(\d+ words\)/g) ?? [];
    return part;
  }
  const heading = /^(hidden )?(\(another text\))$/.exec(rest);
  if (heading?.[2]) {
    part.name = heading[2];
    return part;
  }
  const at = NAME.exec(rest);
  if (at) part.name = at[0];
  const tail = /(^| )(without a name|states \d|JSON |options \d)/.exec(rest);
  const end = at?.index ?? tail?.index ?? rest.length;
  readFlags(part, rest.slice(0, end));
  readTail(part, rest.slice(at ? at.index + at[0].length : end));
  return part;
}

/** The text of a report out of what was pasted: quoted, fenced, with words around it. */
function linesOf(pasted: string): { text: string; number: number }[] {
  const lines = pasted
    .replaceAll('\u00a0', ' ')
    .split(/\r?\n/)
    .map((text, index) => ({ text: text.replace(/^(?:> ?)+/, '').trimEnd(), number: index + 1 }));
  const start = lines.findIndex(({ text }) => /^\s*extension \S+$/.test(text));
  if (start < 0)
    throw new ReportError('This is no report of a page: no line of it says “extension” and a version.');
  const indent = /^\s*/.exec(lines[start]?.text ?? '')?.[0] ?? '';
  const rest = lines.slice(start);
  const end = rest.findIndex(({ text }) => /^\s*```/.test(text));
  return rest.slice(0, end < 0 ? undefined : end).map(({ text, number }) => ({
    text: text.startsWith(indent) ? text.slice(indent.length) : text,
    number,
  }));
}

function readScreens(lines: { text: string; number: number }[]): PageReport['screens'] {
  const screens: PageReport['screens'] = {};
  for (const { text, number } of lines) {
    const [, id, not, steps] = /^(\w+): (not )?recognised; (.*)$/.exec(text) ?? [];
    if (!id || steps === undefined)
      fail(
        number,
        `“${text}” does not say what a screen found. Reports of Logz.io’s pages cannot be replayed.`,
      );
    const found = (steps ?? '').split(', ').flatMap((step) => {
      const [, name, state] = /^(\w+) (.+)$/.exec(step) ?? [];
      return name && state ? [[name, state] as const] : [];
    });
    screens[id ?? ''] = { recognised: !not, steps: Object.fromEntries(found) };
  }
  return screens;
}

/**
 * Reads what **Report this page** made of a page of the IAM console, as it was pasted into a bug report.
 * @throws ReportError, which names the line, where the text is none, is cut, or says what is not understood
 */
export function parseReport(pasted: string): PageReport {
  const lines = linesOf(pasted);
  const blank = lines.findIndex(({ text }) => text === '');
  const second = lines.findIndex(({ text }, index) => index > blank && text === '');
  if (blank < 0 || second < 0)
    throw new ReportError('This report is cut off: its three parts must be parted by empty lines.');
  const said = (word: string) =>
    lines
      .slice(0, blank)
      .find(({ text }) => text.startsWith(`${word} `))
      ?.text.slice(word.length + 1) ?? '';
  const [, path = '', hash = ''] = /^([^?#]*)\?[^#]*(#[^?]*)/.exec(said('page')) ?? [];
  if (path === '')
    throw new ReportError('This report does not say at which address its page stands (“page …”).');
  const [language = '', direction] = said('language').split(', ');
  const screens = readScreens(lines.slice(blank + 1, second).filter(({ text }) => text !== ''));

  const documents: ReportedPart[][] = [[]];
  let leftOut = 0;
  let open: ReportedPart[] = [];
  for (const { text, number } of lines.slice(second + 1)) {
    if (text.trim() === '') continue;
    const more = /^and (\d+) more$/.exec(text);
    if (more) leftOut += Number(more[1]);
    else if (text === 'frame') {
      documents.push([]);
      open = [];
    } else {
      const depth = (/^ */.exec(text)?.[0].length ?? 0) / 2;
      if (!Number.isInteger(depth) || depth > open.length)
        fail(number, 'it is indented under nothing that it could stand in.');
      const part = readPart(text.trimStart(), number);
      (open[depth - 1]?.children ?? documents.at(-1) ?? []).push(part);
      open = [...open.slice(0, depth), part];
    }
  }
  if (documents.every((parts) => parts.length === 0))
    throw new ReportError(
      'This report tells of no part of its page: below what the screens found nothing follows.',
    );
  return {
    path,
    hash,
    language: language === '?' ? '' : language,
    rightToLeft: direction === 'right to left',
    screens,
    documents,
    leftOut,
  };
}
