import { browser } from '../../browser-polyfilled';
import type { GivenChange } from '../../messages/requests';

/** What the admin gave on the card for a bucket, where the page does not show it. */
export interface Given {
  pasted: string;
  drafted: boolean;
  kmsKey: string;
  withoutKms: boolean;
}

export const NOTHING_GIVEN: Given = { pasted: '', drafted: false, kmsKey: '', withoutKms: false };

/** By tab, then by bucket. Kept over a reload of the page; gone with the browser, as the tabs are. */
type Stored = Record<string, Record<string, Given>>;
const KEY = 'given';
const session = browser.storage.session;
const load = async (): Promise<Stored> => ((await session.get(KEY))[KEY] as Stored | undefined) ?? {};

/** What was given in a tab for a bucket. */
export async function givenFor(tabId: number, bucket: string): Promise<Given> {
  return (await load())[tabId]?.[bucket] ?? NOTHING_GIVEN;
}

/** Takes in what the admin gave. */
export async function noteGiven(tabId: number, bucket: string, change: GivenChange): Promise<void> {
  const stored = await load();
  const given = { ...NOTHING_GIVEN, ...stored[tabId]?.[bucket], ...change };
  await session.set({ [KEY]: { ...stored, [tabId]: { ...stored[tabId], [bucket]: given } } });
}

/** A tab was closed: what was given there goes with it. */
export async function forgetGiven(tabId: number): Promise<void> {
  const { [tabId]: _gone, ...rest } = await load();
  await session.set({ [KEY]: rest });
}
