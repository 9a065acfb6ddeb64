import { api } from './api';
import type { Problem } from './policy/result';

/** A sentence from _locales in the browser's language; the key itself when it is missing, so that it shows. */
export function text(key: string, ...values: string[]): string {
  return api.i18n.getMessage(key, values) || key;
}

/** The sentence for a problem: what is wrong and how to mend it. */
export const problemText = (problem: Problem): string =>
  text(`problem_${problem.code}`, ...(problem.values ?? []));
