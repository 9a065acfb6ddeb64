import { api } from '../../../src/browser-native';
import type { MessageKey } from '../../../src/message-key';
import type { Problem } from '../../../src/policy/result';

/** Sentences as they were last told: once the extension was updated under a page, none can be asked for any more. */
const told = new Map<MessageKey, string>();

/**
 * A sentence from _locales; the key itself when it is missing, so that it shows. What stands in it from elsewhere is made fit
 * to be shown in the background already (`shown`), which spares every page the code for it.
 */
export function text(key: MessageKey, ...values: string[]): string {
  try {
    told.set(key, api.i18n.getMessage(key, values) || key);
  } catch {
    // The card goes on with what it knows, to say that the page is to be reloaded.
  }
  return told.get(key) ?? key;
}

/** Once the extension was updated under a page, its sentences cannot be asked for any more. */
const GONE = text('problem_extension_gone');

/** The sentence for a problem that the background told of, or that there is no background any more. */
export const problemText = ({ code, values = [] }: Problem): string =>
  code === 'extension_gone' ? GONE : text(`problem_${code}`, ...values);
