import type { ShownConnection } from '../../card-model';
import { parseExternalId } from '../../connection/external-id';
import { REQUEST_TIME_MS } from '../../connection/pending';
import { requiredExternalId, withOwnRole } from '../../connection/reuse';
import { adoptFor } from '../pressed-connection';
import { saveConnection } from '../store';
import { bindTab } from '../tabs';
import { beginRoleCheck } from './role-check';

/** **Add BUCKET to the policy**: from now on the Edit page of that very policy is written to. */
export async function addBucket(shown: ShownConnection, tabId: number): Promise<void> {
  const { connection } = await adoptFor(shown, tabId);
  if (!connection.facts.reuses) return;
  const request = { kind: 'add-bucket', expiresAt: Date.now() + REQUEST_TIME_MS } as const;
  await saveConnection({ ...connection, request });
}

/** **Use the role's External ID**: Logz.io's form is to take it over. The role is read once more with it. */
export async function carryExternalId(shown: ShownConnection, tabId: number): Promise<void> {
  const { connection, bound } = await adoptFor(shown, tabId);
  const asked = parseExternalId(requiredExternalId(bound.check) ?? '');
  const { reuses } = connection.facts;
  if (!asked.ok || !reuses?.takesExternalId) return;
  await saveConnection({
    ...connection,
    details: { ...connection.details, externalId: asked.value },
    facts: { ...connection.facts, reuses: { ...reuses, carriesExternalId: true } },
  });
  await beginRoleCheck(bound, tabId);
}

/** **Make a role for BUCKET alone**: the role made before is left as it is. */
export async function takeOwnRole(shown: ShownConnection, tabId: number): Promise<void> {
  const { connection, bound } = await adoptFor(shown, tabId);
  if (!connection.facts.reuses) return;
  const { check: _before, checkUntil: _asked, ...tab } = bound;
  await bindTab(tabId, tab);
  await saveConnection(withOwnRole(connection));
}
