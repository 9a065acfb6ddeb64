import { parseExternalId } from '../connection/external-id';
import type { Candidate } from './candidate';
import { labeledValues } from './labeled-values';

/** What Logz.io makes, with all that could be a part of it. */
const MADE_BY_LOGZIO = /(?<![\w:])logzio:aws:extid:[\w+=,.@:/-]*/gi;
/** What may follow a whole one: behind anything else (an ellipsis, stars, a letter of another script) it was cut off or masked. */
const MAY_FOLLOW = /^(?:$|[\s"'`”’“‘»)\]}>|;<]|\\["'nrt]|&(?:quot|#34|lt|gt|amp|nbsp);)/;

/**
 * The External IDs of a text. Certain is what Logz.io makes. An ID from before 2020 is the admin's own text, which its label alone
 * tells: it is asked about.
 */
export function findExternalIds(text: string): Candidate[] {
  const made = [...text.matchAll(MADE_BY_LOGZIO)].flatMap(({ 0: run, index }): Candidate[] => {
    const value = run.replace(/[.,:;/]+$/, '');
    const end = index + value.length;
    // Three full stops say that it was cut off, and an equals sign at the end of a line that a mail broke it.
    const isCut = /\.\.\.?$/.test(run) || (/=$/.test(run) && /^\r?\n/.test(text.slice(index + run.length)));
    const isWhole = !isCut && MAY_FOLLOW.test(text.slice(index + run.length, index + run.length + 8));
    return isWhole && parseExternalId(value).ok ? [{ value, start: index, end, isCertain: true }] : [];
  });
  const named = labeledValues(text, String.raw`(?:aws\s+|logz\.?io\s+)?external[\s_-]*id|sts:ExternalId`);
  const own = named.flatMap(({ value, start, end }): Candidate[] =>
    /^[\w+=,.@:/-]+$/.test(value) && !/logzio:/i.test(value) && parseExternalId(value).ok
      ? [{ value, start, end, isCertain: false }]
      : [],
  );
  return [...made, ...own];
}
