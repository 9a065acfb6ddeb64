import type { Connection } from '../connection/connection';
import type { LogzRegion } from '../connection/logzio-region';
import { parseRoleArn } from '../connection/role-arn';
import { LOGZIO_HOSTS } from '../logzio/logzio-hosts';
import type { OrgPolicy } from '../messages/responses';
import type { Problem } from '../policy/result';
import { loadSettings } from './settings';

/** Throws `logzio_host_not_allowed` [host, those allowed] where the organization keeps this Logz.io app out. */
export async function assertHostAllowed(region: LogzRegion): Promise<void> {
  const { allowedLogzioHosts: allowed } = (await loadSettings()).orgPolicy;
  const host = LOGZIO_HOSTS[region];
  if (allowed && !allowed.includes(host))
    throw { code: 'logzio_host_not_allowed', values: [host, allowed.join(', ')] } satisfies Problem;
}

/** Throws where the organization keeps the ARN's account, or the Logz.io app that it goes to, out. */
export async function assertDeliveryAllowed({ region, facts }: Connection): Promise<void> {
  await assertHostAllowed(region);
  const { orgPolicy } = await loadSettings();
  const role = parseRoleArn(facts.roleArn ?? '');
  const refused = role.ok && accountProblem(orgPolicy, role.value.accountId);
  if (refused) throw refused;
}

/**
 * Why the organization lets nothing be filled in this account: `aws_account_not_allowed` [account, those allowed];
 * `aws_account_unknown` where the page does not tell the account and only some are allowed.
 */
export function accountProblem(
  { allowedAccounts: allowed }: OrgPolicy,
  account?: string,
): Problem | undefined {
  if (!allowed || (account !== undefined && allowed.includes(account))) return undefined;
  if (account === undefined) return { code: 'aws_account_unknown', values: [allowed.join(', ')] };
  return { code: 'aws_account_not_allowed', values: [account, allowed.join(', ')] };
}
