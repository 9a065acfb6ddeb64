import type { MessageKey, StepId } from '../message-key';
import type { NoticeCode, Screen, Step, StepState, ValueName, Values } from './screen';

/** One thing to carry out. `value` is the text to write; absent for clicks. */
export interface Action {
  step: StepId;
  kind: Exclude<Step<unknown>['kind'], 'press'>;
  value?: string;
}

/** Something to say about a step. */
export interface Notice {
  code: NoticeCode;
  step: StepId;
  /** The step makes a choice: there is no value to copy, the admin sets it. */
  isChoice?: true;
  /** The value that the step is to write. */
  valueName?: ValueName;
  /** The key of a sentence of the step's own, in place of the usual one. */
  text?: MessageKey;
}

export interface Plan {
  /** In order. Carried out one at a time, with a new scan in between. */
  actions: Action[];
  notices: Notice[];
  /** The one button for the admin to press next, once nothing is left to do before it. */
  press?: StepId;
  /** The step that a notice is about, to be highlighted when there is nothing to press. */
  highlight?: StepId;
  done: StepId[];
  /** Those of them whose field holds what it is to hold: the others had nothing to hold. */
  right: StepId[];
}

/** What the engine knows beside the page. */
export interface PlanContext {
  values: Values;
  /** Steps that the admin touched on this screen: theirs now, unless `overwrite`. */
  touched: ReadonlySet<string>;
  /** Steps that were written and did not keep the value. */
  notKept: ReadonlySet<string>;
  /** Those of them whose element holds again what stood there before. */
  putBack: ReadonlySet<string>;
  /** The admin pressed **Fill this page**: occupied fields are replaced. */
  overwrite: boolean;
  /** The page had time to show everything: what is missing now is really missing. */
  settled: boolean;
}

type Verdict = { done: true; right?: true } | { act: Action } | { notice: Notice } | { wait: true };

/** Whether two texts are the same JSON, or the same text. */
export const sameJson = (a: string, b: string): boolean => {
  try {
    return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
  } catch {
    return a.trim() === b.trim();
  }
};

/** The text that a step is to leave on the page; '1' for on, '' for off. undefined when nothing is known. */
function targetValue<F>(step: Step<F>, values: Values): string | undefined {
  if (step.kind === 'choose') return '1';
  if (step.kind === 'tick') return step.on ? '1' : '';
  return step.kind === 'press' ? undefined : values[step.valueName];
}

function decideStep<F>(step: Step<F>, stepState: StepState, now: PlanContext): Verdict {
  const isText = step.kind === 'fill' || step.kind === 'edit';
  const notice = (code: NoticeCode, text = step.noticeTexts?.[code]): Verdict => {
    return {
      notice: {
        ...{ code, step: step.id },
        ...(isText ? { valueName: step.valueName } : { isChoice: true }),
        ...(text && { text }),
      },
    };
  };
  if (step.kind === 'press') return { done: true };
  const want = targetValue(step, now.values);
  // A row is waited for until its name is known; a field without a value is nobody's concern.
  if (want === undefined) return step.kind === 'select-row' ? { wait: true } : { done: true };
  if (stepState.state === 'waiting') return { wait: true };
  if (stepState.state === 'ambiguous') return notice('field_ambiguous');
  if (stepState.state === 'unsupported') return notice('field_unsupported');
  if (stepState.state === 'missing') {
    if (step.optional) return { done: true };
    return now.settled ? notice('field_missing') : { wait: true };
  }
  const right = step.kind === 'edit' ? sameJson(stepState.value, want) : stepState.value === want;
  if (right) return { done: true, right };
  if (!stepState.writable) return notice('field_unsupported');
  if (now.notKept.has(step.id))
    return now.putBack.has(step.id) ? notice('field_refused', 'text_put_back') : notice('field_refused');
  const free = stepState.value === '' || stepState.untouchedDefault === true || step.kind === 'select-row';
  const theirs = now.touched.has(step.id) || (!free && step.kind !== 'choose' && step.kind !== 'tick');
  if (theirs && !now.overwrite) return notice('field_occupied');
  return { act: { step: step.id, kind: step.kind, ...('valueName' in step ? { value: want } : {}) } };
}

/**
 * Decides what to do on a screen. Pure: what was seen and what is known in, what to do out.
 * A step with `requires` waits for that step; a press is offered only when every step before it is done.
 */
export function planScreen<F>(
  screen: Screen<F>,
  stepStates: ReadonlyMap<string, StepState>,
  now: PlanContext,
): Plan {
  const plan: Plan = { actions: [], notices: [], done: [], right: [] };
  let waiting = false;
  for (const step of screen.steps) {
    const stepState = stepStates.get(step.id) ?? { state: 'missing' };
    if (step.kind === 'press') {
      const clear = !waiting && plan.actions.length === 0 && plan.notices.length === 0;
      if (clear && plan.press === undefined && stepState.state === 'found') plan.press = step.id;
      continue;
    }
    if (step.requires !== undefined && !plan.done.includes(step.requires)) {
      waiting = true;
      continue;
    }
    const verdict = decideStep(step, stepState, now);
    if ('right' in verdict) plan.right.push(step.id);
    if ('done' in verdict) plan.done.push(step.id);
    else if ('act' in verdict) plan.actions.push(verdict.act);
    else if ('notice' in verdict) plan.notices.push(verdict.notice);
    else waiting = true;
  }
  const [first] = plan.notices;
  if (first) plan.highlight = first.step;
  return plan;
}
