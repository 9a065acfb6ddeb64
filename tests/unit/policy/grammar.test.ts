import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DETAILS, problemsOf } from '../../../src/connection/connection';
import { placeOf, reviewGrammar } from '../../../src/policy/grammar';
import { parsePolicy } from '../../../src/policy/policy';
import { reviewPolicy } from '../../../src/policy/review';

const CASES = new URL('../../cases/public/', import.meta.url);
const caseOf = (id: string): string => readFileSync(new URL(`${id}-policy.json`, CASES), 'utf8');

const LIST = { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::acme-logs' };
const GET = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::acme-logs/*' };
/** `${name}`, as a policy or a template has it. */
const braced = (name: string): string => `\${${name}}`;
const withStatement = (statement: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [LIST, statement] });
const withDocument = (document: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [LIST, GET], ...document });

const policyOf = (text: string) => {
  const parsed = parsePolicy(text);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value;
};
const faultsOf = (text: string): string[] =>
  reviewGrammar(policyOf(text)).map((fault) => `${fault.code} ${placeOf(fault)}`);
const stopsOf = (text: string, bucket = 'acme-logs'): string[] =>
  reviewPolicy(policyOf(text), { bucket, prefix: '' })
    .findings.filter(({ severity }) => severity === 'stop')
    .map(({ code, values }) => [code, ...values].join(' '));
const problemOf = (policy: string, bucket = 'acme-logs') =>
  problemsOf({ ...EMPTY_DETAILS, bucket, policy }).policy?.code;

describe('a policy that people had is judged as AWS judges it', () => {
  it.each<[string, string[]]>([
    ['P01', ['version_missing']],
    ['P02', ['unknown_version 2008-10-17']],
    ['P03', ['sid_characters Statement 1 › Sid List bucket', 'sid_characters Statement 2 › Sid get-objects']],
    ['P04', ['sid_repeated Statement 2 › Sid Stmt1']],
    [
      'P06',
      [
        'unknown_element Statement 1 › Comment Sid, Effect, Action, NotAction, Resource, NotResource, Condition',
      ],
    ],
    ['P07', ['unknown_element Description Version, Id, Statement']],
    ['P08', ['unknown_operator Statement 2 › Condition › StringEqual StringEquals']],
    ['P10', ['exclusive_elements Statement 1 Action NotAction']],
    ['P11', ['element_type Statement 2 › Resource']],
  ])('%s is refused, with place and fix', (id, stops) => {
    expect(stopsOf(caseOf(id))).toEqual(stops);
    expect(problemOf(caseOf(id))).toBe('policy_refused');
  });

  it.each([
    ['P12', '{"Fn::GetAtt":["LogsBucket","Arn"]}', 'other'],
    ['P13', braced('self:custom.bucket'), 'bucket'],
  ])('%s has a value still to be given: %s', (id, text) => {
    expect(stopsOf(caseOf(id))).toEqual([`placeholder_left ${text}`]);
    expect(problemOf(caseOf(id))).toBe('policy_placeholder');
  });

  it.each([
    ['P30', 'acme-logs'],
    ['P31', 'yourstory-logs-bucket'],
    ['P33', 'acme-logs'],
  ])('%s can be filled in for the bucket %s', (id, bucket) => {
    expect(stopsOf(caseOf(id), bucket)).toEqual([]);
    expect(problemOf(caseOf(id), bucket)).toBeUndefined();
  });
});

describe('CreatePolicy refuses', () => {
  const condition = (operator: string, values: unknown = { 'aws:username': 'x' }) =>
    withStatement({ ...GET, Condition: { [operator]: values } });
  it.each<[string, string, string]>([
    ['a version that does not exist', withDocument({ Version: '2012-10-18' }), 'unknown_version Version'],
    ['a version that is a number', withDocument({ Version: 20121017 }), 'unknown_version Version'],
    ['an Id that is no text', withDocument({ Id: ['x'] }), 'element_type Id'],
    ['no statement', withDocument({ Statement: [] }), 'element_type Statement'],
    ['an element in another case', withDocument({ version: '2012-10-17' }), 'unknown_element version'],
    ['a Sid with a space', withStatement({ ...GET, Sid: 'a b' }), 'sid_characters Statement 2 › Sid'],
    ['a Sid that is no text', withStatement({ ...GET, Sid: 1 }), 'element_type Statement 2 › Sid'],
    [
      'an element that is misspelled',
      withStatement({ ...GET, Actions: 'x' }),
      'unknown_element Statement 2 › Actions',
    ],
    ['no Effect', withStatement({ ...GET, Effect: undefined }), 'statement_incomplete Statement 2 › Effect'],
    [
      'Effect in another case',
      withStatement({ ...GET, Effect: 'allow' }),
      'statement_incomplete Statement 2 › Effect',
    ],
    ['no Action', withStatement({ ...GET, Action: undefined }), 'statement_incomplete Statement 2 › Action'],
    ['an empty list', withStatement({ ...GET, Action: [] }), 'statement_incomplete Statement 2 › Action'],
    [
      'no Resource',
      withStatement({ ...GET, Resource: undefined }),
      'statement_incomplete Statement 2 › Resource',
    ],
    [
      'an empty NotResource',
      withStatement({ ...GET, Resource: undefined, NotResource: [] }),
      'statement_incomplete Statement 2 › NotResource',
    ],
    [
      'both of Resource and NotResource',
      withStatement({ ...GET, NotResource: '*' }),
      'exclusive_elements Statement 2',
    ],
    [
      'an action that is a number',
      withStatement({ ...GET, Action: [1] }),
      'element_type Statement 2 › Action',
    ],
    ['a list in a list', withStatement({ ...GET, Resource: [['*']] }), 'element_type Statement 2 › Resource'],
    [
      'an action without its service',
      withStatement({ ...GET, Action: 'GetObject' }),
      'action_shape Statement 2 › Action',
    ],
    [
      'an action with two colons',
      withStatement({ ...GET, Action: 's3:Get:Object' }),
      'action_shape Statement 2 › Action',
    ],
    [
      'an action with a space in front',
      withStatement({ ...GET, Action: ' s3:GetObject' }),
      'action_shape Statement 2 › Action',
    ],
    ['an empty action', withStatement({ ...GET, Action: '' }), 'action_shape Statement 2 › Action'],
    ['a bucket’s name for its ARN', withStatement({ ...GET, Resource: 'acme-logs' }), 'broken_arn acme-logs'],
    ['an empty resource', withStatement({ ...GET, Resource: '' }), 'broken_arn '],
    ['two asterisks', withStatement({ ...GET, Resource: '**' }), 'broken_arn **'],
    ['an S3 URI', withStatement({ ...GET, Resource: 's3://acme/*' }), 'broken_arn s3://acme/*'],
    ['an ARN without arn:', withStatement({ ...GET, Resource: 'aws:s3:::acme' }), 'broken_arn aws:s3:::acme'],
    [
      'an ARN with a colon too few',
      withStatement({ ...GET, Resource: 'arn:aws:s3::acme' }),
      'broken_arn arn:aws:s3::acme',
    ],
    [
      'an ARN without a service',
      withStatement({ ...GET, Resource: 'arn:aws::::acme' }),
      'broken_arn arn:aws::::acme',
    ],
    [
      'a wildcard for the service',
      withStatement({ ...GET, Resource: 'arn:aws:*:::acme' }),
      'broken_arn arn:aws:*:::acme',
    ],
    [
      'a region on a bucket',
      withStatement({ ...GET, Resource: 'arn:aws:s3:eu-west-1::acme' }),
      'broken_arn arn:aws:s3:eu-west-1::acme',
    ],
    [
      'another partition',
      withStatement({ ...GET, Resource: 'arn:aws-cn:s3:::acme' }),
      'wrong_partition arn:aws-cn:s3:::acme',
    ],
    [
      'a partition that is none',
      withStatement({ ...GET, Resource: 'arn:amazon:s3:::acme' }),
      'broken_arn arn:amazon:s3:::acme',
    ],
    [
      'a Condition that is text',
      withStatement({ ...GET, Condition: 'x' }),
      'element_type Statement 2 › Condition',
    ],
    [
      'an operator without its keys',
      condition('StringEquals', 'x'),
      'element_type Statement 2 › Condition › StringEquals',
    ],
    [
      'an object as a value',
      condition('StringEquals', { a: {} }),
      'element_type Statement 2 › Condition › StringEquals › a',
    ],
    [
      'a date that is none',
      condition('DateLessThan', { a: 'soon' }),
      'element_type Statement 2 › Condition › DateLessThan › a',
    ],
    ['NullIfExists', condition('NullIfExists'), 'unknown_operator Statement 2 › Condition › NullIfExists'],
    [
      'two colons behind ForAnyValue',
      condition('ForAnyValue::StringLike'),
      'unknown_operator Statement 2 › Condition › ForAnyValue::StringLike',
    ],
    [
      'letters that IAM does not take',
      withStatement({ ...GET, Resource: 'arn:aws:s3:::acme/Łódź/*' }),
      'unaccepted_characters Ł ź',
    ],
  ])('%s', (_what, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it.each([
    ['StringEqual', 'StringEquals'],
    ['StringsLike', 'StringLike'],
    ['ForAnyValue:StringEqual', 'ForAnyValue:StringEquals'],
    ['BooleanIfExists', 'BoolIfExists'],
    ['IPAdress', 'IpAddress'],
  ])('the operator %s, and %s is offered', (operator, offered) => {
    expect(stopsOf(condition(operator))).toEqual([
      `unknown_operator Statement 2 › Condition › ${operator} ${offered}`,
    ]);
  });
});

describe('what IAM accepts is not doubted', () => {
  it.each<[string, string]>([
    ['a single statement', JSON.stringify({ Version: '2012-10-17', Statement: GET })],
    ['an Id', withDocument({ Id: 'x y' })],
    [
      'empty Sids, twice',
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { ...LIST, Sid: '' },
          { ...GET, Sid: '' },
        ],
      }),
    ],
    ['an action that does not exist', withStatement({ ...GET, Action: 'iam: asdf' })],
    ['every action', withStatement({ ...GET, Action: '*' })],
    ['every action of every service', withStatement({ ...GET, Action: '*:*' })],
    ['NotAction with NotResource', withStatement({ Effect: 'Deny', NotAction: 's3:*', NotResource: '*' })],
    ['an ARN of a service that does not exist', withStatement({ ...GET, Resource: 'arn:aws:nonsense:::x' })],
    ['an ARN of three fields', withStatement({ ...GET, Resource: 'arn:aws:nonsense' })],
    ['every partition that begins so', withStatement({ ...GET, Resource: 'arn:aws*:s3:::acme-logs/*' })],
    ['every partition', withStatement({ ...GET, Resource: 'arn:*:s3:::acme-logs/*' })],
    [
      'an access point',
      withStatement({ ...GET, Resource: 'arn:aws:s3:eu-west-1:111122223333:accesspoint/x' }),
    ],
    ['an empty Condition', withStatement({ ...GET, Condition: {} })],
    ['an operator without keys', withStatement({ ...GET, Condition: { Nonsense: {} } })],
    ['a key without values', withStatement({ ...GET, Condition: { StringLike: { 'aws:username': [] } } })],
    [
      'values without quotes',
      withStatement({ ...GET, Condition: { Bool: { a: true }, NumericEquals: { b: [1] } } }),
    ],
    [
      'dates of both kinds',
      withStatement({ ...GET, Condition: { DateLessThan: { a: ['2030-01-01T00:00:00Z', '1893456000'] } } }),
    ],
    [
      'a set operator',
      withStatement({ ...GET, Condition: { 'ForAllValues:StringNotLikeIfExists': { a: 'x' } } }),
    ],
    [
      'a variable with a default',
      withStatement({
        ...GET,
        Resource: `arn:aws:s3:::acme-logs/${braced("aws:PrincipalTag/team, 'all'")}/*`,
      }),
    ],
    [
      'a variable of an OIDC provider',
      withStatement({
        ...GET,
        Resource: `arn:aws:s3:::acme-logs/${braced('token.actions.githubusercontent.com:sub')}/*`,
      }),
    ],
  ])('%s', (_what, text) => {
    expect(faultsOf(text)).toEqual([]);
    expect(problemOf(text)).toBeUndefined();
  });

  it('whatever of the grammar is put together', () => {
    const values = <T>(one: fc.Arbitrary<T>) => fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 3 }));
    const action = fc.constantFrom('s3:GetObject', 's3:Get*', '*', 'kms:Decrypt', 'nonsense:Nothing');
    const resource = fc.constantFrom(
      '*',
      'arn:aws:s3:::acme',
      'arn:aws:s3:::acme/*',
      'arn:aws:kms:*:*:key/*',
    );
    const test = fc.dictionary(
      fc.constantFrom('aws:username', 's3:prefix'),
      values(fc.constantFrom('a', 'b*')),
    );
    const statement = fc
      .record({
        Effect: fc.constantFrom('Allow', 'Deny'),
        action: fc.tuple(fc.constantFrom('Action', 'NotAction'), values(action)),
        resource: fc.tuple(fc.constantFrom('Resource', 'NotResource'), values(resource)),
        Condition: fc.dictionary(fc.constantFrom('StringLike', 'ForAnyValue:StringEqualsIfExists'), test),
      })
      .map(({ Effect, action: [a, actions], resource: [r, resources], Condition }) => ({
        ...{ Effect, [a]: actions, [r]: resources, Condition },
      }));
    fc.assert(
      fc.property(values(statement), (Statement) => {
        expect(faultsOf(JSON.stringify({ Version: '2012-10-17', Statement }))).toEqual([]);
      }),
    );
  });

  it('and no JSON makes it throw', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(
            fc.constantFrom('Sid', 'Effect', 'Action', 'Resource', 'Condition', 'x'),
            fc.jsonValue(),
          ),
        ),
        (Statement) => {
          const parsed = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement }));
          if (parsed.ok) reviewPolicy(parsed.value, { bucket: 'acme', prefix: '' });
        },
      ),
      { numRuns: 500 },
    );
  });
});
