import type { Problem } from '../../src/policy/result';

/** The background was stopped while it answered, or its storage did not take something. */
const PASSING = ['storage_full', 'storage_failed', 'no_answer', 'internal'];

/** Whether what kept the background from answering may pass by itself. */
export const mayPass = ({ code }: Problem): boolean => PASSING.includes(code);

/** Then it is asked again after a while (ms). */
export const RETRY_MS = 2000;
