import { describe, expect, it } from 'vitest';
import { type Plan, type PlanContext, planScreen } from '../../../src/guide/plan';
import type { Screen, Step, StepState } from '../../../src/guide/screen';

const fill: Step<null> = { kind: 'fill', id: 'role_name', valueName: 'roleName', locator: null };
const choose: Step<null> = { kind: 'choose', id: 'aws_account', locator: null };
const off: Step<null> = { kind: 'tick', id: 'require_mfa', on: false, locator: null };
const row: Step<null> = { kind: 'select-row', id: 'policy_row', valueName: 'attachedPolicy', locator: null };
const next: Step<null> = { kind: 'press', id: 'next', locator: null };
const edit: Step<null> = {
  kind: 'edit',
  id: 'json',
  valueName: 'policy',
  isDefaultText: (text) => text === 'default',
  locator: null,
};

const found = (value: string, more: object = {}): StepState => ({
  state: 'found',
  value,
  writable: true,
  ...more,
});
const NOW: PlanContext = {
  values: { roleName: 'r', attachedPolicy: 'p', policy: '{"a": 1}' },
  touched: new Set(),
  notKept: new Set(),
  putBack: new Set(),
  overwrite: false,
  settled: true,
};
const plan = (step: Step<null>, stepState: StepState | undefined, now: Partial<PlanContext> = {}): Plan => {
  const screen: Screen<null> = { id: 's', task: 'role', steps: [step, next] };
  const located = new Map<string, StepState>([['next', found('')]]);
  if (stepState) located.set(step.id, stepState);
  return planScreen(screen, located, { ...NOW, ...now });
};
/** What a plan comes to, in one word or code. */
const gist = ({ actions, notices, press }: Plan): string => {
  const [action] = actions;
  if (action) return action.value === undefined ? `do ${action.kind}` : `${action.kind} ${action.value}`;
  return notices[0]?.code ?? (press ? 'press' : 'wait');
};

const touched = { touched: new Set(['role_name', 'aws_account', 'require_mfa', 'json']) };
const overwrite = { overwrite: true };

describe('one step and what the page shows of it', () => {
  it.each<[string, Step<null>, StepState | undefined, Partial<PlanContext>, string]>([
    ['an empty field', fill, found(''), {}, 'fill r'],
    ['a field that is right', fill, found('r'), {}, 'press'],
    ['a field that holds something else', fill, found('x'), {}, 'field_occupied'],
    ['the same, forced', fill, found('x'), overwrite, 'fill r'],
    ['an empty field that the admin emptied', fill, found(''), touched, 'field_occupied'],
    ['the same, forced', fill, found(''), { ...touched, ...overwrite }, 'fill r'],
    ["a page's own default", fill, found('x', { untouchedDefault: true }), {}, 'fill r'],
    ['a read-only field', fill, found('', { writable: false }), overwrite, 'field_unsupported'],
    ['a read-only field that is right', fill, found('r', { writable: false }), {}, 'press'],
    ['a field that refuses', fill, found(''), { notKept: new Set(['role_name']) }, 'field_refused'],
    ['two fields', fill, { state: 'ambiguous', count: 2 }, overwrite, 'field_ambiguous'],
    ['a control of another kind', fill, { state: 'unsupported' }, overwrite, 'field_unsupported'],
    ['a field that cannot be read before the page is shown', fill, { state: 'waiting' }, overwrite, 'wait'],
    ['no field yet', fill, undefined, { settled: false }, 'wait'],
    ['no field', fill, undefined, {}, 'field_missing'],
    ['no field, where some have none', { ...fill, optional: true }, undefined, { settled: false }, 'press'],
    ['a field without a value', fill, found('x'), { values: {} }, 'press'],
    ['a tile not chosen', choose, found(''), {}, 'do choose'],
    ['a tile chosen', choose, found('1'), {}, 'press'],
    ['another tile that the admin chose', choose, found(''), touched, 'field_occupied'],
    ['a box to be off that is on by default', off, found('1'), {}, 'do tick'],
    ['a box to be off that the admin ticked', off, found('1'), touched, 'field_occupied'],
    ['the same, forced', off, found('1'), { ...touched, ...overwrite }, 'do tick'],
    ['a box that is off', off, found(''), {}, 'press'],
    ['a row not ticked', row, found(''), {}, 'select-row p'],
    ['a row ticked', row, found('p'), {}, 'press'],
    ['a row whose name is not known yet', row, found(''), { values: {} }, 'wait'],
    ['JSON laid out in another way', edit, found('{"a":1}'), {}, 'press'],
    ['JSON of another order of keys', edit, found('{"b":2,"a":1}'), {}, 'field_occupied'],
    ['JSON that somebody wrote', edit, found('{"a": 2}'), {}, 'field_occupied'],
    ['text that is no JSON', edit, found('{'), {}, 'field_occupied'],
    ['the default JSON', edit, found('default', { untouchedDefault: true }), {}, 'edit {"a": 1}'],
  ])('%s', (_name, step, stepState, now, expected) => {
    expect(gist(plan(step, stepState, now))).toBe(expected);
  });
});

describe('a notice', () => {
  it('is the place to look at', () => {
    const { notices, highlight, press } = plan(fill, { state: 'ambiguous', count: 2 });
    expect(notices).toEqual([{ code: 'field_ambiguous', step: 'role_name', valueName: 'roleName' }]);
    expect([highlight, press]).toEqual(['role_name', undefined]);
  });

  it('of an editor says that what stood there was put back, once it stands there again', () => {
    const refused = (putBack: string[]) =>
      plan(edit, found(''), { notKept: new Set(['json']), putBack: new Set(putBack) }).notices;
    expect(refused([])).toEqual([{ code: 'field_refused', step: 'json' }]);
    expect(refused(['json'])).toEqual([{ code: 'field_refused', step: 'json', text: 'text_put_back' }]);
  });

  it.each<[string, Step<null>, true | undefined]>([
    ['a text', fill, undefined],
    ['JSON', edit, undefined],
    ['a tile', choose, true],
    ['a box', off, true],
    ['a row', row, true],
  ])('of %s tells whether there is a value to copy', (_what, step, isChoice) => {
    const ofStep = (stepState: StepState, now: Partial<PlanContext> = {}) =>
      plan(step, stepState, now).notices[0];
    const wrong = found(step === off ? '1' : '');
    const all = [
      ofStep({ state: 'missing' }),
      ofStep({ state: 'ambiguous', count: 2 }),
      ofStep({ state: 'unsupported' }),
      ofStep(wrong, { touched: new Set([step.id]) }),
      ofStep(wrong, { notKept: new Set([step.id]) }),
    ];
    expect(all.map((notice) => notice?.isChoice)).toEqual(Array(5).fill(isChoice));
  });
});

describe('steps of a screen', () => {
  const screen: Screen<null> = {
    id: 's',
    task: 'role',
    steps: [choose, { ...fill, requires: 'aws_account' }, next, { ...next, id: 'account_id' }],
  };
  const see = (tile: string, name: StepState) =>
    planScreen(
      screen,
      new Map([
        ['aws_account', found(tile)],
        ['role_name', name],
        ['next', found('')],
        ['account_id', found('')],
      ]),
      NOW,
    );

  it('wait for the step that brings them up', () => {
    expect(see('', found(''))).toMatchObject({ actions: [{ step: 'aws_account' }], notices: [] });
    expect(see('1', found(''))).toMatchObject({ actions: [{ step: 'role_name' }], done: ['aws_account'] });
  });

  it('offer the first press, and only when nothing is left', () => {
    expect(see('1', found('r'))).toMatchObject({ press: 'next', done: ['aws_account', 'role_name'] });
    expect(see('1', found('')).press).toBeUndefined();
  });

  it('offer the next press where the first is not there', () => {
    const located = new Map([
      ['aws_account', found('1')],
      ['role_name', found('r')],
      ['account_id', found('')],
    ]);
    expect(planScreen(screen, located, NOW).press).toBe('account_id');
  });
});
