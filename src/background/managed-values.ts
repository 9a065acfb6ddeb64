import { browser } from '../browser-polyfilled';
import { write } from './storage-write';

const KEY = 'managed';
/** Whether the browser has answered since this worker started. Its first answer of a run takes seconds (2.8 s in Chromium 156). */
let hasAnswered = false;

/** What the browser says now. Firefox refuses where the organization has no policy. */
async function ask(): Promise<unknown> {
  const values: unknown = await browser.storage.managed.get().catch(() => ({}));
  hasAnswered = true;
  return values;
}

/** What the browser said the last time, in this run or an earlier one; undefined where it never has. */
async function kept(): Promise<{ values: unknown } | undefined> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null && Object.hasOwn(stored, 'values')
    ? (stored as { values: unknown })
    : undefined;
}

/** What the organization's policy says: now, else the last time, else as soon as the browser tells. */
export async function managedValues(): Promise<unknown> {
  const asked = ask();
  return hasAnswered ? asked : ((await kept())?.values ?? asked);
}

/** The same, and nothing where the browser has never told: to be shown, and never to act upon. */
export const managedValuesSoFar = async (): Promise<unknown> =>
  hasAnswered ? ask() : ((await kept())?.values ?? {});

/**
 * Asks as the worker starts, and keeps the answer for the next time.
 * @returns whether it differs from what counted until then
 */
export async function refreshManagedValues(): Promise<boolean> {
  const values = await ask();
  const before = await kept();
  if (before && JSON.stringify(before.values) === JSON.stringify(values)) return false;
  // Where there is no room for it, the next browser waits for the first answer again.
  await write(browser.storage.local, { [KEY]: { values } }).catch(() => undefined);
  return true;
}
