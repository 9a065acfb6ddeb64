import { browser } from '../browser-polyfilled';
import { type Connection, meantDetails } from '../connection/connection';
import { deliveryConflict } from '../logzio/delivery-conflict';
import { logzioFormUrl } from '../logzio/logzio-hosts';
import { readFormInTab } from './read-form-in-tab';
import { findConnection, isPrivateTurn } from './store';
import { boundTab } from './tabs';

/** A tab that is busy, or stands still behind others, is not waited for longer than this (ms). */
const ANSWER_TIME_MS = 3000;

const inTime = <T>(answer: Promise<T>): Promise<T | undefined> =>
  Promise.race([answer, new Promise<undefined>((done) => setTimeout(done, ANSWER_TIME_MS))]);

/** Whether the tab's form is kept for another connection that is under way. */
async function servesAnother(tabId: number, { id }: Connection): Promise<boolean> {
  const bound = await boundTab(tabId);
  if (!bound || bound.connectionId === id) return false;
  const other = await findConnection(bound.connectionId);
  return other?.status === 'open' || other?.status === 'paused';
}

/**
 * The open tab of the region's Logz.io whose form is the one for a connection's ARN: of its kind, with its External ID, and
 * with its bucket or none yet. The bucket's own form comes first, then the tab that the connection began in, then the tab
 * that was used last.
 * @returns undefined where no tab shows one
 */
export async function findFormTab(connection: Connection): Promise<number | undefined> {
  const { externalId, bucket } = meantDetails(connection.details);
  const tabs = await browser.tabs.query({ url: [logzioFormUrl(connection.region, '/*')] });
  const asked = tabs
    .filter(({ incognito, discarded }) => incognito === isPrivateTurn() && discarded !== true)
    .map(async ({ id, lastAccessed = 0 }) => {
      if (id === undefined || (await servesAnother(id, connection))) return [];
      const form = await inTime(readFormInTab(id));
      if (form?.flow !== connection.flow || deliveryConflict(form, { externalId, bucket })) return [];
      const began = (await boundTab(id))?.connectionId === connection.id;
      // A form that shows no External ID may be any Logz.io account's: its bucket, or how the tab came about, must tell.
      if (!began && 'missing' in form.externalId && form.bucket !== bucket) return [];
      return [{ id, order: [form.bucket === bucket, began, lastAccessed].map(Number) }];
    });
  const fitting = (await Promise.all(asked)).flat();
  const [first] = fitting.sort((one, other) => {
    const differs = one.order.findIndex((value, at) => value !== other.order[at]);
    return differs === -1 ? 0 : (other.order[differs] ?? 0) - (one.order[differs] ?? 0);
  });
  return first?.id;
}
