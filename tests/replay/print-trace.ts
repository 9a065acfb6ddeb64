import type { PageReport } from './parse-report';
import type { Candidate, TracedScreen, TracedStep } from './trace';

/** Cues must add up to this; `find-control.ts` says why. */
const MIN_SCORE = 3;

const scoreOf = ({ cues }: Candidate): number => cues.reduce((sum, { weight }) => sum + weight, 0);

function candidateLine(candidate: Candidate): string {
  const { control, visible, chosen, cues, otherLabels, others } = candidate;
  const sum = cues.map(({ name, weight }) => `${name} ${weight}`).join(' + ') || 'no cue holds';
  const against = [
    ...(visible ? [] : ['it does not show']),
    ...(scoreOf(candidate) < MIN_SCORE ? [`${MIN_SCORE} are needed`] : []),
    ...otherLabels.map((key) => `its name is the label ${key}`),
    ...others.map((other) => `${other} holds for it`),
  ];
  const why = against.length > 0 ? `; ${against.join('; ')}` : '';
  return `    ${chosen ? '✓' : '·'} ${scoreOf(candidate)}  ${control}: ${sum}${why}`;
}

function stepLines(step: TracedStep, reported: string | undefined): string[] {
  const { id, early, atRest, candidates, note } = step;
  const later = early === atRest ? '' : `, and ${atRest} once nothing more is to come`;
  const than = reported === undefined || reported === early ? '' : ` (the report says ${reported})`;
  // Whoever has nothing going for it is one of many.
  const telling = candidates.filter((one) => one.chosen || one.cues.length > 0);
  return [
    `  ${id}: ${early}${later}${than}${note ? `; ${note}` : ''}`,
    ...telling.sort((a, b) => scoreOf(b) - scoreOf(a)).map(candidateLine),
    ...(telling.length < candidates.length
      ? [`    and ${candidates.length - telling.length} more without a cue`]
      : []),
  ];
}

/** What a report tells of a step; an editor that is there was not read for it, whose text a replay has. */
const foundOrWaiting = (state: string | undefined): string | undefined =>
  state === 'waiting' ? 'found' : state;

/** Screens that differ from what the report says they found: the page was not rebuilt as it is. */
export const differences = (screens: TracedScreen[], { screens: reported }: PageReport): string[] =>
  screens.flatMap(({ id, recognised, steps }) => {
    const said = reported[id];
    if (!said) return [];
    const own = said.recognised === recognised ? [] : [`${id} ${recognised ? '' : 'not '}recognised`];
    return [
      ...own,
      ...steps
        .filter(
          (step) =>
            said.steps[step.id] !== undefined &&
            foundOrWaiting(said.steps[step.id]) !== foundOrWaiting(step.early),
        )
        .map((step) => `${id}.${step.id} ${step.early}, reported as ${said.steps[step.id]}`),
    ];
  });

/** The trace as a person reads it: screens that know the page step by step, of all others only that they do not. */
export function printTrace(screens: TracedScreen[], report: PageReport): string {
  const known = screens.filter(({ recognised }) => recognised);
  const told =
    known.length > 0 ? known : screens.filter(({ id }) => report.screens[id]?.recognised !== false);
  const shown = told.length > 0 ? told : screens;
  const others = screens.filter((screen) => !shown.includes(screen)).map(({ id }) => id);
  const differing = differences(screens, report);
  return [
    ...shown.flatMap(({ id, recognised, steps }) => [
      `${id}: ${recognised ? '' : 'not '}recognised`,
      ...steps.flatMap((step) => stepLines(step, report.screens[id]?.steps[step.id])),
      '',
    ]),
    ...(others.length > 0 ? [`not recognised: ${others.join(', ')}`] : []),
    ...(report.leftOut > 0 ? [`The report leaves out ${report.leftOut} parts of the page.`] : []),
    differing.length === 0
      ? 'The rebuilt page is found as the report says.'
      : `The rebuilt page is not found as the report says: ${differing.join('; ')}.`,
  ].join('\n');
}
