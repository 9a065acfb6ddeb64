import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRole } from '../../../src/connection/check-role';
import { EMPTY_DETAILS, readyDetails } from '../../../src/connection/connection';
import type { RoleSnapshot } from '../../../src/connection/role-check';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import type { Statement } from '../../../src/policy/statement';
import { buildTrustPolicy } from '../../../src/policy/trust-policy';

const BUCKET = 'arn:aws:s3:::acme-logs';
const KEY = 'arn:aws:kms:us-east-1:444455556666:key/01234567-89ab-cdef-0123-456789abcdef';
const LIST: Statement = { Effect: 'Allow', Action: 's3:ListBucket', Resource: BUCKET };
const GET: Statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: `${BUCKET}/*` };
const DECRYPT: Statement = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: KEY };
const json = (...Statement: Statement[]) => JSON.stringify({ Version: '2012-10-17', Statement });

function details(prefix = '', policy = generatePolicy('acme-logs').text) {
  const ready = readyDetails({
    ...EMPTY_DETAILS,
    accountId: '406095609952',
    externalId: 'logzio:aws:extid:0123456789abcdef0',
    bucket: 'acme-logs',
    prefix,
    policy,
  });
  if (!ready.ok) throw new Error(ready.problem.code);
  return ready.value;
}

const named = (name: string, document?: string) => ({
  name,
  arn: `arn:aws:iam::111122223333:policy/${name}`,
  ...(document === undefined ? {} : { document }),
});
const aws = (name: string) => ({ name, arn: `arn:aws:iam::aws:policy/${name}` });
const RIGHT = named('logzio-acme-logs-read', json(LIST, GET));

/** What the check says: differences, then notes. */
function said(facts: Partial<RoleSnapshot>, ready = details()): [boolean, ...string[]] {
  const role = {
    arn: 'arn:aws:iam::111122223333:role/logzio-acme-logs',
    trustPolicy: buildTrustPolicy(ready),
    policies: [RIGHT],
    ...facts,
  };
  const { passed, differences, notes } = checkRole(ready, role, '111122223333');
  return [
    passed,
    ...differences.map(({ severity, code }) => `${severity} ${code}`),
    ...notes.flatMap(({ code }) => (code === 'trust_same' ? [] : [code])),
  ];
}

describe('a role as people ask for help with it', () => {
  it.each<[string, string, [boolean, ...string[]]]>([
    ['R01', 'another policy denies reading', [false, 'stop policy_denies']],
    ['R02', 'AWS holds it for compromised', [false, 'stop policy_denies']],
    ['R03', 'a boundary that shows its name alone', [false, 'stop boundary_not_read']],
    ['R04', 'the key too', [true, 'policy_same', 'policy_wider']],
    ['R05', 'the bucket’s Region too', [true, 'policy_same', 'policy_wider']],
    ['R07', 'one statement', [true, 'policy_same']],
    [
      'R09',
      'a policy of AWS’s that reads',
      [true, 'warn policy_other_bucket', 'policy_same', 'policy_wider'],
    ],
    ['R11', 'no policy in the list', [false, 'stop policy_not_attached', 'inline_policies_unread']],
    ['R14', 'a role in Logz.io’s account', [false, 'stop role_in_logzio_account', 'policy_same']],
  ])('%s, %s: %j', (name, _what, expected) => {
    const { policies, ...facts } = JSON.parse(
      readFileSync(`tests/cases/public/${name}-role.json`, 'utf8'),
    ) as Omit<RoleSnapshot, 'policies'> & { policies: { name: string; arn: string; document?: object }[] };
    const read = policies.map(({ document, ...each }) => ({
      ...each,
      ...(document ? { document: JSON.stringify(document) } : {}),
    }));
    expect(said({ ...facts, policies: read })).toEqual(expected);
  });
});

describe('a role with permissions', () => {
  it.each<[string, RoleSnapshot['policies'], [boolean, ...string[]]]>([
    ['split over two policies', [named('a', json(LIST)), named('b', json(GET))], [true, 'policy_same']],
    ['in another order, with Sids', [named('a', json({ ...GET, Sid: 'x' }, LIST))], [true, 'policy_same']],
    [
      'of the older version',
      [named('a', json(LIST, GET).replace('2012-10-17', '2008-10-17'))],
      [true, 'policy_same'],
    ],
    [
      'that write',
      [RIGHT, named('w', json({ ...GET, Action: 's3:PutObject' }))],
      [false, 'stop policy_may_write'],
    ],
    [
      'that delete',
      [named('logzio-acme-logs-read', json(LIST, { ...GET, Action: ['s3:GetObject', 's3:DeleteObject'] }))],
      [false, 'stop policy_may_delete'],
    ],
    [
      'on another bucket',
      [named('x', json({ ...LIST, Resource: [BUCKET, 'arn:aws:s3:::other'] }, GET))],
      [false, 'stop policy_other_bucket'],
    ],
    [
      'to everything beside the right ones',
      [RIGHT, aws('AdministratorAccess')],
      [
        false,
        'stop policy_may_write',
        'stop policy_may_delete',
        'warn policy_other_bucket',
        'stop policy_other_service',
        'policy_wider',
      ],
    ],
    ['denied by AWS’s own policy', [RIGHT, aws('AWSDenyAll')], [false, 'stop policy_denies']],
    [
      'under a condition that may hold',
      [named('x', json({ ...LIST, Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }, GET))],
      [true, 'warn policy_may_refuse', 'policy_same'],
    ],
    [
      'under a condition that never holds',
      [named('x', json(LIST, { ...GET, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }))],
      [false, 'stop policy_condition_never'],
    ],
    [
      'on a part of the bucket',
      [named('x', json(LIST, { ...GET, Resource: `${BUCKET}/AWSLogs/*` }))],
      [false, 'stop policy_not_attached', 'inline_policies_unread'],
    ],
    ['beside a policy that was not read', [RIGHT, named('x')], [true, 'policy_same', 'policy_not_read']],
  ])('%s', (_what, policies, expected) => {
    expect(said({ policies })).toEqual(expected);
  });

  it('is held by its boundary and inline policies, where they were read', () => {
    const boundary = (document: string) => ({ boundary: { ...named('b', document), name: 'b' } });
    expect(said({ ...boundary(json(LIST)), inlinePolicies: [] })).toEqual([false, 'stop boundary_refuses']);
    expect(said(boundary(json({ Effect: 'Allow', Action: '*', Resource: '*' })))).toEqual([
      true,
      'policy_same',
    ]);
    expect(said({ boundary: 'arn:aws:iam::aws:policy/PowerUserAccess' })).toEqual([true, 'policy_same']);
    const inline = (document?: string) => [{ name: 'own', ...(document ? { document } : {}) }];
    expect(said({ policies: [], inlinePolicies: inline(json(LIST, GET)) })).toEqual([true, 'policy_same']);
    expect(said({ inlinePolicies: inline(json({ ...GET, Effect: 'Deny' })) })[0]).toBe(false);
    expect(said({ inlinePolicies: inline() })).toEqual([true, 'policy_same', 'policy_not_read']);
    expect(said({ unread: ['inline_policies', 'boundary'] }).slice(1)).toEqual([
      'policy_same',
      'inline_policies_unread',
      'boundary_unread',
    ]);
  });

  it('must list and read under the prefix, and decrypt where the policy says so', () => {
    const under = [
      named(
        'x',
        json(
          { ...LIST, Condition: { StringLike: { 's3:prefix': 'AWSLogs/*' } } },
          { ...GET, Resource: `${BUCKET}/AWSLogs/*` },
        ),
      ),
    ];
    expect(said({ policies: under }, details('AWSLogs/'))).toEqual([true, 'policy_same']);
    expect(said({ policies: under }, details('other/'))[0]).toBe(false);
    expect(said({ policies: under })[0]).toBe(false);
    const encrypted = details('', json(LIST, GET, DECRYPT));
    expect(said({}, encrypted).slice(0, 2)).toEqual([false, 'stop policy_other_document']);
    expect(said({ policies: [RIGHT, named('kms', json(DECRYPT))] }, encrypted)).toEqual([
      true,
      'policy_same',
    ]);
  });

  it('says which lines differ', () => {
    const check = checkRole(
      details(),
      {
        arn: 'arn:aws:iam::111122223333:role/logzio-acme-logs',
        trustPolicy: buildTrustPolicy(details()),
        policies: [
          named('logzio-acme-logs-read', json(LIST, { ...GET, Resource: 'arn:aws:s3:::acme-log/*' })),
        ],
      },
      '111122223333',
    );
    expect(check.differences[0]).toEqual({
      code: 'policy_other_document',
      expected: '"arn:aws:s3:::acme-logs/*"',
      actual: '"arn:aws:s3:::acme-log/*"',
      severity: 'stop',
    });
  });
});
