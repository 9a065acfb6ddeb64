import { browser } from '../browser-polyfilled';
import { write } from './storage-write';

/** Values by key in the browser's session storage: in memory alone, gone with the browser, kept when the worker stops. */
export interface SessionRecord<T> {
  get(key: string | number): Promise<T | undefined>;
  /** Every value with its key. */
  entries(): Promise<[string, T][]>;
  /** Problems: those of `write`. */
  set(key: string | number, value: T): Promise<void>;
  delete(key: string | number): Promise<void>;
}

/** @param name the storage key of the whole record */
export function sessionRecord<T>(name: string): SessionRecord<T> {
  const area = browser.storage.session;
  // A map, as a key may be any word: a bucket may be called `constructor`.
  const load = async (): Promise<Map<string, T>> => {
    const stored: unknown = (await area.get(name))[name];
    return new Map(typeof stored === 'object' && stored !== null ? Object.entries(stored) : []);
  };
  const save = (values: Map<string, T>) => write(area, { [name]: Object.fromEntries(values) });
  return {
    get: async (key) => (await load()).get(String(key)),
    entries: async () => [...(await load())],
    set: async (key, value) => save((await load()).set(String(key), value)),
    async delete(key) {
      const values = await load();
      if (values.delete(String(key))) await save(values);
    },
  };
}
