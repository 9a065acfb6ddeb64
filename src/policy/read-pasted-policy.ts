import { decodePastedText } from './decode-pasted-text';
import { findSyntaxError } from './json-syntax';
import { isStatementAlone, namePastedText } from './name-pasted-text';
import { policiesWithin } from './policies-within';
import { objectsIn, type ReadJson, type Repair, readJson } from './read-pasted-json';
import { fail, ok, type Result } from './result';
import { isPolicyDocument, type PolicyDocument } from './statement';

/** A policy in a string of JSON in a string of a program, percent-encoded: three. */
const MOST_LAYERS = 4;

/**
 * Reads the JSON of a policy out of what people paste for one: the policy itself, byte for byte; or one that stands whole in
 * an answer of the AWS CLI, a template, a heredoc or other text, escaped or encoded, which is laid out anew. A policy that
 * stands nowhere in the text is no problem of this function: the JSON that is there comes back.
 *
 * Problems: all of `readJson`; `policy_two_documents` for several; `policy_beginning_missing` and `policy_end_missing` for a
 * piece of one; `policy_yaml`, `policy_terraform` for one in another language.
 */
export function readPastedPolicy(text: string): Result<ReadJson> {
  return readLayer(text, MOST_LAYERS);
}

function readLayer(text: string, layers: number): Result<ReadJson> {
  const read = readJson(text);
  if (read.ok) return isPolicyDocument(read.value.value) ? read : fromWithin(read.value, layers);
  if (read.problem.code === 'policy_empty' || read.problem.code === 'policy_text_too_long') return read;
  const decoded = layers > 0 ? decodePastedText(text) : undefined;
  const inner = decoded === undefined ? undefined : readLayer(decoded, layers - 1);
  if (inner?.ok && isPolicyDocument(inner.value.value)) return ok(repairedBy(inner.value, 'encoding'));
  const [document, ...others] = policiesWithin(objectsIn(text), policyReader(layers));
  if (others.length > 0) return fail('policy_two_documents');
  if (document) return ok(laidOut(document, ['prose']));
  const kind = namePastedText(text, endsOpen(text));
  return kind ? fail(`policy_${kind}`) : read;
}

/** The one policy within a JSON value that is none; where there is none, the value itself. */
function fromWithin(read: ReadJson, layers: number): Result<ReadJson> {
  const [document, ...others] = policiesWithin(read.value, policyReader(layers));
  if (others.length > 0) return fail('policy_two_documents');
  if (document) {
    const repair = typeof read.value === 'string' ? 'encoding' : 'prose';
    return ok(laidOut(document, [...read.repairs, repair]));
  }
  return isStatementAlone(read.value) ? fail('policy_beginning_missing') : ok(read);
}

/** Reads a policy that stands as text within JSON; undefined: the text is none. */
const policyReader =
  (layers: number) =>
  (text: string): PolicyDocument | undefined => {
    const read = layers > 0 ? readLayer(text, layers - 1) : undefined;
    return read?.ok && isPolicyDocument(read.value.value) ? read.value.value : undefined;
  };

const repairedBy = (read: ReadJson, repair: Repair): ReadJson => ({
  ...read,
  repairs: [...new Set([...read.repairs, repair])],
});

const laidOut = (document: PolicyDocument, repairs: Repair[]): ReadJson => ({
  text: JSON.stringify(document, null, 4),
  value: document,
  repairs: [...new Set(repairs)],
});

/** Whether a text is sound JSON from its first bracket on, and ends while brackets are open. */
function endsOpen(text: string): boolean {
  const json = text.slice(Math.max(text.indexOf('{'), 0)).trimEnd();
  const fault = findSyntaxError(json);
  // A text may also be cut off within a string or a word.
  return fault?.kind === 'syntax' && /^(?:"(?:[^"\\\n]|\\.)*\\?|[a-z]*)$/.test(json.slice(fault.at));
}
