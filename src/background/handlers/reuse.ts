import type { Connection } from '../../connection/connection';
import { parseExternalId } from '../../connection/external-id';
import { REQUEST_TIME_MS } from '../../connection/pending';
import { requiredExternalId, withOwnRole } from '../../connection/reuse';
import { findConnection, saveConnection } from '../store';
import { type BoundTab, bindTab, boundTab } from '../tabs';
import { requestRoleCheck } from './role-check';

/** The connection of a tab that uses a role made before. */
async function reusing(tabId: number): Promise<{ connection: Connection; tab: BoundTab } | undefined> {
  const tab = await boundTab(tabId);
  const connection = tab && (await findConnection(tab.connectionId));
  return tab && connection?.facts.reuses ? { connection, tab } : undefined;
}

/** **Add BUCKET to the policy**: from now on the Edit page of that very policy is written to. */
export async function addBucket(tabId: number): Promise<void> {
  const own = await reusing(tabId);
  if (!own) return;
  const request = { kind: 'add-bucket', expiresAt: Date.now() + REQUEST_TIME_MS } as const;
  await saveConnection({ ...own.connection, request });
}

/** **Use the role's External ID**: Logz.io's form is to take it over. The role is read once more with it. */
export async function carryExternalId(tabId: number): Promise<void> {
  const own = await reusing(tabId);
  const asked = parseExternalId(requiredExternalId(own?.tab.check) ?? '');
  const reuses = own?.connection.facts.reuses;
  if (!own || !asked.ok || !reuses?.takesExternalId) return;
  const { connection } = own;
  await saveConnection({
    ...connection,
    details: { ...connection.details, externalId: asked.value },
    facts: { ...connection.facts, reuses: { ...reuses, carriesExternalId: true } },
  });
  await requestRoleCheck(tabId);
}

/** **Make a role for BUCKET alone**: the role made before is left as it is. */
export async function takeOwnRole(tabId: number): Promise<void> {
  const own = await reusing(tabId);
  if (!own) return;
  const { check: _before, checkUntil: _asked, ...tab } = own.tab;
  await bindTab(tabId, tab);
  await saveConnection(withOwnRole(own.connection));
}
