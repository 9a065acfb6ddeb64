/** The lines that the second text has beyond the first, in order: what a comparison of the two shows as added. */
export function addedLines(before: string, after: string): string[] {
  const [a, b] = [before, after].map((text) => text.split('\n'));
  if (!a || !b) return [];
  // A comma at the end of a line says only that another follows.
  const same = (i: number, j: number) => a[i]?.replace(/,$/, '') === b[j]?.replace(/,$/, '');
  // Length of the longest common subsequence from line i and j on.
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      (common[i] as number[])[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const added: string[] = [];
  for (let i = 0, j = 0; j < b.length; ) {
    if (i < a.length && same(i, j)) {
      i += 1;
      j += 1;
    } else if (i < a.length && at(i + 1, j) >= at(i, j + 1)) i += 1;
    else added.push(b[j++] ?? '');
  }
  return added;
}
