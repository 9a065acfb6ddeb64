import { describe, expect, it, vi } from 'vitest';
import { awsCard } from '../../../../src/background/aws-card/card';
import type { CardContext } from '../../../../src/background/aws-card/card-context';
import { isPressHeld } from '../../../../src/background/aws-card/leading-error';

vi.mock('../../../../src/browser-native', () => import('../../popup/fake-browser'));

const stop = (code: string) => ({ code, expected: 'e', actual: 'a', severity: 'stop' });
const failed = (...codes: string[]) => ({
  ...{ arn: 'arn:aws:iam::111122223333:role/ours', passed: false, notes: [] },
  differences: codes.map(stop),
});
const passed = { arn: 'arn:aws:iam::111122223333:role/ours', passed: true, differences: [], notes: [] };
const alert = (more: object = {}) => ({ alerts: { lines: [{ tone: 'stop', text: 'refused' }], ...more } });
const ON_ROLE = { location: 'role', roleName: 'ours' };
const MADE = { policySeenAt: 1, roleSeenAt: 2 };
const CREATING = {
  ...{ screen: { task: 'policy', asksForBucketAccount: true }, press: 'create_policy' },
  written: [{ step: 'policy_name', value: 'p', at: 1, undo: true }],
};

interface Seen {
  facts?: object;
  state?: object;
  connection?: object;
  scene?: object;
}

function sceneOf({ facts, state, connection, scene }: Seen): CardContext {
  return {
    state: {
      connection: { id: 'one', bucket: 'acme-logs', policyName: 'p', roleName: 'ours', ...connection },
      ...{ otherConnections: [], adopted: true, fillOnRequest: false, tags: [], check: 'none' },
      ...state,
    },
    facts: {
      ...{
        press: '',
        notices: [],
        fields: [],
        written: [],
        location: 'create-policy',
        roleName: '',
        region: 'us-east-1',
      },
      ...{ account: null, trustPolicy: '', hasPendingFills: false, settled: true },
      ...{ replacedEditorStep: '', alerts: [], pendingCreation: null },
      ...facts,
    },
    log: [],
    base: { origin: 'https://us-east-1.console.aws.amazon.com' },
    ...scene,
  } as unknown as CardContext;
}

const cardOf = (seen: Seen) => {
  const card = awsCard(sceneOf(seen));
  if (!card) throw new Error('no card');
  const said = card.lines.map(({ text }) => text).join('\n');
  return { ...card, said, primaries: card.buttons.filter(({ primary }) => primary).map(({ id }) => id) };
};

/** What is wrong, the first button then, and whether it is the primary one. */
const wrong: [string, Seen, string | undefined, boolean][] = [
  ['a denial', { facts: CREATING, scene: alert({ request: 'please' }) }, 'copy-request', true],
  [
    'a name that exists',
    { facts: CREATING, scene: alert({ rename: { kind: 'policy', name: 'p-2' } }) },
    'use-name:policy:p-2',
    true,
  ],
  ['a quota', { facts: CREATING, scene: alert() }, undefined, false],
  [
    'another account',
    { facts: CREATING, state: { otherAccount: { id: '1', holds: 'policy' } } },
    undefined,
    false,
  ],
  [
    'a wrong trust policy',
    {
      facts: ON_ROLE,
      connection: MADE,
      scene: { check: failed('trust_external_id_other', 'policy_not_attached') },
    },
    'correct-trust',
    true,
  ],
  [
    'a trust policy that was not read',
    { facts: ON_ROLE, connection: MADE, scene: { check: failed('trust_unreadable') } },
    'check-role',
    false,
  ],
  [
    'a policy that is not attached',
    { facts: ON_ROLE, connection: MADE, scene: { check: failed('policy_not_attached') } },
    'attach-policy',
    true,
  ],
  [
    'a policy that does not exist yet',
    { facts: ON_ROLE, connection: { roleSeenAt: 2 }, scene: { check: failed('policy_not_attached') } },
    'create-policy',
    true,
  ],
  [
    'a role of another account',
    { facts: ON_ROLE, connection: MADE, scene: { check: failed('role_other_account', 'trust_open') } },
    'check-role',
    false,
  ],
  [
    'Logz.io’s refusal',
    { facts: ON_ROLE, connection: { ...MADE, arnDeliveredAt: 3 }, state: { saveFailure: 'Access denied' } },
    'check-role',
    true,
  ],
];

describe.each(wrong)('with %s', (_what, seen, first, isPrimary) => {
  const { buttons, said, lines, primaries } = cardOf(seen);

  it('the first button is the way out, and no other is primary', () => {
    if (first) expect(buttons[0]?.id).toBe(first);
    expect(primaries).toEqual(isPrimary ? [first] : []);
  });

  it('the error is said first, and what was next is silent', () => {
    expect(lines[0]?.tone).toBe('stop');
    expect(said).not.toMatch(/press Create policy|Next: |Is acme-logs in this account|Press Save there/);
  });
});

it.each([
  ['a denial', { scene: alert() }, true],
  ['a trust policy that keeps Logz.io out', { scene: { trust: [stop('trust_open')] } }, true],
  ['another account', { state: { otherAccount: { id: '1', holds: 'role' } } }, true],
  ['a denial of a convenience', { scene: { alerts: { lines: [{ tone: 'warn', text: 'x' }] } } }, false],
  ['nothing wrong', {}, false],
])('%s: the page’s own button is held back as it should be', (_what, seen, held) => {
  expect(isPressHeld(sceneOf(seen))).toBe(held);
});

it('a role that was not sent is said not to be', () => {
  const check = failed('trust_mfa_required');
  expect(cardOf({ facts: ON_ROLE, connection: MADE, scene: { check } }).said).toMatch(
    /^The ARN was not sent to Logz.io\.\n.*requires MFA .*which Logz.io can’t provide/,
  );
});

it('after a role was sent its button is not primary, and while it is read it is busy', () => {
  expect(cardOf({ facts: ON_ROLE, connection: MADE }).primaries).toEqual(['check-role']);
  expect(cardOf({ facts: ON_ROLE, connection: MADE, scene: { check: passed } }).primaries).toEqual([]);
  const [busy] = cardOf({ facts: ON_ROLE, connection: MADE, state: { check: 'running' } }).buttons;
  expect(busy).toMatchObject({ id: 'check-role', label: 'Checking the role…', busy: true });
});

describe('what was filled is to be checked only where something was', () => {
  it.each([
    ['filled', CREATING.written, /^Check the filled-in values, then press Create policy/],
    ['not filled', [], /^Now press Create policy/],
    ['undone', [{ step: 'policy_name', at: 1, undone: true }], /^Now press Create policy/],
  ])('%s', (_what, written, said) => {
    expect(cardOf({ facts: { ...CREATING, written } }).said).toMatch(said);
  });
});

describe('whether the bucket is in this account', () => {
  const asked = (connection: object) => {
    const { said, buttons } = cardOf({ facts: CREATING, connection });
    return [/Is acme-logs in this account/.test(said), buttons.some(({ label }) => label === 'Yes')];
  };
  it.each([
    ['is asked, and takes Yes', {}, true],
    ['is not asked once it was answered', { bucketElsewhere: false }, false],
    ['is not asked once the policy was created', { policySeenAt: 1 }, false],
  ])('%s', (_what, connection, isAsked) => {
    expect(asked(connection)).toEqual([isAsked, isAsked]);
  });
});
