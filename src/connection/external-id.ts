import { disallowedCharacters } from '../policy/odd-characters';
import { fail, ok, type Result } from '../policy/result';
import { cleanPastedText, isPlaceholder } from './clean-pasted-text';

/** An external ID as AWS STS takes it. Case counts. */
export type ExternalId = string & { readonly __brand: 'ExternalId' };

const SHORTEST = 2;
const LONGEST = 1224;
/** How the External IDs that Logz.io makes begin. */
const BEGINNING = 'logzio:aws:extid:';
/** Stood by mistake in Logz.io's documentation during 2023: whoever has it copied it from there. */
const DOCS_MISTAKE = 'Logzio:aws:extid:7d420c4cccf77013384751185ac12722';

/**
 * Reads an external ID: 2 to 1224 of `A-Z a-z 0-9 _ + = , . @ : / -` (STS API, externalIdType).
 *
 * Problems: `external_id_empty`; `external_id_placeholder`; `external_id_cut_off` where the beginning or end of one that
 * Logz.io made is missing; `external_id_twice` [the first] where it was pasted twice; `external_id_account_id` for twelve digits and
 * `external_id_arn`, which STS would take but which are other fields' values; `external_id_characters` [those];
 * `external_id_length` [characters, least, most].
 */
export function parseExternalId(text: string): Result<ExternalId> {
  const id = cleanPastedText(text);
  if (id === '') return fail('external_id_empty');
  if (isPlaceholder(id)) return fail('external_id_placeholder');
  if (/^\d{12}$|^\d{4}[\s-]\d{4}[\s-]\d{4}$/.test(id)) return fail('external_id_account_id');
  if (/^arn:aws/i.test(id)) return fail('external_id_arn');
  const [first = '', second] = id.match(/logzio:aws:extid:(?:(?!logzio:aws:extid:)\S)*/gi) ?? [];
  if (second !== undefined) return fail('external_id_twice', cleanPastedText(first));
  if (isCutOff(id)) return fail('external_id_cut_off');
  const odd = disallowedCharacters(id, /[\w+=,.@:/-]/);
  if (odd !== '') return fail('external_id_characters', odd);
  if (id.length < SHORTEST || id.length > LONGEST) {
    return fail('external_id_length', String(id.length), String(SHORTEST), String(LONGEST));
  }
  return ok(id as ExternalId);
}

/** A piece of what Logz.io made: nothing behind its last colon, letters missing in front, or an ellipsis. */
function isCutOff(id: string): boolean {
  if (/^(?:…|\.\.)|(?:…|\.\.)$/.test(id)) return true;
  const lower = id.toLowerCase();
  if (lower.startsWith('logzio:') && BEGINNING.startsWith(lower)) return true;
  const head = lower.slice(0, lower.lastIndexOf(':') + 1);
  return head.endsWith('extid:') && head !== BEGINNING && BEGINNING.endsWith(head);
}

/** `logzio` for an ID that Logz.io made, `docs-mistake` for the one of its old documentation, else `custom`. */
export function externalIdHint(id: ExternalId): 'logzio' | 'docs-mistake' | 'custom' {
  if (id === DOCS_MISTAKE) return 'docs-mistake';
  return /^logzio:aws:extid:[\w-]+$/.test(id) ? 'logzio' : 'custom';
}
