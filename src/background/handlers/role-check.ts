import type { ShownConnection } from '../../card-model';
import { checkRole } from '../../connection/check-role';
import { owningAccountId } from '../../connection/owning-account';
import { CHECK_TIME_MS } from '../../connection/pending';
import { factsAfterRoleRead } from '../../connection/reuse';
import type { RoleCheck } from '../../connection/role-check';
import { flowOf, readyDetailsOf } from '../../flows';
import type { RoleReading } from '../../messages/page-facts';
import { isProblem, type Problem } from '../../policy/result';
import { requireBoundConnection } from '../active-connection';
import { addToLog } from '../audit-log';
import { isChecking } from '../aws-card/aws-state';
import { checkResultLines } from '../aws-card/card-lines';
import { notify } from '../injection';
import { adoptFor, pressedConnection } from '../pressed-connection';
import { loadSettings } from '../settings';
import { saveConnection } from '../store';
import { deliverArn, showRoleTab } from '../tab-navigation';
import { type BoundTab, bindTab } from '../tabs';

/** Has the role of a tab read: the script on its page carries the check out. */
export async function beginRoleCheck(bound: BoundTab, tabId: number, accepted?: string): Promise<void> {
  const { check: _before, problem: _old, accepted: _then, ...rest } = bound;
  const checkUntil = Date.now() + CHECK_TIME_MS;
  await bindTab(tabId, { ...rest, checkUntil, ...(accepted === undefined ? {} : { accepted }) });
}

/** The admin pressed **Check role and send ARN** in this tab. */
export async function requestRoleCheck(shown: ShownConnection, tabId: number): Promise<void> {
  await beginRoleCheck((await adoptFor(shown, tabId)).bound, tabId);
}

/** The admin pressed **Send it anyway**: the role is read once more, and sent if it lets Logz.io do what was named, and no more. */
export async function sendAnyway(
  { named, ...shown }: ShownConnection & { named: string },
  tabId: number,
): Promise<void> {
  await beginRoleCheck((await adoptFor(shown, tabId)).bound, tabId, named);
}

/** The role that the check in this tab is about. Without a press there is none. */
export async function roleToCheck(tabId: number): Promise<{ roleName: string }> {
  const own = await requireBoundConnection(tabId);
  const { settings } = await loadSettings();
  const ready = readyDetailsOf(own.connection, settings);
  if (!ready.ok || !isChecking(own.bound)) throw { code: 'check_not_asked' } satisfies Problem;
  return { roleName: ready.value.roleName };
}

/** The role as its page shows it. Without a press it is refused; without a difference its ARN is carried to Logz.io. */
export async function submitRoleReading(
  { reading }: { reading: RoleReading | null },
  tabId: number,
): Promise<void> {
  const own = await requireBoundConnection(tabId);
  const { settings } = await loadSettings();
  const ready = readyDetailsOf(own.connection, settings);
  if (!ready.ok || !isChecking(own.bound)) throw { code: 'check_not_asked' } satisfies Problem;
  const { checkUntil: _done, accepted, ...rest } = own.bound;
  const { reuses } = own.connection.facts;
  const { needs } = flowOf(own.connection);
  const found =
    reading && checkRole(ready.value, reading, owningAccountId(own.connection.facts), reuses, needs);
  const isAccepted = found?.acceptable !== undefined && found.acceptable === accepted;
  const check: RoleCheck | null = found && (isAccepted ? { ...found, accepted: true } : found);
  await bindTab(tabId, { ...rest, ...(check ? { check } : {}) });
  const facts = reading
    ? factsAfterRoleRead(own.connection.facts, ready.value, reading.policies, needs, Date.now())
    : own.connection.facts;
  const connection = { ...own.connection, facts };
  if (check) {
    const where = own.bound.account ?? '—';
    const lines = checkResultLines(check).map((line) => line.text);
    await addToLog(own.connection.id, [{ key: 'role', at: Date.now(), where, found: lines }]);
  }
  try {
    await saveConnection(connection);
    if (check?.passed || check?.accepted)
      await deliverArn({
        ...connection,
        facts: { ...facts, roleArn: check.arn, roleSeenAt: facts.roleSeenAt ?? Date.now() },
      });
  } catch (problem) {
    // Shown on the card, where the admin can press again: no one waits for the answer to a reading.
    if (!isProblem(problem)) throw problem;
    await bindTab(tabId, { ...rest, ...(check ? { check } : {}), problem });
  }
  notify(tabId, { kind: 'state-changed' });
}

export async function showRole(shown: ShownConnection, tabId: number): Promise<void> {
  const { connection } = await pressedConnection(shown, tabId);
  await showRoleTab(connection.id);
}
