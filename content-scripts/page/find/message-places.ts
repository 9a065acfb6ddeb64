/** Elements whose class holds one of the words, in whatever case. */
export const classHolds = (...words: string[]): string => String(words.map((word) => `[class*="${word}" i]`));

/** Where pages say what happened, by role. */
export const MESSAGE_ROLES = '[role=alert],[role=status]';
/** Where they announce anything at all to those who hear them, such as how many rows a search found. */
export const LIVE_REGIONS = '[aria-live=polite],[aria-live=assertive]';
