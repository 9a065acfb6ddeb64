import type { AwsConnection, AwsState } from '../../src/messages/responses';
import type { Request } from '../../src/messages/requests';
import type { Problem } from '../../src/policy/result';
import { send } from '../../src/send';
import type { Look } from '../page/engine/engine';
import { saysCreated } from './creation-message';

/** Steps whose field gives something its name, and the detail that it names. */
const NAME_STEPS = [
  ['policy_name', 'policyName'],
  ['role_name', 'roleName'],
] as const;

/** Problems that may pass: what could not be told is told again after a while (ms). */
const PASSING = ['storage_full', 'storage_failed', 'no_answer', 'internal'];
const AGAIN = 2000;

/**
 * Tells the background what a tab of the connection shows: that policy or role were created, that the role waits for its
 * policy, that the admin chose another name. Each fact is told until the background took it in or refused it.
 * @param then called with what keeps a fact from being taken in, or with nothing when it was
 */
export function newReporter(
  then: (problem?: Problem) => void,
): (look: Look, state: AwsState & { connection: AwsConnection }) => void {
  const told = new Set<string>();
  let waiting = false;
  const tell = (request: Request): void => {
    const key = JSON.stringify(request);
    if (told.has(key)) return;
    told.add(key);
    void send(request).then((reply) => {
      const passing = !reply.ok && PASSING.includes(reply.problem.code) ? reply.problem : undefined;
      then(passing);
      if (passing)
        setTimeout(() => {
          told.delete(key);
          then(passing);
        }, AGAIN);
    });
  };

  return ({ page, screen, sights, touched }, { connection, adopted }) => {
    if (!adopted) return;
    const { policyName, roleName, policySeenAt, roleSeenAt } = connection;
    if (!policySeenAt && saysCreated(page, policyName)) tell({ kind: 'policy-created', name: policyName });
    if (!roleSeenAt && saysCreated(page, roleName)) tell({ kind: 'role-created', name: roleName });
    const waits = screen?.id === 'role_permissions' && !policySeenAt;
    if (waits !== waiting) {
      waiting = waits;
      void send({ kind: 'role-waiting', waiting });
    }
    for (const [step, name] of NAME_STEPS) {
      const sighting = sights.get(step)?.sighting;
      if (!touched.has(step) || sighting?.state !== 'found' || sighting.value === connection[name]) continue;
      tell({ kind: 'names-typed', policyName: '', roleName: '', [name]: sighting.value });
    }
  };
}
