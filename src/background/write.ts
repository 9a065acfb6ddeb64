import type { Storage } from 'webextension-polyfill';

/**
 * Writes to storage: all of it, or nothing when that fails, and what was there before stays.
 * Problems: `storage_full`; `storage_failed` [what the browser says].
 */
export async function write(area: Storage.StorageArea, items: Record<string, unknown>): Promise<void> {
  try {
    await area.set(items);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw /quota|no space|disk full/i.test(said)
      ? { code: 'storage_full' }
      : { code: 'storage_failed', values: [said.slice(0, 200)] };
  }
}
