import { withoutNames } from '../connection/without-names';
import { creationRefused } from './creation-refused';
import { mentionsName } from './mentions-name';

/** Errors that name the entity as well, and are about something else. */
const OTHER_ERRORS = /not authori[sz]ed|access ?denied|validation ?error|invalid ?input|failed to satisfy/i;

/**
 * "Already exists" in IAM's words and in the languages of the console. The translations are inferred: no source shows
 * the console's own. A language that is not here still counts by structure.
 */
const EXISTS =
  /EntityAlreadyExists|already exists|duplicate names|existiert bereits|ya existe|existe déjà|esiste già|já existe|存在し(?:ます|ています)|이미 존재|已(?:經)?存在|zaten (?:var|mevcut)|sudah ada|มีอยู่แล้ว|موجود/i;

/** A message of the page; `error`: the page shows it as an error, whatever its language. */
export interface PageAlert {
  text: string;
  error: boolean;
}

/**
 * What a message that came after the press that creates says of the name: `taken`, or `refused` where an error names
 * it in words that are not known. undefined: it is about something else.
 */
export function nameConflict({ text, error }: PageAlert, name: string): 'taken' | 'refused' | undefined {
  if (!mentionsName(text, name)) return undefined;
  const words = withoutNames(text, name);
  if (OTHER_ERRORS.test(words) || creationRefused(words)) return undefined;
  if (EXISTS.test(text)) return 'taken';
  return error ? 'refused' : undefined;
}
