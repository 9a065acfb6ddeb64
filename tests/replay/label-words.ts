import data from '../../content-scripts/aws-iam/labels.json' with { type: 'json' };
import { indexLabels } from '../../content-scripts/page/find/labels';

const labels = indexLabels(data);
const LABELS: Record<string, Record<string, string>> = data;

/** The texts of a label, those of the page's language first, then English. */
function textsOf(key: string, language: string): string[] {
  const entries = Object.entries(LABELS[key] ?? {});
  const own = language.replace('-', '').toLowerCase();
  const rank = ([code]: [string, string]) =>
    code.toLowerCase() === own ? 0 : own.startsWith(code.toLowerCase()) ? 1 : code === 'en' ? 2 : 3;
  return entries
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(([, entry]) => entry.replace(/\|.*$/, '').split(' / '));
}

/**
 * Gives words to what a report tells of names: a listed label's own for `<key>`, and for each word that was kept back one of
 * its own that says nothing, as two names that are told alike need not be the same.
 */
export function createLabelWords(language: string): (told: string) => string {
  let kept = 0;
  const word = () => {
    kept += 1;
    return `word${kept}`;
  };
  return (told) => {
    const keys = /^<(.+)>$/.exec(told)?.[1]?.split('|');
    if (keys) {
      const texts = keys.flatMap((key) => textsOf(key, language));
      const same = (text: string) => {
        const known = labels.keysOf([text]);
        return known.size === keys.length && keys.every((key) => known.has(key));
      };
      return texts.find(same) ?? texts[0] ?? word();
    }
    const count = /^· \((\d+) words\)$/.exec(told)?.[1];
    if (count) return Array.from({ length: Math.min(Number(count), 200) }, word).join(' ');
    if (told === '(another text)') return word();
    return told.replace(/^"|"$/g, '').replaceAll('·', word);
  };
}
