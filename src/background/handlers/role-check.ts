import { checkRole } from '../../connection/check-role';
import { owningAccountId } from '../../connection/owning-account';
import { factsAfterRoleRead } from '../../connection/reuse';
import { readyDetailsOf } from '../../flows';
import type { RoleReading } from '../../messages/page-facts';
import { isProblem, type Problem } from '../../policy/result';
import { requireBoundConnection } from '../active-connection';
import { addToLog } from '../audit-log';
import { isChecking } from '../aws-card/aws-state';
import { checkResultLines } from '../aws-card/card-lines';
import { notify } from '../injection';
import { loadSettings } from '../settings';
import { saveConnection } from '../store';
import { CHECK_TIME_MS, deliverArn, showRoleTab } from '../tab-navigation';
import { bindTab } from '../tabs';
import { adoptTab } from './aws';

/** The admin pressed **Check role and send ARN** in this tab: the script on its role page carries the check out. */
export async function requestRoleCheck(tabId: number): Promise<void> {
  await adoptTab(tabId);
  const { check: _before, problem: _old, ...rest } = (await requireBoundConnection(tabId)).bound;
  await bindTab(tabId, { ...rest, checkUntil: Date.now() + CHECK_TIME_MS });
}

/** The role that the check in this tab is about. Without a press there is none. */
export async function roleToCheck(tabId: number): Promise<{ roleName: string; policyName: string }> {
  const own = await requireBoundConnection(tabId);
  const { settings } = await loadSettings();
  const ready = readyDetailsOf(own.connection, settings);
  if (!ready.ok || !isChecking(own.bound)) throw { code: 'check_not_asked' } satisfies Problem;
  const { roleName, policyName } = ready.value;
  return { roleName, policyName };
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
  const { checkUntil: _done, ...rest } = own.bound;
  const { reuses } = own.connection.facts;
  const check = reading && checkRole(ready.value, reading, owningAccountId(own.connection.facts), reuses);
  await bindTab(tabId, { ...rest, ...(check ? { check } : {}) });
  const facts = reading
    ? factsAfterRoleRead(own.connection.facts, ready.value, reading.policies, Date.now())
    : own.connection.facts;
  const connection = { ...own.connection, facts };
  if (check) {
    const where = own.bound.account ?? '—';
    const found = checkResultLines(check).map((line) => line.text);
    await addToLog(own.connection.id, [{ key: 'role', at: Date.now(), where, found }]);
  }
  try {
    await saveConnection(connection);
    if (check?.passed)
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

export async function showRole(tabId: number): Promise<void> {
  const { connection } = await requireBoundConnection(tabId);
  await showRoleTab(connection.id);
}
