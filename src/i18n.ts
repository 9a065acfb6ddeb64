import { api } from './browser-native';
import type { MessageKey } from './message-key';
import type { Problem } from './policy/result';

/** Characters that have no shape of their own, or turn the text around them: nothing that is shown needs them. */
const SHAPELESS = /(?![\t\n])[\p{C}\u2028\u2029]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;
/** Longest value that is shown. */
const LONGEST = 500;

/** Text from a page or a person as it may be shown: cut, what is shapeless made visible, and no reordering of what stands around. */
export function displaySafe(value: string): string {
  const cut = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  const plain = cut.replace(SHAPELESS, '\ufffd');
  // In a sentence that runs from right to left, every name and number is kept together.
  const turns = RIGHT_TO_LEFT.test(plain) || api.i18n.getMessage('interface_direction') === 'rtl';
  return turns && plain ? `\u2068${plain}\u2069` : plain;
}

/** A sentence from _locales in the browser's language; the key itself when it is missing, so that it shows. */
export function text(key: MessageKey, ...values: string[]): string {
  return api.i18n.getMessage(key, values.map(displaySafe)) || key;
}

/** A sentence whose values stand in it whole and as they are: a text to be copied, or one made of other sentences. */
export const formatTrusted = (key: MessageKey, ...values: string[]): string =>
  api.i18n.getMessage(key, values) || key;

/** The sentence for a problem: what is wrong and how to mend it. */
export const problemText = (problem: Problem): string =>
  text(`problem_${problem.code}`, ...(problem.values ?? []));
