/** The word that differs from `word` by the fewest letters put in, left out or changed; case does not count. */
export function closestWord(word: string, words: readonly string[]): string {
  const distances = words.map((each) => distance(word.toLowerCase().slice(0, 64), each.toLowerCase()));
  return words[distances.indexOf(Math.min(...distances))] ?? '';
}

/** Levenshtein’s distance, a row of its table at a time. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
