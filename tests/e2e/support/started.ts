import type { BrowserContext, Page } from '@playwright/test';
import { popupPage } from './browser';
import { Card } from './card';
import { type Begin, beginConnection } from './connection';

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

/** A connection in progress with its console tab open, without the way through Logz.io's form. */
export async function startConnection(
  context: BrowserContext,
  externalId: string,
  begin: Begin = {},
): Promise<Started> {
  const popup = await popupPage(context);
  const opened = context.waitForEvent('page');
  const [tab, id] = await Promise.all([opened, beginConnection(popup, externalId, begin)]);
  await popup.close();
  return { id, tab, card: new Card(tab) };
}
