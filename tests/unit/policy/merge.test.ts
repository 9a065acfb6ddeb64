import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversAction, isAllow } from '../../../src/policy/granted-access';
import { mergePolicies } from '../../../src/policy/merge';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { type Policy, parsePolicy } from '../../../src/policy/policy';
import { type Statement, statementsOf } from '../../../src/policy/statement';

function policyOf(value: unknown): Policy {
  const parsed = parsePolicy(typeof value === 'string' ? value : JSON.stringify(value));
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value;
}
const document = (...Statement: Statement[]) => ({ Version: '2012-10-17', Statement });
const merged = (first: unknown, second: Policy) => {
  const result = mergePolicies(typeof first === 'string' ? first : JSON.stringify(first), second);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const bucketArn = fc.constantFrom('a', 'b', 'c').map((name) => `arn:aws:s3:::${name}`);
const resource = fc.oneof(
  bucketArn,
  bucketArn.map((arn) => `${arn}/*`),
);
const action = fc.constantFrom('s3:ListBucket', 's3:GetObject', 's3:Get*', 'kms:Decrypt');
const oneOrMany = (one: fc.Arbitrary<string>) =>
  fc.oneof(one, fc.uniqueArray(one, { minLength: 1, maxLength: 3 }));
const statement = (effect: fc.Arbitrary<string>): fc.Arbitrary<Statement> =>
  fc
    .record(
      {
        Sid: fc.constantFrom('One', 'Two'),
        Effect: effect,
        Action: oneOrMany(action),
        Resource: oneOrMany(resource),
        Condition: fc.constant({ Bool: { 'aws:SecureTransport': 'true' } }),
      },
      { requiredKeys: ['Effect', 'Action', 'Resource'] },
    )
    .map((made) => made as Statement);
const allow = statement(fc.constant('Allow'));
const documentOf = (one: fc.Arbitrary<Statement>) =>
  fc
    .oneof(one, fc.array(one, { minLength: 1, maxLength: 4 }))
    .map((Statement) => policyOf({ Version: '2012-10-17', Statement }));
const allowing = documentOf(allow);

const ACTIONS = ['s3:ListBucket', 's3:GetObject', 's3:GetObjectAcl', 'kms:Decrypt', 's3:PutObject'];
const RESOURCES = ['a', 'b', 'c', 'd'].flatMap((name) => [
  `arn:aws:s3:::${name}`,
  `arn:aws:s3:::${name}/x/y.gz`,
]);
/** Everything that a policy allows, with the condition under which it does. */
const grants = (policy: Policy): Set<string> =>
  new Set(
    statementsOf(policy.document)
      .filter(isAllow)
      .flatMap((each) =>
        ACTIONS.flatMap((act) =>
          RESOURCES.filter((arn) => coversAction(each, act, arn)).flatMap((arn) =>
            // What is given without a condition is given under it too.
            each.Condition ? [`${act} ${arn} if`] : [`${act} ${arn}`, `${act} ${arn} if`],
          ),
        ),
      ),
  );

describe('two policies merged', () => {
  it('allow exactly what both allowed', () => {
    fc.assert(
      fc.property(allowing, allowing, (first, second) => {
        const both = new Set([...grants(first), ...grants(second)]);
        expect(grants(policyOf(merged(first.text, second).text))).toEqual(both);
      }),
    );
  });

  it('merged again change nothing', () => {
    fc.assert(
      fc.property(allowing, allowing, (first, second) => {
        const once = merged(first.text, second);
        expect(merged(once.text, second)).toEqual({ text: once.text, added: [] });
      }),
    );
  });

  it('keep every statement of the first in its place, whatever it says', () => {
    const any = documentOf(statement(fc.constantFrom('Allow', 'Deny')));
    fc.assert(
      fc.property(any, allowing, (first, second) => {
        const result = mergePolicies(first.text, second);
        if (!result.ok) {
          expect(result.problem.code).toBe('merge_denied');
          return;
        }
        const after = statementsOf(policyOf(result.value.text).document);
        for (const [index, before] of statementsOf(first.document).entries()) {
          const { Resource: had, ...rest } = before;
          const { Resource: has, ...same } = after[index] ?? {};
          expect(same).toEqual(rest);
          expect([has].flat().slice(0, [had].flat().length)).toEqual([had].flat());
        }
      }),
    );
  });

  it('never hold a Sid twice that each held once', () => {
    fc.assert(
      fc.property(allow, allow, (one, other) => {
        const { text } = merged(document(one), policyOf(document(other)));
        const sids = statementsOf(policyOf(text).document).flatMap(({ Sid }) => Sid ?? []);
        expect(new Set(sids).size).toBe(sids.length);
      }),
    );
  });
});

describe('a bucket added to the policy of another', () => {
  it('joins the statements that allow the same, and only its lines are new', () => {
    const first = generatePolicy('acme-one').text;
    const { text, added } = merged(first, generatePolicy('acme-two'));
    expect(JSON.parse(text).Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['s3:ListBucket'],
        Resource: ['arn:aws:s3:::acme-one', 'arn:aws:s3:::acme-two'],
      },
      {
        Effect: 'Allow',
        Action: ['s3:GetObject'],
        Resource: ['arn:aws:s3:::acme-one/*', 'arn:aws:s3:::acme-two/*'],
      },
    ]);
    expect(added.map((line) => line.trim())).toEqual([
      '"arn:aws:s3:::acme-two"',
      '"arn:aws:s3:::acme-two/*"',
    ]);
  });

  it('comes as a statement of its own where none allows the same', () => {
    const kept = {
      Sid: 'Kept',
      Effect: 'Allow',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::acme-one/*',
      Note: 1,
    };
    const { text } = merged({ Id: 'x', Statement: kept }, generatePolicy('acme-two'));
    expect(JSON.parse(text)).toEqual({
      Id: 'x',
      Statement: [kept, ...statementsOf(generatePolicy('acme-two').document)],
    });
  });

  it('adds nothing to a policy that allows it by a wildcard', () => {
    const wide = document({ Effect: 'Allow', Action: 's3:*', Resource: '*' });
    expect(merged(wide, generatePolicy('acme-two')).added).toEqual([]);
  });

  it.each([
    ['what is no JSON', 'Loading…', 'policy_not_json'],
    ['a trust policy', '{"Statement":{"Principal":"*","Action":"sts:AssumeRole"}}', 'policy_is_trust_policy'],
    [
      'one that has no room left',
      JSON.stringify(
        document({ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${'x'.repeat(6000)}` }),
      ),
      'policy_too_long',
    ],
    [
      'one that denies the bucket',
      JSON.stringify(document({ Effect: 'Deny', Action: 's3:*', Resource: '*' })),
      'merge_denied',
    ],
  ])('is refused by %s', (_what, text, code) => {
    expect(mergePolicies(text, generatePolicy('acme-two'))).toMatchObject({ ok: false, problem: { code } });
  });

  it('that is not given by plain statements is not merged', () => {
    const odd = policyOf(document({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }));
    expect(mergePolicies(generatePolicy('acme-one').text, odd)).toMatchObject({
      problem: { code: 'merge_not_plain' },
    });
  });
});
