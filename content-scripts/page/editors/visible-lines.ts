const ACE_LAYER = '.ace_text-layer';

/** Ace keeps only the lines in view in the DOM: whether those are all, by what its scrollbar says. */
function showsAllLines(root: HTMLElement): boolean {
  const inner = root.querySelector<HTMLElement>('.ace_scrollbar-v .ace_scrollbar-inner');
  const content = inner ? Number.parseFloat(inner.style.height) : 0;
  return content <= root.clientHeight + 1;
}

/** A line that wraps goes on behind an indent of no-break spaces that is not part of the text. */
const partOf = (part: Element, index: number): string =>
  index === 0 ? part.textContent : part.textContent.replace(/^\u00a0+/, '');

/**
 * What Ace draws, where that is all that it holds and the page's world is out of reach.
 * @returns undefined for any other editor, and where a part is out of view
 */
export function visibleLines(root: HTMLElement): string | undefined {
  const layer = root.querySelector(ACE_LAYER);
  if (!layer || !showsAllLines(root)) return undefined;
  const groups = [...layer.querySelectorAll('.ace_line_group')];
  const rows = groups.length > 0 ? groups : [...layer.children].filter((row) => row.matches('.ace_line'));
  return rows
    .map((row) => (row.matches('.ace_line') ? [row] : [...row.querySelectorAll('.ace_line')]))
    .map((parts) => parts.map(partOf).join(''))
    .join('\n');
}
