import type { CardInputChange } from '../../messages/requests';
import { sessionRecord } from '../session-record';

/** What the admin gave on the card for a bucket, where the page does not show it. */
export interface CardInput {
  pasted: string;
  drafted: boolean;
  kmsKey: string;
  withoutKms: boolean;
}

export const NO_INPUT: CardInput = { pasted: '', drafted: false, kmsKey: '', withoutKms: false };

/** By tab, then by bucket. Kept over a reload of the page; gone with the browser, as the tabs are. */
const inputs = sessionRecord<[bucket: string, input: CardInput][]>('card-input');

const inputsIn = async (tabId: number) => new Map(await inputs.get(tabId));

/** What was given in a tab for a bucket. */
export const cardInputFor = async (tabId: number, bucket: string): Promise<CardInput> =>
  (await inputsIn(tabId)).get(bucket) ?? NO_INPUT;

/** Takes in what the admin gave. */
export async function storeCardInput(tabId: number, bucket: string, change: CardInputChange): Promise<void> {
  const stored = await inputsIn(tabId);
  const input = { ...NO_INPUT, ...stored.get(bucket), ...change };
  await inputs.set(tabId, [...stored.set(bucket, input)]);
}

/** A tab was closed: what was given there goes with it. */
export const forgetCardInput = (tabId: number): Promise<void> => inputs.delete(tabId);
