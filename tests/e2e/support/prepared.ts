import type { BrowserContext, Page } from '@playwright/test';
import type { Simulators } from '../../simulators/server';
import { popupPage } from './browser';
import type { Card } from './card';
import { BUCKET, enterBucket, pressForTab } from './flow';
import { makeRole } from './made-role';

const LOGZIO_ACCOUNT = '406095609952';

/** A connection as the extension keeps it. */
export interface Kept {
  id: string;
  status: string;
  details: Record<'accountId' | 'externalId' | 'bucket' | 'prefix' | 'policy', string>;
  policyGenerated: boolean;
  facts: { roleArn?: string; arnDeliveredAt?: number };
}

/** Opens the role form of a Logz.io app, in a page of its own making: a change of the fragment alone loads nothing. */
export async function openForm(
  page: Page,
  { host = 'app.logz.io', route = 'AWS-S3-Bucket', bucket = BUCKET, prefix = '' } = {},
): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`https://${host}/#/dashboard/integrations/${route}`);
  await addBucket(page, bucket, prefix);
}

/** Opens the next form on the page in front. */
export async function addBucket(page: Page, bucket = BUCKET, prefix = ''): Promise<void> {
  await page.getByRole('button', { name: '+ Add a bucket' }).click();
  await page.getByRole('button', { name: 'Authenticate with a role' }).click();
  if (bucket) await enterBucket(page, bucket, prefix);
}

export const getPolicy = (page: Page) => page.getByRole('button', { name: 'Get the role policy' }).click();

/** Waits until the ARN is in place, and presses **Save** of the role form. */
export async function save(page: Page, card: Card): Promise<void> {
  await card.waitForText(/The ARN is in place.*press Save/i);
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
}

/** From a form whose card is complete to Logz.io's success. */
export async function connect(page: Page, card: Card, sim: Simulators, bucket = BUCKET): Promise<Kept> {
  const kept = await setUp(page, card, bucket);
  await sendArnOf(page.context(), kept, makeRole(sim, kept));
  await save(page, card);
  await card.waitForText(/All six tasks are done/);
  return kept;
}

async function onPopup<T>(context: BrowserContext, run: (popup: Page) => Promise<T>): Promise<T> {
  const popup = await popupPage(context);
  try {
    return await run(popup);
  } finally {
    await popup.close();
  }
}

const ask = (popup: Page, request: object) =>
  popup.evaluate((message) => chrome.runtime.sendMessage(message), request) as Promise<{
    ok: boolean;
    value: { connections: Kept[] };
  }>;

/** Every connection that the extension keeps, newest first. */
export const keptConnections = (context: BrowserContext): Promise<Kept[]> =>
  onPopup(context, async (popup) => (await ask(popup, { kind: 'overview' })).value.connections);

/** Presses **Set up in AWS**, and gives the connection that is kept then; the console's tab is closed. */
export async function setUp(page: Page, card: Card, bucket = BUCKET): Promise<Kept> {
  const { tab } = await pressForTab(page.context(), card, 'Set up in AWS');
  await tab.close();
  const kept = (await keptConnections(page.context())).find(({ details }) => details.bucket === bucket);
  if (!kept) throw new Error(`No connection for ${bucket} was started`);
  await page.bringToFront();
  return kept;
}

/** Tells a connection its role, as the check in AWS does, and sends the ARN to Logz.io. */
export const sendArnOf = (context: BrowserContext, { id }: Kept, roleArn: string): Promise<void> =>
  onPopup(context, async (popup) => {
    await popup.evaluate(
      async ([key, known]) => {
        const record = (await chrome.storage.local.get(key))[key] as { facts: object };
        // `makeRole` gives both the same name.
        const policyArn = known.replace(':role/', ':policy/');
        const facts = { ...record.facts, policyArn, roleArn: known, roleSeenAt: Date.now() - 60_000 };
        await chrome.storage.local.set({ [key]: { ...record, facts } });
      },
      [`connection:${id}`, roleArn] as const,
    );
    await ask(popup, { kind: 'send-arn', id });
  });

/** A connection that is in progress with no Logz.io tab of its own; its details are those that Logz.io would give. */
export async function storedConnection(
  context: BrowserContext,
  { logzio }: Simulators,
  { bucket = BUCKET, prefix = '', host = 'app.logz.io', region = 'us' } = {},
): Promise<Kept> {
  const allow = (action: string, resource: string) => ({
    Effect: 'Allow',
    Action: action,
    Resource: resource,
  });
  const kept = {
    schema: 4,
    id: crypto.randomUUID(),
    flow: 's3-logs',
    status: 'open',
    region,
    createdAt: Date.now(),
    visitedAt: Date.now(),
    details: {
      accountId: LOGZIO_ACCOUNT,
      externalId: logzio.account(host).externalId,
      bucket,
      prefix,
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          allow('s3:ListBucket', `arn:aws:s3:::${bucket}`),
          allow('s3:GetObject', `arn:aws:s3:::${bucket}/*`),
        ],
      }),
      policyName: '',
      roleName: '',
    },
    policyGenerated: false,
    facts: {},
  };
  await onPopup(context, (popup) =>
    popup.evaluate((record) => chrome.storage.local.set({ [`connection:${record.id}`]: record }), kept),
  );
  return kept;
}
