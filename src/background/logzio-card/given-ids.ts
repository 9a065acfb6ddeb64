import { sessionRecord } from '../session-record';

/** Whom a role must trust, for a form that does not show it. */
export interface GivenIds {
  accountId: string;
  externalId: string;
}

/** What the admin chose, by the form's tab. */
const given = sessionRecord<GivenIds>('given-ids');
/** The tab whose form is to get what another tab, opened for it, reads in the S3 form; by the tab that reads. */
const readers = sessionRecord<number>('id-readers');

/** What the admin chose for a tab. */
export const givenIds = (tabId: number): Promise<GivenIds | undefined> => given.get(tabId);

/** Takes in what the admin chose. */
export const giveIds = (tabId: number, ids: GivenIds): Promise<void> => given.set(tabId, ids);

/** The tab that waits for what this one reads. undefined: this one reads for no other. */
export const readsIdsFor = (tabId: number): Promise<number | undefined> => readers.get(tabId);

/** From now on a tab reads for another one. */
export const setIdReader = (tabId: number, forTab: number): Promise<void> => readers.set(tabId, forTab);

/** A tab reads for no other any more. */
export const unsetIdReader = (tabId: number): Promise<void> => readers.delete(tabId);

/** A tab was closed. */
export async function forgetIds(tabId: number): Promise<void> {
  await given.delete(tabId);
  await readers.delete(tabId);
}
