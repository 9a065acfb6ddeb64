/** An ARN on its way to its form, and a policy that is to be changed, are waited for this long (ms). */
export const REQUEST_TIME_MS = 30 * 60 * 1000;
/** A press for a role check is carried out for this long (ms): a page on a slow machine takes minutes to open and be read. */
export const CHECK_TIME_MS = 5 * 60 * 1000;

/**
 * Whether what was begun for a span of time is still to be waited for. An end that lies further ahead than the whole span was
 * told by a clock that ran ahead and was set back since: it is over.
 * @param until when it ends (ms since epoch); undefined: it was not begun
 */
export const isPending = (until: number | undefined, spanMs: number, now = Date.now()): boolean =>
  until !== undefined && until > now && until <= now + spanMs;

/** How long ago something was, or how far ahead it lies where the clock was set back since (ms). */
export const distanceTo = (time: number, now = Date.now()): number => Math.abs(now - time);
