import type { Cue, Locate, Page, Query } from './page-snapshot';

/**
 * Cues must add up to this: a name alone is not enough, nor are two hints of position. Either may be a leftover of a
 * field that is gone.
 */
const ENOUGH = 3;

/** `marked`: a name or a code says what the element is, and not its place alone. */
export type Found = { element: Element; marked: boolean } | { missing: true } | { count: number };

const isForeign = (known: ReadonlySet<string>, called: readonly string[]): boolean =>
  known.size > 0 && !called.some((key) => known.has(key));

/** A name or a code. A number in a description may stand in several. */
const isMark = ({ identity, weight }: Cue): boolean => identity === true && weight > 1;

/** Whether a candidate is known as something else: by a label of another field, or by what marks another step's element. */
function isAnother(
  candidate: Element,
  query: Query,
  others: readonly Query[],
  page: Page,
  locate: Locate,
): boolean {
  const { called } = query;
  if (called && page.names(candidate).some((name) => isForeign(page.labels.keysOf([name]), called)))
    return true;
  return others.some(
    (other) =>
      other !== query &&
      other.only?.(candidate, page) !== false &&
      other.cues.some(
        (cue) =>
          cue.identity &&
          (isMark(cue) || other.control === query.control) &&
          cue.holds(candidate, page, locate),
      ),
  );
}

/**
 * The one candidate whose cues add up; none or several are said, not guessed. Whatever else bears a mark of the wanted
 * element, would fit but is known as something else, or has the very same name, stands in its way: the page contradicts
 * itself.
 * @param others how the other elements of the screen are found
 */
export function find(query: Query, page: Page, locate: Locate, others: readonly Query[] = []): Found {
  const { control } = query;
  // Whether a control shows costs most, and is asked last: of a list with hundreds of buttons few are of interest.
  const candidates = page.every(control).filter((one) => query.only?.(one, page) !== false);
  const rivals: Element[] = [];
  let element: Element | undefined;
  let marked = false;
  for (const candidate of candidates) {
    const holding = query.cues.filter((cue) => cue.holds(candidate, page, locate));
    const fits = holding.reduce((sum, { weight }) => sum + weight, 0) >= ENOUGH;
    if ((!fits && !holding.some(isMark)) || !page.shows(candidate, control)) continue;
    rivals.push(candidate);
    if (!fits || isAnother(candidate, query, others, page, locate)) continue;
    element = candidate;
    marked = holding.some(isMark);
  }
  if (!element) return { missing: true };
  const [name] = page.names(element);
  const namesakes = candidates.filter(
    (one) => name !== undefined && page.names(one)[0] === name && page.shows(one, control),
  ).length;
  return rivals.length === 1 && namesakes < 2
    ? { element, marked }
    : { count: Math.max(rivals.length, namesakes) };
}
