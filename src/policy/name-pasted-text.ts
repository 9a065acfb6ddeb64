import { isObject } from './statement';

/** A text that is no policy in JSON, and which of the things it is that people paste for one. */
export type PastedKind = 'beginning_missing' | 'end_missing' | 'yaml' | 'terraform';

const ELEMENT = '(?:Version|Id|Statement|Sid|Effect|Action|NotAction|Resource|NotResource|Condition)';
const TERRAFORM = [
  /\bjsonencode\s*\(/,
  /\baws_iam_policy_document\b/,
  /^[ \t]*statement[ \t]*\{/m,
  // Within a line: over blank lines each of them would be tried up to the last.
  new RegExp(String.raw`^[ \t\u00a0{[(]*"?${ELEMENT}"?[ \t]*=(?!=)`, 'im'),
];
const YAML = new RegExp(String.raw`^[ \t]*(?:-[ \t]+)?(?:${ELEMENT}|PolicyDocument)[ \t]*:(?:[ \t]|$)`, 'm');
/** A key of a policy, in whatever quotes, with a colon: the text of a policy whose opening bracket was not copied. */
const KEY_FIRST = new RegExp(String.raw`^[\s\p{Cf},]*["“”'’]${ELEMENT}["“”'’]\s*:`, 'iu');

/**
 * Names a text that could not be read as JSON.
 * @param endsOpen whether it was sound JSON up to its end, where brackets were still open
 */
export function namePastedText(text: string, endsOpen: boolean): PastedKind | undefined {
  if (TERRAFORM.some((sign) => sign.test(text))) return 'terraform';
  if (KEY_FIRST.test(text) || /^[\s\p{Cf}]*[\]},]/u.test(text)) return 'beginning_missing';
  if (endsOpen && /["“']Statement["”']/i.test(text)) return 'end_missing';
  // JSON’s own keys are in quotes.
  return YAML.test(text) && !/^[\s\p{Cf}]*[{[]/u.test(text) ? 'yaml' : undefined;
}

/** Whether a JSON value is a statement, or a list of such: the inside of a policy, without what stands around it. */
export function isStatementAlone(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isStatementAlone);
  return isObject(value) && 'Effect' in value && ('Action' in value || 'NotAction' in value);
}
