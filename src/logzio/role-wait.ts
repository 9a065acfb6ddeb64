/** A role this young is often not known everywhere yet (ms). */
export const NEW_ROLE_MS = 60_000;
/** Most new roles can be used after this long: the first try waits for it, one after a failure for all of the above (ms). */
const FIRST_TRY_MS = 15_000;

/**
 * How many seconds are left until a new role is worth a try. AWS tells nobody when it is: nothing but time can be waited for.
 * @param roleSeenAt when the role was first seen (ms since epoch); one that lies ahead was told by a clock that was set back since
 * @param hasFailed Logz.io could not use it before
 */
export function secondsToWait(roleSeenAt: number | undefined, hasFailed: boolean, now = Date.now()): number {
  const span = hasFailed ? NEW_ROLE_MS : FIRST_TRY_MS;
  const left = (roleSeenAt ?? 0) + span - now;
  return left > span ? 0 : Math.max(0, Math.ceil(left / 1000));
}
