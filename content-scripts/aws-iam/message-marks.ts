import { classHolds, MESSAGE_ROLES } from '../page/find/message-places';

/** The messages of all consoles: by role and mark, by class where they have neither. */
export const MESSAGES = `${MESSAGE_ROLES},${classHolds('flash', 'alert')},[data-analytics-flashbar],awsui-flash,awsui-alert`;
/** What marks one as good or bad news. */
export const SUCCESS = `[data-analytics-flashbar=success],${classHolds('success')}`;
export const FAILURE = `[data-analytics-flashbar=error],[type=error],${classHolds('error', 'danger')}`;
/** One that is marked as an error itself, and not by what it stands in. */
export const ERRORS = `:is(${MESSAGES}):is(${FAILURE})`;

/** A message as a person reads it: what is drawn apart is apart, and a name that may be broken is whole. */
// biome-ignore lint/performance/useDomNodeTextContent: text content tells neither; only a message that shows is asked for it.
export const messageText = (message: HTMLElement): string => message.innerText.replace(/\s+/g, ' ').trim();
