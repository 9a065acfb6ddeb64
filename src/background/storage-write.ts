import type { Storage } from 'webextension-polyfill';
import type { Problem } from '../policy/result';

const isFull = (said: string) => /quota|no space|disk full/i.test(said);

/**
 * Writes to storage: all of it, or nothing when that fails, and what was there before stays.
 * Problems: `storage_full`; `storage_failed` [what the browser says].
 */
export async function write(area: Storage.StorageArea, items: Record<string, unknown>): Promise<void> {
  const said: string[] = [];
  // Firefox loses the write after one that found no room, and a removal without a word: the second try takes its place.
  while (said.length < 2) {
    try {
      return await area.set(items);
    } catch (error) {
      said.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw said.some(isFull)
    ? { code: 'storage_full' }
    : { code: 'storage_failed', values: [said[0]?.slice(0, 200) ?? ''] };
}

/**
 * Removes from storage what is kept under these keys.
 * Problem: `storage_full`, when it is still there.
 */
export async function erase(area: Storage.StorageArea, keys: string[]): Promise<void> {
  // Firefox needs room for a removal too, and where it finds none it says all the same that it removed. The next one succeeds.
  for (let tries = 0; tries < 2; tries += 1) {
    await area.remove(keys);
    if (Object.keys(await area.get(keys)).length === 0) return;
  }
  throw { code: 'storage_full' } satisfies Problem;
}
