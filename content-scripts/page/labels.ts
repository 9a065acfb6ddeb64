import type { PageData } from '../../src/messages';
import { labelKey } from './names';

/** Labels of a site, ready to be compared. */
export interface Labels<Key extends string = string> {
  /** Whether one of the names is this label in any language. */
  is(key: Key, names: string[]): boolean;
  /** The labels that one of the names is. Several, where languages share a word. */
  keysOf(names: string[]): ReadonlySet<string>;
}

/** Indexes label data by comparable text. Alternatives are parted by " / "; the confidence code is dropped. */
export function indexLabels<Key extends string>(data: PageData['labels']): Labels<Key> {
  const index = new Map<string, Set<string>>();
  for (const [key, languages] of Object.entries(data)) {
    // Notes on the data, such as where it comes from.
    if (key.startsWith('_')) continue;
    for (const entry of Object.values(languages)) {
      const texts = entry.replace(/\|.*$/, '').split(' / ');
      for (const text of texts) {
        const comparable = labelKey(text);
        index.set(comparable, (index.get(comparable) ?? new Set()).add(key));
      }
    }
  }
  const keysOf = (names: string[]): Set<string> =>
    new Set(names.flatMap((name) => [...(index.get(labelKey(name)) ?? [])]));
  return { keysOf, is: (key, names) => keysOf(names).has(key) };
}
