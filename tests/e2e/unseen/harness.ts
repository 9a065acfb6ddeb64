import data from '../../../content-scripts/aws-iam/labels.json';
import { SCREENS } from '../../../content-scripts/aws-iam/screens';
import { WIZARD } from '../../../content-scripts/aws-iam/wizard-options';
import { type Scan, startEngine } from '../../../content-scripts/page/engine/engine';
import { indexLabels } from '../../../content-scripts/page/find/labels';
import type { Values } from '../../../src/guide/screen';
import { behave } from './behaviour';

/** What became of a page once the companion is done with it. */
export interface Found {
  /** What elements hold now that they did not hold before, by id. */
  changed: Record<string, string>;
  /** Whatever was clicked or written to. */
  touched: string[];
  /** Steps of which something is said. */
  says: string[];
  shows?: string;
  screen?: string;
}

const STATEFUL =
  'input[id],textarea[id],select[id],[role=radio][id],[role=switch][id],[role=checkbox][id],[role=option][id],[role=tab][id],[aria-pressed][id],[contenteditable][id]';
/** As long as nothing more happens (ms). */
const QUIET = 600;

const stateOf = (element: Element): string => {
  if (element.matches('[type=radio],[type=checkbox]'))
    return (element as HTMLInputElement).checked ? '1' : '';
  if ('value' in element && !element.matches('button')) return String(element.value);
  if (element.matches('[contenteditable]')) return element.textContent ?? '';
  const stated = ['aria-checked', 'aria-selected', 'aria-pressed'];
  return stated.some((state) => element.getAttribute(state) === 'true') ? '1' : '';
};

/** Lets the engine loose on this page, and tells when it is at rest. */
export function run(values: Values): Promise<Found> {
  const first = new Map<string, string>();
  const touched = new Set<string>();
  const label = (element: Element): string => element.id || element.outerHTML.slice(0, 80);
  const states = () =>
    [...document.querySelectorAll(STATEFUL)].map((element) => [element.id, stateOf(element)] as const);
  /** What comes only now is taken down before the companion looks. */
  const takeDown = () => {
    for (const [id, state] of states()) if (!first.has(id)) first.set(id, state);
  };
  let last: Scan | undefined;
  let active = performance.now();
  for (const type of ['click', 'input'])
    document.addEventListener(
      type,
      ({ target }) => {
        active = performance.now();
        if (target instanceof Element) touched.add(label(target.closest('[id]') ?? target));
      },
      true,
    );
  behave(takeDown);
  takeDown();
  const stop = new AbortController();
  startEngine(
    {
      screens: () => ({ screens: SCREENS, options: WIZARD }),
      labels: indexLabels(data),
      values: () => values,
      mayFill: () => true,
      onScan: (look) => {
        last = look;
      },
    },
    stop.signal,
  );
  return new Promise((resolve) => {
    const wait = setInterval(() => {
      const atRest = last?.settled && (last.plan?.actions.length ?? 0) === 0;
      if (!atRest || performance.now() - active < QUIET) return;
      clearInterval(wait);
      stop.abort();
      const { plan, screen, located } = last as Scan;
      const shown = plan?.press && located.get(plan.press)?.element;
      resolve({
        // What another choice turned off was not touched itself.
        changed: Object.fromEntries(
          states().filter(([id, state]) => first.get(id) !== state && (state !== '' || touched.has(id))),
        ),
        touched: [...touched],
        says: plan?.notices.map(({ step }) => step) ?? [],
        ...(shown ? { shows: shown.id } : {}),
        ...(screen ? { screen: screen.id } : {}),
      });
    }, 50);
  });
}

Object.assign(globalThis, { run });
