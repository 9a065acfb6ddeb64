import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, type PlanContext, planScreen } from '../../../src/guide/plan';
import type { Screen, Step, StepState, ValueName } from '../../../src/guide/screen';

const NAMES: ValueName[] = ['roleName', 'policyName', 'accountId'];
const texts = fc.constantFrom('', '1', 'a', 'b', '{"a":1}', '{ "a": 1 }');

const step = (id: string, earlier: string[]): fc.Arbitrary<Step<null>> => {
  const base = fc.record({
    id: fc.constant(id),
    locator: fc.constant(null),
    optional: fc.boolean(),
    after:
      earlier.length > 0
        ? fc.option(fc.constantFrom(...earlier), { nil: undefined })
        : fc.constant(undefined),
  });
  const value = fc.constantFrom(...NAMES);
  const kinds = fc.oneof(
    value.map((name) => ({ kind: 'fill' as const, valueName: name })),
    value.map((name) => ({ kind: 'select-row' as const, valueName: name })),
    value.map((name) => ({
      kind: 'edit' as const,
      valueName: name,
      isDefaultText: (text: string) => text === '',
    })),
    fc.constant({ kind: 'choose' as const }),
    fc.boolean().map((on) => ({ kind: 'tick' as const, on })),
    fc.constant({ kind: 'press' as const }),
  );
  return fc
    .tuple(base, kinds)
    .map(
      ([{ after: requires, ...rest }, kind]) =>
        ({ ...rest, ...(requires ? { requires } : {}), ...kind }) as Step<null>,
    );
};

const IDS = ['s0', 's1', 's2', 's3', 's4'];
const screens: fc.Arbitrary<Screen<null>> = fc
  .tuple(...IDS.map((id, index) => step(id, IDS.slice(0, index))))
  .map((steps) => ({ id: 'screen', task: 'role', steps }));
const stepState: fc.Arbitrary<StepState> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      state: fc.constant('found' as const),
      value: texts,
      writable: fc.boolean(),
      untouchedDefault: fc.boolean(),
    }),
  },
  fc.constant({ state: 'missing' as const }),
  fc.constant({ state: 'waiting' as const }),
  fc.constant({ state: 'ambiguous' as const, count: 2 }),
  fc.constant({ state: 'unsupported' as const }),
);
const stepStates = fc
  .tuple(...IDS.map(() => stepState))
  .map((all) => new Map(IDS.map((id, i) => [id, all[i] as StepState])));
const ids = fc.subarray(IDS).map((some) => new Set(some));
const circumstances: fc.Arbitrary<PlanContext> = fc.record({
  values: fc.record({ roleName: texts, policyName: texts, accountId: texts }, { requiredKeys: [] }),
  touched: ids,
  notKept: ids,
  putBack: ids,
  overwrite: fc.boolean(),
  settled: fc.boolean(),
});

/** Checks a statement of every plan that can come about. */
const always = (
  holds: (seen: Map<string, StepState>, now: PlanContext, screen: Screen<null>) => void,
): void => fc.assert(fc.property(stepStates, circumstances, screens, holds), { numRuns: 2000 });

const stepOf = (screen: Screen<null>, id: string) => screen.steps.find((one) => one.id === id) as Step<null>;

/** The page after an action was carried out and kept. */
function after(
  seen: Map<string, StepState>,
  { step: id, kind, value }: Action,
  screen: Screen<null>,
): Map<string, StepState> {
  const done = stepOf(screen, id);
  const left = kind === 'choose' ? '1' : done.kind === 'tick' ? (done.on ? '1' : '') : (value ?? '');
  return new Map([...seen, [id, { state: 'found', value: left, writable: true }]]);
}

describe('every plan', () => {
  it('acts only on what was found once and can be written to', () =>
    always((seen, now, screen) => {
      for (const { step: id } of planScreen(screen, seen, now).actions)
        expect(seen.get(id)).toMatchObject({ state: 'found', writable: true });
    }));

  it('leaves alone what the admin touched or filled, unless told to', () =>
    always((seen, now, screen) => {
      for (const { step: id, kind } of planScreen(screen, seen, { ...now, overwrite: false }).actions) {
        expect(now.touched.has(id)).toBe(false);
        const sight = seen.get(id);
        const filled = sight?.state === 'found' && sight.value !== '' && sight.untouchedDefault !== true;
        expect(filled && (kind === 'fill' || kind === 'edit')).toBe(false);
      }
    }));

  it('acts on nothing that refused, and never presses', () =>
    always((seen, now, screen) => {
      for (const { step: id } of planScreen(screen, seen, now).actions) {
        expect(now.notKept.has(id)).toBe(false);
        expect(stepOf(screen, id).kind).not.toBe('press');
      }
    }));

  it('offers a press only when nothing before it is left, waits or is in doubt', () =>
    always((seen, now, screen) => {
      const { press, done } = planScreen(screen, seen, now);
      if (press === undefined) return;
      const before = screen.steps.slice(0, screen.steps.indexOf(stepOf(screen, press)));
      for (const { id, kind } of before) if (kind !== 'press') expect(done).toContain(id);
      expect(seen.get(press)?.state).toBe('found');
    }));

  it('touches no step before the one that brings it up is done', () =>
    always((seen, now, screen) => {
      const { actions, notices, done } = planScreen(screen, seen, now);
      for (const { step: id } of [...actions, ...notices]) {
        const { requires: earlier } = stepOf(screen, id);
        if (earlier) expect(done).toContain(earlier);
      }
    }));

  it('comes to rest: carried out, it asks for no step again', () =>
    always((seen, now, screen) => {
      const acted = new Set<string>();
      let page = seen;
      for (let round = 0; round <= IDS.length; round += 1) {
        const { actions } = planScreen(screen, page, now);
        for (const action of actions) {
          expect(acted.has(action.step)).toBe(false);
          acted.add(action.step);
          page = after(page, action, screen);
        }
      }
      expect(planScreen(screen, page, now).actions).toEqual([]);
    }));
});
