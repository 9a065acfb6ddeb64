import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessDenied, parseAccessDenied } from '../../../src/aws-console/access-denied';

const USER = 'arn:aws:iam::111122223333:user/teams/mary';
const SESSION = 'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_0123/mary@acme.com';
const POLICY = 'arn:aws:iam::111122223333:policy/logzio-acme-read';
const mary = { kind: 'user', arn: USER, name: 'mary', accountId: '111122223333' } as const;
const session = {
  kind: 'role',
  arn: SESSION,
  name: 'AWSReservedSSO_Admin_0123',
  accountId: '111122223333',
} as const;

const cases: [string, string, AccessDenied][] = [
  [
    'no policy allows it',
    `User: ${USER} is not authorized to perform: iam:CreatePolicy on resource: policy logzio-acme-read because no identity-based policy allows the iam:CreatePolicy action`,
    {
      action: 'iam:CreatePolicy',
      principal: mary,
      resource: 'policy logzio-acme-read',
      source: 'identity',
      explicit: false,
    },
  ],
  [
    'a service control policy',
    `User: ${SESSION} is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111122223333:role/logzio-acme with an explicit deny in a service control policy`,
    {
      action: 'iam:CreateRole',
      principal: session,
      resource: 'arn:aws:iam::111122223333:role/logzio-acme',
      source: 'scp',
      explicit: true,
    },
  ],
  [
    'a service control policy by its ARN',
    `User: ${SESSION} is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111122223333:role/x with an explicit deny in a service control policy: arn:aws:organizations::999988887777:policy/o-abc/service_control_policy/p-123`,
    {
      action: 'iam:CreateRole',
      principal: session,
      resource: 'arn:aws:iam::111122223333:role/x',
      source: 'scp',
      explicit: true,
    },
  ],
  [
    'no service control policy allows it',
    `User: ${USER} is not authorized to perform: iam:AttachRolePolicy on resource: ${POLICY} because no service control policy allows the iam:AttachRolePolicy action`,
    { action: 'iam:AttachRolePolicy', principal: mary, resource: POLICY, source: 'scp', explicit: false },
  ],
  [
    'a permissions boundary',
    `User: ${USER} is not authorized to perform: iam:CreatePolicy on resource: ${POLICY} because no permissions boundary allows the iam:CreatePolicy action`,
    { action: 'iam:CreatePolicy', principal: mary, resource: POLICY, source: 'boundary', explicit: false },
  ],
  [
    'a session policy',
    `User: ${SESSION} is not authorized to perform: iam:CreatePolicy on resource: ${POLICY} with an explicit deny in a session policy`,
    { action: 'iam:CreatePolicy', principal: session, resource: POLICY, source: 'session', explicit: true },
  ],
  [
    'the root of the account',
    'User: arn:aws:iam::111122223333:root is not authorized to perform: iam:CreateRole with an explicit deny in a resource control policy.',
    {
      action: 'iam:CreateRole',
      principal: {
        kind: 'root',
        arn: 'arn:aws:iam::111122223333:root',
        name: 'root',
        accountId: '111122223333',
      },
      resource: '',
      source: 'rcp',
      explicit: true,
    },
  ],
  [
    'a German frame around the message of the API',
    `Richtlinie konnte nicht erstellt werden. User: ${USER} is not authorized to perform: iam:CreatePolicy on resource: ${POLICY}`,
    { action: 'iam:CreatePolicy', principal: mary, resource: POLICY, source: 'unknown', explicit: false },
  ],
  [
    'a console that says all of it in Japanese',
    `アクセスが拒否されました。${USER} には iam:CreateRole を実行する権限がありません。`,
    { action: 'iam:CreateRole', principal: mary, resource: '', source: 'unknown', explicit: false },
  ],
  [
    "the console's own panel",
    `Access denied\nYou don't have permission to the action. To request access, copy the following text. User: ${USER}\nService: iam\nAction: CreateRole\nOn resource(s): arn:aws:iam::111122223333:role/x\nContext: no identity-based policy allows the action`,
    {
      action: 'iam:CreateRole',
      principal: mary,
      resource: 'arn:aws:iam::111122223333:role/x',
      source: 'identity',
      explicit: false,
    },
  ],
  [
    'no caller',
    'AccessDenied: not authorized to perform iam:ListPolicies',
    { action: 'iam:ListPolicies', resource: '', source: 'unknown', explicit: false },
  ],
];

describe('a denial of AWS', () => {
  it.each(cases)('by %s is read', (_what, message, denial) => {
    expect(parseAccessDenied(message)).toEqual(denial);
  });

  it.each([
    'Role with name logzio-acme already exists.',
    'Policy logzio-acme-read created.',
    'The External ID is logzio:aws:extid:AbcDefGhi, access denied otherwise',
    'Learn more about iam:PassRole in the documentation',
    `${USER} is signed in`,
    '',
  ])('is not seen in %j', (message) => {
    expect(parseAccessDenied(message)).toBeUndefined();
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'B', '9', '_', '-'), minLength: 1, maxLength: 20 });
  const verbs = fc.constantFrom('CreatePolicy', 'CreateRole', 'AttachRolePolicy', 'ListPolicies', 'GetRole');
  const frame = fc.constantFrom('', 'Fehler: ', '権限がありません。', 'No se pudo crear. ');
  it('gives back what it was told, in any frame', () => {
    fc.assert(
      fc.property(frame, word, verbs, frame, (before, name, verb, after) => {
        const arn = `arn:aws:iam::111122223333:user/${name}`;
        const message = `${before}User: ${arn} is not authorized to perform: iam:${verb} on resource: x because no permissions boundary allows the iam:${verb} action ${after}`;
        expect(parseAccessDenied(message)).toEqual({
          action: `iam:${verb}`,
          principal: { kind: 'user', arn, name, accountId: '111122223333' },
          resource: 'x',
          source: 'boundary',
          explicit: false,
        });
      }),
    );
  });

  it('never throws, and never says more than the message did', () => {
    const bits = fc.constantFrom(
      'User: ',
      USER,
      'iam:',
      'CreateRole',
      ' on resource: ',
      'denied ',
      'arn:aws:',
      'Service: ',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string()), { maxLength: 12 }), (parts) => {
        const message = parts.join('');
        const denial = parseAccessDenied(message);
        if (denial?.principal) expect(message).toContain(denial.principal.accountId);
        if (denial) expect(message).toContain(denial.action.split(':')[1]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in no time out of ten megabytes', () => {
    const message = `User: arn:aws:iam::111122223333:user/${'a/'.repeat(5_000_000)}`;
    const before = performance.now();
    parseAccessDenied(message);
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('a denial that people had', () => {
  const caseOf = (id: string): string =>
    readFileSync(new URL(`../../cases/public/${id}-denial.txt`, import.meta.url), 'utf8');
  it.each([
    ['D01', 'iam:CreatePolicy', 'identity', 'policy logzio-acme-logs-read'],
    ['D03', 'iam:CreateRole', 'boundary', 'arn:aws:iam::111122223333:role/logzio-rcp-events'],
    ['D04', 'iam:CreateRole', 'unknown', 'arn:aws:iam::111122223333:role/logzio-acme-logs'],
    ['D05', 'iam:ListPolicies', 'identity', ''],
  ])('%s: %s, for want of: %s', (id, action, source, resource) => {
    expect(parseAccessDenied(caseOf(id))).toMatchObject({ action, source, resource, explicit: false });
  });

  const says = (ending: string): string =>
    `User: arn:aws:iam::111122223333:user/scp is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111122223333:role/session-policy-rcp ${ending}`;
  it.each<[string, string, boolean]>([
    [
      'with an explicit deny in a service control policy: arn:aws:organizations::987654321098:policy/o-qv5af4abcd/service_control_policy/p-2kgnabcd',
      'scp',
      true,
    ],
    [
      'with an explicit deny in a resource control policy: arn:aws:organizations::987654321098:policy/o-qv5af4abcd/resource_control_policy/p-2kgnabcd',
      'rcp',
      true,
    ],
    [
      'with an explicit deny: arn:aws:organizations::987654321098:policy/o-qv5af4abcd/service_control_policy/p-2kgnabcd',
      'scp',
      true,
    ],
    [
      'with an explicit deny in an identity-based policy: arn:aws:iam::111122223333:policy/scp-rcp-boundary',
      'identity',
      true,
    ],
    [
      'with an explicit deny in a permissions boundary: arn:aws:iam::111122223333:policy/SCP',
      'boundary',
      true,
    ],
    ['with an explicit deny in a session policy: arn:aws:iam::aws:policy/ReadOnlyAccess', 'session', true],
    ['because no service control policy allows the iam:CreateRole action', 'scp', false],
    ['because no VPC endpoint policy allows the iam:CreateRole action', 'endpoint', false],
    [
      'because no resource-based policy allows the iam:CreateRole action (Service: Iam, Status Code: 403, Request ID: 1)',
      'resource',
      false,
    ],
    ['', 'unknown', false],
  ])('that ends "%s" comes from: %s', (ending, source, explicit) => {
    expect(parseAccessDenied(says(ending))).toMatchObject({
      ...{ action: 'iam:CreateRole', source, explicit },
      resource: 'arn:aws:iam::111122223333:role/session-policy-rcp',
      principal: { name: 'scp' },
    });
  });
});
