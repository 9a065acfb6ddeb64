import { checkRole } from '../../connection/check-role';
import { readyDetails } from '../../connection/connection';
import { madeIn } from '../../connection/owning-account';
import { factsRead } from '../../connection/reuse';
import type { RoleReading } from '../../messages/page-facts';
import { isProblem } from '../../policy/result';
import { foundLines } from '../aws-card/card-lines';
import { isChecking } from '../aws-card/aws-state';
import { backToRole, CHECK_TIME, deliverArn } from '../tab-navigation';
import { notify } from '../injection';
import { ownOf } from '../active-connection';
import { noteInLog } from '../audit-log';
import { loadSettings } from '../settings';
import { saveConnection } from '../store';
import { bindTab } from '../tabs';
import { adopt } from './aws';

/** The admin pressed **Check role and send ARN** in this tab: its role page carries the check out. */
export async function askCheck(tabId: number): Promise<void> {
  await adopt(tabId);
  const { check: _before, problem: _old, ...rest } = (await ownOf(tabId)).bound;
  await bindTab(tabId, { ...rest, checkUntil: Date.now() + CHECK_TIME });
}

/** The role that the check in this tab is about. Without a press there is none. */
export async function roleAsked(tabId: number): Promise<{ roleName: string; policyName: string }> {
  const own = await ownOf(tabId);
  const { settings } = await loadSettings();
  const ready = readyDetails(own.connection.details, settings);
  if (!ready.ok || !isChecking(own.bound)) throw { code: 'check_not_asked' };
  const { roleName, policyName } = ready.value;
  return { roleName, policyName };
}

/** The role as its page shows it. Without a press it is refused; without a difference its ARN is carried to Logz.io. */
export async function roleRead({ reading }: { reading: RoleReading | null }, tabId: number): Promise<void> {
  const own = await ownOf(tabId);
  const { settings } = await loadSettings();
  const ready = readyDetails(own.connection.details, settings);
  if (!ready.ok || !isChecking(own.bound)) throw { code: 'check_not_asked' };
  const { checkUntil: _done, ...rest } = own.bound;
  const { reuses } = own.connection.facts;
  const check = reading && checkRole(ready.value, reading, madeIn(own.connection.facts), reuses);
  await bindTab(tabId, { ...rest, ...(check ? { check } : {}) });
  const facts = reading
    ? factsRead(own.connection.facts, ready.value, reading.policies, Date.now())
    : own.connection.facts;
  const connection = { ...own.connection, facts };
  if (check) {
    const where = own.bound.account ?? '—';
    const found = foundLines(check).map((line) => line.text);
    await noteInLog(own.connection.id, [{ key: 'role', at: Date.now(), where, found }]);
  }
  try {
    await saveConnection(connection);
    if (check?.passed)
      await deliverArn({
        ...connection,
        facts: { ...facts, roleArn: check.arn, roleSeenAt: facts.roleSeenAt ?? Date.now() },
      });
  } catch (problem) {
    // Said on the card, where the press may be repeated: no one waits for the answer to a reading.
    if (!isProblem(problem)) throw problem;
    await bindTab(tabId, { ...rest, ...(check ? { check } : {}), problem });
  }
  notify(tabId, { kind: 'changed' });
}

export async function returnToRole(tabId: number): Promise<void> {
  const { connection } = await ownOf(tabId);
  await backToRole(connection.id);
}
