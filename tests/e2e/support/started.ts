import type { BrowserContext, Page } from '@playwright/test';
import { popupPage } from './browser';
import { Card } from './card';
import { BUCKET } from './flow';

/** What Logz.io gives for a bucket of the default fixture. */
export const detailsFor = (bucket: string, externalId: string) => ({
  accountId: '406095609952',
  externalId,
  bucket,
  prefix: '',
  policy: JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: [`arn:aws:s3:::${bucket}`] },
        { Effect: 'Allow', Action: ['s3:GetObject'], Resource: [`arn:aws:s3:::${bucket}/*`] },
      ],
    },
    null,
    4,
  ),
});

export interface Started {
  id: string;
  tab: Page;
  card: Card;
}

type Ask = (request: object) => Promise<{ ok: boolean; value?: { id: string } }>;

/** Asks the background as the popup does, and closes the popup. */
export async function askAsPopup<T>(context: BrowserContext, run: (ask: Ask) => Promise<T>): Promise<T> {
  const popup = await popupPage(context);
  const ask: Ask = (request) =>
    popup.evaluate((message) => chrome.runtime.sendMessage(message), request) as ReturnType<Ask>;
  try {
    return await run(ask);
  } finally {
    await popup.close();
  }
}

/**
 * A connection under way with its console tab open, without the way through Logz.io's form.
 * @param facts what the connection knows already, such as `policySeenAt`
 */
export async function startConnection(
  context: BrowserContext,
  externalId: string,
  { bucket = BUCKET, facts = {} }: { bucket?: string; facts?: object } = {},
): Promise<Started> {
  const popup = await popupPage(context);
  const ask = (message: object) =>
    popup.evaluate((request) => chrome.runtime.sendMessage(request), message) as Promise<{
      value: { id: string };
    }>;
  const { id } = (await ask({ kind: 'new' })).value;
  for (const [detail, value] of Object.entries(detailsFor(bucket, externalId)))
    await ask({ kind: 'edit', id, detail, value });
  await popup.evaluate(
    async ([key, known]) => {
      const record = (await chrome.storage.local.get(key))[key as string] as { facts: object };
      await chrome.storage.local.set({
        [key as string]: { ...record, facts: { ...record.facts, ...(known as object) } },
      });
    },
    [`connection:${id}`, facts] as const,
  );
  const [tab] = await Promise.all([context.waitForEvent('page'), ask({ kind: 'open-console', id })]);
  await popup.close();
  return { id, tab, card: new Card(tab) };
}
