import type { ControlQuery, Cue, Locate, PageSnapshot } from './page-snapshot';

/**
 * Cues must add up to this: a name alone is not enough, nor are two hints of position. Either may be a leftover of a
 * field that is gone.
 */
const MIN_SCORE = 3;

/** `marked`: a name or a code says what the element is, and not its place alone. */
export type Found = { element: Element; identified: boolean } | { missing: true } | { count: number };

const hasOtherLabel = (known: ReadonlySet<string>, called: readonly string[]): boolean =>
  known.size > 0 && !called.some((key) => known.has(key));

/** A name or a code. A number in a description may stand in several. */
const isStrongIdentity = ({ isIdentity, weight }: Cue): boolean => isIdentity === true && weight > 1;

/** Whether a candidate is known as something else: by a label of another field, or by what marks another step's element. */
function belongsToOtherStep(
  candidate: Element,
  query: ControlQuery,
  others: readonly ControlQuery[],
  page: PageSnapshot,
  locate: Locate,
): boolean {
  const { allowedLabels } = query;
  if (
    allowedLabels &&
    page.names(candidate).some((name) => hasOtherLabel(page.labels.keysOf([name]), allowedLabels))
  )
    return true;
  return others.some(
    (other) =>
      other !== query &&
      other.isCandidate?.(candidate, page) !== false &&
      other.cues.some(
        (cue) =>
          cue.isIdentity &&
          (isStrongIdentity(cue) || other.control === query.control) &&
          cue.matches(candidate, page, locate),
      ),
  );
}

/**
 * The one candidate whose cues add up; none or several are said, not guessed. Whatever else bears a mark of the wanted
 * element, would fit but is known as something else, or has the very same name, stands in its way: the page contradicts
 * itself.
 * @param others how the other elements of the screen are found
 */
export function findControl(
  query: ControlQuery,
  page: PageSnapshot,
  locate: Locate,
  others: readonly ControlQuery[] = [],
): Found {
  const { control } = query;
  // Whether a control shows costs most, and is asked last: of a list with hundreds of buttons few are of interest.
  const candidates = page.allControls(control).filter((one) => query.isCandidate?.(one, page) !== false);
  const competitors: Element[] = [];
  let element: Element | undefined;
  let identified = false;
  for (const candidate of candidates) {
    const holding = query.cues.filter((cue) => cue.matches(candidate, page, locate));
    const fits = holding.reduce((sum, { weight }) => sum + weight, 0) >= MIN_SCORE;
    if ((!fits && !holding.some(isStrongIdentity)) || !page.isVisibleControl(candidate, control)) continue;
    competitors.push(candidate);
    if (!fits || belongsToOtherStep(candidate, query, others, page, locate)) continue;
    element = candidate;
    identified = holding.some(isStrongIdentity);
  }
  if (!element) return { missing: true };
  const [name] = page.names(element);
  const namesakes = candidates.filter(
    (one) => name !== undefined && page.names(one)[0] === name && page.isVisibleControl(one, control),
  ).length;
  return competitors.length === 1 && namesakes < 2
    ? { element, identified }
    : { count: Math.max(competitors.length, namesakes) };
}
