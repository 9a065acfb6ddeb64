import { api } from '../../src/api';
import type { Problem } from '../../src/policy/result';

/**
 * A sentence from _locales; the key itself when it is missing, so that it shows. What stands in it from elsewhere is made fit
 * to be shown in the background already (`shown`), which spares every page the code for it.
 */
export const text = (key: string, ...values: string[]): string => api.i18n.getMessage(key, values) || key;

/** The sentence for a problem that the background told of. */
export const problemText = ({ code, values = [] }: Problem): string => text(`problem_${code}`, ...values);
