import type { Request } from '../../src/messages/requests';
import type { AwsConnection, AwsState } from '../../src/messages/responses';
import type { Problem } from '../../src/policy/result';
import { send } from '../../src/send';
import type { Scan } from '../page/engine/engine';
import { mayPass, RETRY_MS } from '../page/passing-problem';
import { confirmsCreation } from './creation-message';

/**
 * Tells the background what a tab of the connection shows: that policy or role were created, that the role waits for its
 * policy, that the admin chose another name. Each fact is told until the background took it in or refused it.
 * @param then called with what keeps a fact from being taken in, or with nothing when it was
 */
export function createEventReporter(
  then: (problem?: Problem) => void,
): (scan: Scan, state: AwsState & { connection: AwsConnection }) => void {
  const sent = new Set<string>();
  let waiting = false;
  const tell = (request: Request): void => {
    const key = JSON.stringify(request);
    if (sent.has(key)) return;
    sent.add(key);
    void send(request).then((reply) => {
      const passing = !reply.ok && mayPass(reply.problem) ? reply.problem : undefined;
      then(passing);
      if (passing)
        setTimeout(() => {
          sent.delete(key);
          then(passing);
        }, RETRY_MS);
    });
  };

  return ({ page, screen, located, touched }, { connection, adopted }) => {
    if (!adopted) return;
    const { id, policyName, roleName, policySeenAt, roleSeenAt } = connection;
    // Where both have one name, the part of the console tells which of them the message is about.
    const isPartOf = (part: 'policies' | 'roles') =>
      policyName !== roleName || location.hash.startsWith(`#/${part}`);
    if (!policySeenAt && isPartOf('policies') && confirmsCreation(page, policyName))
      tell({ kind: 'policy-created', id, name: policyName });
    if (!roleSeenAt && isPartOf('roles') && confirmsCreation(page, roleName))
      tell({ kind: 'role-created', id, name: roleName });
    const waits = screen?.traits?.waitsForPolicy === true && !policySeenAt;
    if (waits !== waiting) {
      waiting = waits;
      void send({ kind: 'role-waiting', id, waiting });
    }
    const creates = screen?.creates;
    const state = creates && touched.has(creates.name) && located.get(creates.name)?.state;
    if (state && state.state === 'found' && state.value !== connection[`${creates.kind}Name`])
      tell({ kind: 'rename-in-aws', id, policyName: '', roleName: '', [`${creates.kind}Name`]: state.value });
  };
}
