import { browser } from '../../browser-polyfilled';
import type { CardInputChange } from '../../messages/requests';

/** What the admin gave on the card for a bucket, where the page does not show it. */
export interface CardInput {
  pasted: string;
  drafted: boolean;
  kmsKey: string;
  withoutKms: boolean;
}

export const NO_INPUT: CardInput = { pasted: '', drafted: false, kmsKey: '', withoutKms: false };

/** By tab, then by bucket. Kept over a reload of the page; gone with the browser, as the tabs are. */
type Stored = Record<string, Record<string, CardInput>>;
const KEY = 'given';
const session = browser.storage.session;
const load = async (): Promise<Stored> => ((await session.get(KEY))[KEY] as Stored | undefined) ?? {};

/** What was given in a tab for a bucket. */
export async function cardInputFor(tabId: number, bucket: string): Promise<CardInput> {
  return (await load())[tabId]?.[bucket] ?? NO_INPUT;
}

/** Takes in what the admin gave. */
export async function storeCardInput(tabId: number, bucket: string, change: CardInputChange): Promise<void> {
  const stored = await load();
  const given = { ...NO_INPUT, ...stored[tabId]?.[bucket], ...change };
  await session.set({ [KEY]: { ...stored, [tabId]: { ...stored[tabId], [bucket]: given } } });
}

/** A tab was closed: what was given there goes with it. */
export async function forgetCardInput(tabId: number): Promise<void> {
  const { [tabId]: _gone, ...rest } = await load();
  await session.set({ [KEY]: rest });
}
