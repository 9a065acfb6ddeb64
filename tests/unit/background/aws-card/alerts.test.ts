import { describe, expect, it, vi } from 'vitest';
import { alertsOf } from '../../../../src/background/aws-card/alerts';
import { EMPTY_DETAILS, readyDetails } from '../../../../src/connection/connection';
import { DEFAULT_PATTERNS } from '../../../../src/connection/iam-names';
import type { AwsPageFacts } from '../../../../src/messages/page-facts';
import { generatePolicy } from '../../../../src/policy/minimal-policy';

vi.mock('../../../../src/i18n', () => {
  const text = (key: string, ...values: string[]) => [key, ...values].join(' ');
  return { text, formatTrusted: text, displaySafe: (value: string) => value };
});

const ready = readyDetails({
  ...EMPTY_DETAILS,
  accountId: '406095609952',
  externalId: 'logzio:aws:extid:abcdefghijklmnopq',
  bucket: 'acme',
  policy: generatePolicy('acme').text,
});
if (!ready.ok) throw new Error(ready.problem.code);
const details = ready.value;

const facts = (
  alerts: AwsPageFacts['alerts'],
  pendingCreation: AwsPageFacts['pendingCreation'] = null,
): AwsPageFacts => ({
  ...{
    press: '',
    notices: [],
    fields: [],
    written: [],
    location: 'create-policy',
    roleName: '',
    region: 'us-east-1',
    trustPolicy: '',
    trustUnread: false,
    hasPendingFills: false,
    settled: true,
    replacedEditorStep: '',
  },
  ...{ account: { id: '111122223333', alias: '', session: '' }, alerts, pendingCreation },
});
const error = (text: string) => ({ text, error: true });
const denied = (action: string, why = '') =>
  error(
    `User: arn:aws:iam::111122223333:user/mary is not authorized to perform: ${action} on resource: x${why}`,
  );

describe("what the page's alerts mean", () => {
  it.each<[string, AwsPageFacts['alerts'][number], string]>([
    [
      'no permission',
      denied('iam:CreateRole'),
      'stop denied_permission do_iam_CreateRole iam:CreateRole 111122223333',
    ],
    [
      'an SCP',
      denied('iam:CreatePolicy', ' with an explicit deny in a service control policy'),
      'stop denied_organization do_iam_CreatePolicy iam:CreatePolicy 111122223333',
    ],
    [
      'a boundary',
      denied('iam:AttachRolePolicy', ' because no permissions boundary allows it'),
      'stop denied_boundary do_iam_AttachRolePolicy iam:AttachRolePolicy 111122223333',
    ],
    [
      'a check that the flow can do without',
      denied('access-analyzer:ValidatePolicy'),
      'warn denied_permission do_other access-analyzer:ValidatePolicy 111122223333',
    ],
    [
      'no caller named',
      error('AccessDenied: iam:CreateRole'),
      'stop denied_permission do_iam_CreateRole iam:CreateRole 111122223333',
    ],
  ])('%s is said with action and account', (_what, alert, said) => {
    const { lines } = alertsOf(facts([alert, alert]), details, DEFAULT_PATTERNS);
    expect(lines.map(({ tone, text }) => `${tone} ${text}`)).toEqual([said]);
  });

  it('the text for the owner holds what they need to do it themselves', () => {
    const { request } = alertsOf(facts([denied('iam:CreateRole')]), details, DEFAULT_PATTERNS);
    for (const part of [
      '111122223333',
      'user/mary',
      'iam:CreateRole',
      details.policy.text,
      details.externalId,
    ])
      expect(request).toContain(part);
  });

  it('a name that exists is renamed, and only after the press that creates', () => {
    const exists = error('A policy called logzio-acme-read already exists.');
    expect(alertsOf(facts([exists]), details, DEFAULT_PATTERNS)).toEqual({ lines: [] });
    expect(
      alertsOf(facts([exists], { kind: 'policy', name: 'logzio-acme-read' }), details, DEFAULT_PATTERNS),
    ).toEqual({
      lines: [{ tone: 'stop', text: 'name_taken_policy logzio-acme-read' }],
      rename: { kind: 'policy', name: 'logzio-acme-read-2' },
    });
    expect(
      alertsOf(facts([exists], { kind: 'policy', name: 'logzio-acme-read-2' }), details, DEFAULT_PATTERNS),
    ).toEqual({
      lines: [],
    });
  });

  it.each([
    ['Cannot exceed quota for RolesPerAccount: 1000', 'stop refused_quota RolesPerAccount: 1000'],
    ['Cannot exceed quota for PolicySize: 6144', 'stop refused_size'],
    [
      'Failed to create policy logzio-acme-read. Statement IDs (SID) must be alpha-numeric.',
      'stop refused_document mend_sid_characters',
    ],
    ['The policy failed legacy parsing', 'stop refused_document'],
    ['Invalid principal in policy: "AWS":"arn:aws:iam::406095609952:root"', 'stop refused_principal'],
    ['Rate exceeded', 'warn refused_throttled'],
  ])('"%s" is said as what it is, and no other name is offered', (said, line) => {
    const { lines, rename } = alertsOf(
      facts([error(said), error(said)], { kind: 'policy', name: 'logzio-acme-read' }),
      details,
      DEFAULT_PATTERNS,
    );
    expect(lines.map(({ tone, text }) => `${tone} ${text}`)).toEqual([line]);
    expect(rename).toBeUndefined();
  });

  it('a notice about quotas in general, before anything was pressed, means nothing', () => {
    const alerts = [{ text: 'You can see every service quota in one place.', error: false }];
    expect(alertsOf(facts(alerts), details, DEFAULT_PATTERNS).lines).toEqual([]);
  });

  it('news of a success, and of other things, mean nothing', () => {
    const alerts = [{ text: 'Policy logzio-acme-read created.', error: false }, error('Service unavailable')];
    expect(
      alertsOf(facts(alerts, { kind: 'policy', name: 'logzio-acme-read' }), details, DEFAULT_PATTERNS),
    ).toEqual({
      lines: [],
    });
  });
});
