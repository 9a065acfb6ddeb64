// @vitest-environment happy-dom
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAlertReader } from '../../../../content-scripts/aws-iam/alerts';
import { createEventReporter } from '../../../../content-scripts/aws-iam/event-reporter';
import { pointTarget } from '../../../../content-scripts/aws-iam/point-target';
import { scanFacts } from '../../../../content-scripts/aws-iam/scan-facts';
import { isAt, primaryWizardButton } from '../../../../content-scripts/aws-iam/screens/common';
import { type PageScreen, type Scan, startEngine } from '../../../../content-scripts/page/engine/engine';
import { named, nth } from '../../../../content-scripts/page/find/cues';
import { indexLabels } from '../../../../content-scripts/page/find/labels';
import { alertsOf } from '../../../../src/background/aws-card/alerts';
import { awsCard } from '../../../../src/background/aws-card/card';
import { mustNotCreate } from '../../../../src/background/aws-card/card-lines';
import { EMPTY_DETAILS, readyDetails } from '../../../../src/connection/connection';
import { DEFAULT_PATTERNS } from '../../../../src/connection/iam-names';
import { awsPageFactsSchema } from '../../../../src/messages/page-facts';
import type { AwsConnection, AwsState } from '../../../../src/messages/responses';
import { generatePolicy } from '../../../../src/policy/minimal-policy';
import { compareTrust } from '../../../../src/policy/trust-policy';

const sent = vi.hoisted(() => [] as unknown[]);
vi.mock('../../../../src/browser-native', () => import('../../popup/fake-browser'));
vi.mock('../../../../src/send', () => ({
  send: (request: unknown) => {
    sent.push(request);
    return Promise.resolve({ ok: true, value: undefined });
  },
}));
// happy-dom lays nothing out.
vi.mock('../../../../content-scripts/page/find/visibility', () => ({
  PAGE_CHROME: 'nav',
  isVisible: () => true,
  isChoiceVisible: () => true,
  inPageChrome: () => false,
}));

/** A step that no console has, told in this one place. */
const newScreen: PageScreen = {
  id: 'imaginary_step',
  task: 'finalize',
  creates: { kind: 'role', button: 'create_role', name: 'role_name' },
  traits: { asksForBucketAccount: true, takesTags: true, waitsForPolicy: true },
  recognize: (page) => isAt('create-role') && page.query('#imaginary').length > 0,
  readComparedText: (page) => ({ state: 'read', text: page.query('pre')[0]?.textContent ?? '' }),
  steps: [
    {
      kind: 'fill',
      id: 'role_name',
      valueName: 'roleName',
      locator: { control: 'text', allowedLabels: ['roleName'], cues: [named('roleName'), nth('text', 0)] },
    },
    { kind: 'press', id: 'create_role', locator: primaryWizardButton('createRole') },
  ],
};

const labels = indexLabels({ roleName: { en: 'Role name|S' }, createRole: { en: 'Create role|S' } });
const ready = readyDetails({
  ...EMPTY_DETAILS,
  accountId: '406095609952',
  externalId: 'logzio:aws:extid:abcdefghijklmnopq',
  bucket: 'acme',
  policy: generatePolicy('acme').text,
});
if (!ready.ok) throw new Error(ready.problem.code);
const details = ready.value;

const connection = { ...details, id: 'one', policy: details.policy.text } as unknown as AwsConnection;
const state: AwsState & { connection: AwsConnection } = {
  connection,
  otherConnections: [],
  adopted: true,
  roleWaits: false,
  check: 'none',
  fillOnRequest: false,
  tags: [{ key: 'team', value: 'platform' }],
};

const field = () => document.querySelector<HTMLInputElement>('#name') as HTMLInputElement;
const button = () => document.querySelector<HTMLElement>('#create') as HTMLElement;
/** happy-dom's own events are nobody's. */
const trusted = (event: Event) => Object.defineProperty(event, 'isTrusted', { value: true });

let scan: Scan;
let stop: AbortController;
const facts = () =>
  v.parse(awsPageFactsSchema, { ...scanFacts(scan, { at: 'create-role' }), ...readAlerts(scan) });
let readAlerts: ReturnType<typeof createAlertReader>;

const card = () => {
  const seen = facts();
  const trust = compareTrust(details, seen.trustPolicy).differences;
  const scene = { state, facts: seen, trust, log: [], base: { origin: 'https://console.aws.amazon.com' } };
  return { ...awsCard(scene), mustNotCreate: mustNotCreate(scene) };
};

beforeEach(async () => {
  sent.length = 0;
  scan = {} as Scan;
  document.body.innerHTML = `<main id="imaginary"><label>Role name <input id="name"></label>
    <pre>{"Statement":[]}</pre><p role="alert" class="error" hidden></p>
    <div class="primary"><button id="create">Create role</button></div></main>`;
  history.replaceState(null, '', '/iam/home#/roles/create');
  stop = new AbortController();
  readAlerts = createAlertReader(stop.signal);
  startEngine(
    {
      screens: () => ({ screens: [newScreen] }),
      labels,
      values: () => ({ roleName: details.roleName }),
      mayFill: () => true,
      onScan: (seen) => {
        scan = seen;
        readAlerts(seen);
      },
    },
    stop.signal,
  );
  await vi.waitFor(() => expect(scan?.plan?.press).toBe('create_role'));
  return () => stop.abort();
});

describe('a screen that is told in one place', () => {
  it('is planned and filled', () => {
    expect(field().value).toBe(details.roleName);
    expect(scan.screen?.id).toBe('imaginary_step');
  });

  it('is on the card: its task, the question of the bucket, its tags, and that it waits for the policy', () => {
    const { progress, lines, copies, buttons } = card();
    expect(progress).toBe('Task 5 of 6');
    expect(lines?.map(({ text }) => text).join()).toMatch(/Is acme in this/);
    expect(copies?.map(({ label }) => label)).toContain('Copy tag key team');
    expect(buttons?.map(({ id }) => id)).toContain('create-policy');
  });

  it('keeps its button back until its text was compared, and where that must not be created', () => {
    expect(pointTarget(scan, state, undefined)).toBeUndefined();
    expect(pointTarget(scan, state, card())).toBeUndefined();
    expect(pointTarget(scan, state, { mustNotCreate: false })).toBe(button());
  });

  it('says that a name is taken once its button was pressed', () => {
    expect(facts().pendingCreation).toBeNull();
    button().dispatchEvent(trusted(new MouseEvent('click', { bubbles: true })));
    const alert = document.querySelector('[role=alert]') as HTMLElement;
    alert.textContent = `Role with name ${details.roleName} already exists.`;
    const seen = facts();
    expect(seen.pendingCreation).toEqual({ kind: 'role', name: details.roleName });
    expect(alertsOf(seen, details, DEFAULT_PATTERNS).rename?.kind).toBe('role');
  });

  it('tells that the role waits for its policy, and the name that the admin gave', async () => {
    field().value = 'my-role';
    field().dispatchEvent(trusted(new InputEvent('input', { bubbles: true })));
    await vi.waitFor(() => expect(scan.located.get('role_name')?.state).toMatchObject({ value: 'my-role' }));
    createEventReporter(() => {})(scan, state);
    expect(sent).toContainEqual({ kind: 'role-waiting', id: state.connection.id, waiting: true });
    expect(sent).toContainEqual({
      kind: 'rename-in-aws',
      id: state.connection.id,
      policyName: '',
      roleName: 'my-role',
    });
  });
});
