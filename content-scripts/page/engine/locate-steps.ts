import type { Step, Values } from '../../../src/guide/screen';
import { isWritable } from '../act/fill';
import { findControl } from '../find/find-control';
import type { LocatedStep, LocateMemory, Locator } from '../find/locator';
import type { ControlQuery, Locate, PageSnapshot } from '../find/page-snapshot';

const missing: LocatedStep = { state: { state: 'missing' } };

function locateControl(
  step: Step<Locator>,
  query: ControlQuery,
  page: PageSnapshot,
  locate: Locate,
  others: readonly ControlQuery[],
  text: string | undefined,
): LocatedStep {
  let found = findControl(query, page, locate, others);
  // What holds the value already is written to no more: it need not be told apart by anything else.
  const [held, second] =
    'missing' in found && text
      ? page.visibleControls(query.control).filter((one) => (one as HTMLInputElement).value === text)
      : [];
  if (held && !second) found = { element: held, identified: true };
  if ('missing' in found) return missing;
  if ('count' in found) return { state: { state: 'ambiguous', count: found.count } };
  const element = found.element as HTMLInputElement;
  const checkable = step.kind === 'choose' || step.kind === 'tick';
  const value = checkable ? (page.options.choices?.isChosen(element) ? '1' : '') : (element.value ?? '');
  // What is turned off must say what it is: a box that stands where another is gone may be anything.
  const mayTurnOff = step.kind !== 'tick' || step.on || found.identified;
  const writable = isWritable(element) && mayTurnOff;
  // A box that is on by the page's own default may be turned off: the admin's own press is remembered apart.
  return { state: { state: 'found', value, writable }, element };
}

/** Finds every step's element in one scan. Each is found once, whichever cue asks for it first. */
export function locateSteps(
  steps: readonly Step<Locator>[],
  page: PageSnapshot,
  values: Values,
  memory: LocateMemory,
): Map<string, LocatedStep> {
  const located = new Map<string, LocatedStep>();
  const queries = steps.flatMap(({ locator }) => ('control' in locator ? [locator] : []));
  const underWay = new Set<string>();
  const sight = (step: Step<Locator>): LocatedStep => {
    const known = located.get(step.id);
    if (known) return known;
    if (underWay.has(step.id)) return missing;
    underWay.add(step.id);
    const found =
      'locate' in step.locator
        ? step.locator.locate(step, page, values, memory)
        : locateControl(
            step,
            step.locator,
            page,
            locate,
            queries,
            step.kind === 'fill' ? values[step.valueName] : undefined,
          );
    underWay.delete(step.id);
    located.set(step.id, found);
    return found;
  };
  const locate: Locate = (id) => {
    const step = steps.find((other) => other.id === id);
    return step && sight(step).element;
  };
  for (const step of steps) sight(step);
  const elements = [...located.values()].map(({ element }) => element);
  // What two steps would take is neither's.
  for (const [id, { element }] of located)
    if (element && elements.indexOf(element) !== elements.lastIndexOf(element)) located.set(id, missing);
  return located;
}
