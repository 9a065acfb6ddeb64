import data from '../../content-scripts/aws-iam/labels.json';
import { SCREENS } from '../../content-scripts/aws-iam/screens';
import { WIZARD } from '../../content-scripts/aws-iam/wizard-options';
import { searchField } from '../../content-scripts/page/act/list-search';
import { locateSteps } from '../../content-scripts/page/engine/locate-steps';
import { ScreenVisit } from '../../content-scripts/page/engine/screen-visit';
import { indexLabels } from '../../content-scripts/page/find/labels';
import { type ControlQuery, PageSnapshot } from '../../content-scripts/page/find/page-snapshot';
import { type Asked, askedDuring, cueName } from './cue-log';

/** A cue that holds for a candidate, and what it counts. */
export interface HoldingCue {
  name: string;
  weight: number;
}

export interface Candidate {
  /** The control as the page draws it, with its name. */
  control: string;
  visible: boolean;
  chosen: boolean;
  cues: HoldingCue[];
  /** Labels that its names are, in any listed language, where the step does not allow them. */
  otherLabels: string[];
  /** Cues of other steps that hold for it. */
  others: string[];
}

export interface TracedStep {
  id: string;
  /** `found`, `missing`, `ambiguous (2)`, … while more may come, and once the page is at rest. */
  early: string;
  atRest: string;
  candidates: Candidate[];
  /** What a step that is found in its own way goes by. */
  note: string;
}

export interface TracedScreen {
  id: string;
  recognised: boolean;
  steps: TracedStep[];
}

const labels = indexLabels(data);

function describeControl(control: Element, page: PageSnapshot): string {
  const type = control.getAttribute('type');
  const role = control.getAttribute('role');
  const kind = `${control.localName}${type ? `[${type}]` : ''}${role ? ` role=${role}` : ''}`;
  return `${kind} "${page.names(control)[0] ?? ''}"`;
}

const snapshot = (settled: boolean): PageSnapshot => {
  const page = new PageSnapshot(document, labels, WIZARD);
  page.settled = settled;
  return page;
};

const stateOf = (state: { state: string; count?: number } | undefined): string =>
  state?.count === undefined ? (state?.state ?? 'missing') : `${state.state} (${state.count})`;

function candidatesOf(
  query: ControlQuery,
  asked: Asked[],
  owner: (cue: Asked['cue']) => string | undefined,
  page: PageSnapshot,
  found: Element | undefined,
): Candidate[] {
  const all = new Set(asked.filter(({ cue }) => query.cues.includes(cue)).map(({ candidate }) => candidate));
  return [...all].map((candidate) => {
    const holding = new Set(
      asked.filter((one) => one.candidate === candidate && one.holds).map(({ cue }) => cue),
    );
    const own = query.cues.filter((cue) => holding.has(cue));
    const { allowedLabels } = query;
    return {
      control: describeControl(candidate, page),
      visible: page.isVisibleControl(candidate, query.control),
      chosen: candidate === found,
      cues: own.map((cue) => ({ name: cueName(cue), weight: cue.weight })),
      otherLabels: allowedLabels
        ? [...page.labels.keysOf(page.names(candidate))].filter((key) => !allowedLabels.includes(key))
        : [],
      others: [...holding]
        .filter((cue) => cue.isIdentity && !query.cues.includes(cue))
        .map((cue) => `${owner(cue)}’s ${cueName(cue)}`),
    };
  });
}

/** What every screen's finder makes of this page, step by step, with all that it asked on the way. */
export function trace(): TracedScreen[] {
  return SCREENS.map(({ id, recognize, steps }) => {
    const early = locateSteps(steps, snapshot(false), {}, new ScreenVisit(''));
    const page = snapshot(true);
    let located: typeof early = new Map();
    const asked = askedDuring(() => {
      located = locateSteps(steps, page, {}, new ScreenVisit(''));
    });
    const owner = (cue: Asked['cue']) =>
      steps.find(({ locator }) => 'control' in locator && locator.cues.includes(cue))?.id;
    return {
      id,
      recognised: recognize(page),
      steps: steps.map(({ id: step, kind, locator }) => {
        const found = located.get(step);
        const search = kind === 'select-row' ? searchField(page) : undefined;
        return {
          id: step,
          early: stateOf(early.get(step)?.state),
          atRest: stateOf(found?.state),
          candidates: 'control' in locator ? candidatesOf(locator, asked, owner, page, found?.element) : [],
          note:
            kind === 'select-row'
              ? search
                ? `would be searched for in ${describeControl(search, page)}`
                : 'no field to search for it in'
              : '',
        };
      }),
    };
  });
}

Object.assign(globalThis, { trace });
