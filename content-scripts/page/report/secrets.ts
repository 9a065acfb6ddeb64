import { decodeUri } from '../../../src/decode-uri';

/** Where a page shows what is somebody's own: rows, links, values and code. */
const OWN = 'td,[role=cell],[role=gridcell],a[href],option,[role=option],code,pre,dd';
/** The banner names account and user. */
const BANNER = 'header :is(span,button,div,a)';
const TYPED = 'textarea,input:not([type=submit],[type=button],[type=radio],[type=checkbox])';
/** Longer texts are told by no label anyway. */
const LONGEST = 300;

const leaves = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [String(value)];

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
};

const textsOf = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)]
    .filter((element) => !element.closest('nav'))
    .map(({ textContent }) => textContent ?? '')
    .filter((text) => text.length <= LONGEST);

/** Everything on a page, and in its address, that a report of it must not repeat. */
export function secretsOn(document: Document, { pathname, search, hash }: Location): string[] {
  const typed = [...document.querySelectorAll<HTMLInputElement>(TYPED)].map(({ value }) => value);
  const session = [...document.querySelectorAll('meta[content]')].flatMap((meta) =>
    leaves(parsed(meta.getAttribute('content') ?? '')),
  );
  const address = decodeUri(pathname + search + hash).split(/[?&=#]/);
  const whole = [...textsOf(document, OWN), ...typed, ...address, ...session];
  const people = [...session, ...textsOf(document, BANNER)].flatMap((text) => text.split(/\s+/));
  // An ARN or a path gives away its parts too.
  return [...whole, ...people, ...[...whole, ...people].flatMap((text) => text.split(/[:/,;()@]+/))].filter(
    (text) => text.length > 1 && text.length <= LONGEST,
  );
}
