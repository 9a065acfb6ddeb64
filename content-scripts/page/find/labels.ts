import type { PageData } from '../../../src/messages/responses';
import { normalizeLabel } from './accessible-name';

/** Labels of a site, ready to be compared. */
export interface Labels<Key extends string = string> {
  /** Whether one of the names is this label in any language. */
  is(key: Key, names: string[]): boolean;
  /** The labels that one of the names is. Several, where languages share a word. */
  keysOf(names: string[]): ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
/** A page says the same names at every scan; of more than these it starts over. */
const MAX_CACHED = 500;

/** Indexes label data by comparable text. Alternatives are parted by " / "; the confidence code is dropped. */
export function indexLabels<Key extends string>(data: PageData['labels']): Labels<Key> {
  const index = new Map<string, Set<string>>();
  for (const [key, languages] of Object.entries(data)) {
    // Notes on the data, such as where it comes from.
    if (key.startsWith('_')) continue;
    for (const entry of Object.values(languages)) {
      const texts = entry.replace(/\|.*$/, '').split(' / ');
      for (const text of texts) {
        const comparable = normalizeLabel(text);
        index.set(comparable, (index.get(comparable) ?? new Set()).add(key));
      }
    }
  }
  const known = new Map<string, ReadonlySet<string>>();
  const keysOfName = (name: string): ReadonlySet<string> => {
    const before = known.get(name);
    if (before) return before;
    const keys = index.get(normalizeLabel(name)) ?? NONE;
    if (known.size >= MAX_CACHED) known.clear();
    known.set(name, keys);
    return keys;
  };
  return {
    keysOf: (names) => new Set(names.flatMap((name) => [...keysOfName(name)])),
    is: (key, names) => names.some((name) => keysOfName(name).has(key)),
  };
}
