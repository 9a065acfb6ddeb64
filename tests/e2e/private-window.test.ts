import type { Page } from '@playwright/test';
import type { FormSnapshot } from '../../src/messages/page-facts';
import { configureExtension, popupPage } from './support/browser';
import { detailsFor } from './support/details';
import { expect, test } from './support/fixtures';
import { BUCKET, FORM_URL } from './support/flow';
import { startConnection } from './support/started';
import { externalIdOf } from './support/verdict';

const tabsOf = (popup: Page, incognito: boolean) =>
  popup.evaluate(
    async (wanted) =>
      (await chrome.tabs.query({})).filter((tab) => tab.incognito === wanted).map(({ url }) => url ?? ''),
    incognito,
  );

/** **Set up in AWS** in a tab, as that tab's own script asks for it. */
const setUpIn = (popup: Page, tabId: number, form: FormSnapshot) =>
  popup.evaluate(
    async ([id, values]) => {
      const [result] = await chrome.scripting.executeScript({
        target: { tabId: id },
        args: [values],
        func: async (shown) => {
          const facts = {
            ...{ press: '', notices: [], fields: [], written: [], cardTopic: 'read', form: shown },
            ...{ saved: false, failureText: '', failedAt: 0, secondsToWait: 0, arnIsInForm: false },
            ...{ unrecognized: false, connected: null },
          };
          const { value } = await chrome.runtime.sendMessage({ kind: 'get-logzio-card', facts });
          const { offer } = value?.card ?? {};
          return chrome.runtime.sendMessage({ kind: 'start', form: shown, offer });
        },
      });
      return result?.result as { ok: boolean } | undefined;
    },
    [tabId, form] as const,
  );

test.use({ ownBrowser: true });

test('what begins in a private window stays there, in memory, and goes with it', async ({ context, sim }) => {
  await configureExtension(context, { incognitoAccess: true });
  const { tab } = await startConnection(context, externalIdOf(sim), { bucket: 'acme-cloudtrail' });
  const popup = await popupPage(context);
  const opened = await popup.evaluate(async (url) => {
    const created = await chrome.windows.create({ url, incognito: true });
    return { windowId: created?.id ?? -1, tabId: created?.tabs?.[0]?.id ?? -1 };
  }, FORM_URL);
  await expect.poll(() => tabsOf(popup, true)).toEqual([expect.stringContaining('app.logz.io')]);
  const { accountId, externalId, bucket, prefix, policy } = detailsFor(BUCKET, externalIdOf(sim));
  const form = {
    ...{ accountId: { value: accountId }, externalId: { value: externalId }, bucket, prefix },
    policies: [{ text: policy, insideForm: true }],
    flow: 's3-logs' as const,
  };
  await expect.poll(() => setUpIn(popup, opened.tabId, form)).toMatchObject({ ok: true });
  // AWS opened beside it, in the private window.
  await expect
    .poll(() => tabsOf(popup, true))
    .toContainEqual(expect.stringContaining('console.aws.amazon.com'));
  const stored = await popup.evaluate(async () => ({
    local: JSON.stringify(await chrome.storage.local.get()),
    session: JSON.stringify(await chrome.storage.session.get()),
  }));
  expect(stored.local).not.toContain(BUCKET);
  expect(stored.local).toContain('acme-cloudtrail');
  expect(stored.session).toContain(BUCKET);
  // The popup of a window that is not private knows nothing of it.
  await popup.reload();
  await expect(popup.getByRole('heading', { name: 'acme-cloudtrail' })).toBeVisible();
  await expect(popup.getByText(BUCKET)).toHaveCount(0);
  await popup.evaluate((id) => chrome.windows.remove(id), opened.windowId);
  await expect
    .poll(() => popup.evaluate(async () => JSON.stringify(await chrome.storage.session.get())))
    .not.toContain(`"bucket":"${BUCKET}"`);
  await tab.close();
});
