import { createPolicyUrl, createRoleUrl, roleUrl } from '../aws-console/console-urls';
import { browser } from '../browser-polyfilled';
import { type Connection, meantDetails, roleNameOf } from '../connection/connection';
import { CHECK_TIME_MS, REQUEST_TIME_MS } from '../connection/pending';
import { flowOf, namePatternsOf } from '../flows';
import { logzioFormUrl, logzioRegionOf } from '../logzio/logzio-hosts';
import { findFormTab } from './find-form-tab';
import { injectLogzio, notify } from './injection';
import { assertDeliveryAllowed } from './org-policy-check';
import { openTab } from './private-windows';
import { loadSettings } from './settings';
import { saveConnection } from './store';
import { bindTab, showTab, tabsOf } from './tabs';

/**
 * Opens the console where the next thing to do is, in a new tab of the connection.
 * @param checksRole that is to read the role, which is there
 */
export async function openConsole(connection: Connection, checksRole = false): Promise<void> {
  const { id, details, facts } = connection;
  const base = {
    origin: facts.consoleOrigin ?? 'https://console.aws.amazon.com',
    ...(facts.consoleRegion ? { region: facts.consoleRegion } : {}),
  };
  const { accountId, externalId } = meantDetails(details);
  const url =
    facts.roleSeenAt || checksRole
      ? roleUrl(base, roleNameOf(details, namePatternsOf(connection, (await loadSettings()).settings)))
      : facts.policySeenAt
        ? createRoleUrl(base, { accountId, externalId, policyArn: facts.policyArn })
        : createPolicyUrl(base);
  const tabId = await openTab(url);
  // Pressing **Use role NAME** is also the request to read that role.
  const reads =
    checksRole || (facts.reuses && !facts.roleArn) ? { checkUntil: Date.now() + CHECK_TIME_MS } : {};
  if (tabId !== undefined) await bindTab(tabId, { connectionId: id, site: 'aws', ...reads });
}

/** Whether a tab still shows the app: the address of any other site is hidden from the extension. */
export async function isOnLogzio(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return (
    tab?.url !== undefined && URL.canParse(tab.url) && logzioRegionOf(new URL(tab.url).host) !== undefined
  );
}

/**
 * Brings the ARN to the Logz.io tab whose form is open for it, else to the one that the connection began in: in front, with
 * its window. When that tab is gone, the form's page is opened again in the connection's region. The page there fills it in.
 */
export async function deliverArn(connection: Connection): Promise<void> {
  await assertDeliveryAllowed(connection);
  const expiresAt = Date.now() + REQUEST_TIME_MS;
  await saveConnection({ ...connection, request: { kind: 'send-arn', expiresAt } });
  const withForm = await findFormTab(connection);
  // It may be one that the admin opened, as after a restart.
  if (withForm !== undefined) await bindTab(withForm, { connectionId: connection.id, site: 'logzio' });
  const known = (await tabsOf(connection.id, 'logzio')).map(({ tabId }) => tabId);
  for (const tabId of known.sort((one, other) => Number(other === withForm) - Number(one === withForm))) {
    if (!(await isOnLogzio(tabId)) || !(await showTab(tabId))) continue;
    await injectLogzio(tabId);
    notify(tabId, { kind: 'state-changed' });
    return;
  }
  const tabId = await openTab(logzioFormUrl(connection.region, flowOf(connection).form.path));
  if (tabId !== undefined) await bindTab(tabId, { connectionId: connection.id, site: 'logzio' });
}

/** Returns to the tab that waits on the permissions step. */
export async function showRoleTab(connectionId: string): Promise<void> {
  for (const { tabId, bound } of await tabsOf(connectionId, 'aws')) {
    if (!bound.waitsForPolicy || !(await showTab(tabId))) continue;
    notify(tabId, { kind: 'state-changed' });
    return;
  }
}
