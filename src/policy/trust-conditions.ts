import { isObject, type Statement, toStringList } from './statement';
import { difference, type TrustDifference } from './trust-difference';
import { matchesPattern } from './wildcard';

/** One test of a Condition, its operator taken apart: `ForAnyValue:StringEqualsIfExists`. */
interface Test {
  operator: string;
  /** The operator in lower case without set prefix and IfExists. */
  base: string;
  /** Whether the test passes when the key is absent (IfExists, ForAllValues). */
  optional: boolean;
  key: string;
  values: string[];
}

function testsOf(condition: Statement['Condition']): Test[] {
  return Object.entries(condition ?? {}).flatMap(([operator, tests]) => {
    const lower = operator.toLowerCase();
    const base = lower.replace(/^for(any|all)values?:/, '').replace(/ifexists$/, '');
    const optional = lower.startsWith('forall') || lower.endsWith('ifexists');
    if (!isObject(tests)) return [];
    return Object.entries(tests).map(([key, value]) => ({
      operator,
      base,
      optional,
      key,
      values: toStringList(value),
    }));
  });
}

const isExternalId = (test: Test) => test.key.toLowerCase() === 'sts:externalid';
const POSITIVE = /^string(equals|equalsignorecase|like)$/;

/** The external IDs that a statement's conditions accept, as they stand (StringLike ones may hold wildcards). */
export function externalIdsOf(statement: Statement): string[] {
  const tests = testsOf(statement.Condition).filter((test) => isExternalId(test) && POSITIVE.test(test.base));
  return tests.flatMap((test) => test.values);
}

/** Whether a test lets a caller with this external ID pass. */
function accepts({ base, values }: Test, id: string): boolean {
  if (base === 'stringequals') return values.includes(id);
  if (base === 'stringlike') return values.some((value) => matchesPattern(value, id));
  if (base === 'stringequalsignorecase')
    return values.some((value) => value.toLowerCase() === id.toLowerCase());
  if (base === 'stringnotequals') return !values.includes(id);
  if (base === 'stringnotlike') return !values.some((value) => matchesPattern(value, id));
  if (base === 'stringnotequalsignorecase')
    return !values.some((value) => value.toLowerCase() === id.toLowerCase());
  // `Null: false` asks for the key to be there, which it is.
  return base === 'null' && values.every((value) => value.toLowerCase() === 'false');
}

/** The differences that a statement's Condition makes for Logz.io, which calls with an external ID and without MFA. */
export function compareConditions(
  statement: Statement,
  expected: { accountId: string; externalId: string },
): TrustDifference[] {
  const tests = testsOf(statement.Condition);
  const differences: TrustDifference[] = [];
  const id = expected.externalId;
  const idTests = tests.filter(isExternalId);
  const refusing = idTests.find((test) => !accepts(test, id));
  const asking = idTests.filter((test) => POSITIVE.test(test.base));
  const binding = asking.filter(
    (test) => !test.optional && !test.values.some((value) => /^[*?]+$/.test(value)),
  );
  if (refusing) {
    const swapped = refusing.values.some((value) => value.replace(/[\s-]/g, '') === expected.accountId);
    const code = swapped ? 'trust_swapped' : 'trust_external_id_other';
    differences.push(difference('stop', code, id, refusing.values.join(', ')));
  } else if (asking.length === 0) {
    differences.push(difference('stop', 'trust_external_id_missing', id, ''));
  } else if (binding.length === 0) {
    const actual = asking.map((test) => `${test.operator} ${test.values.join(', ')}`).join(', ');
    differences.push(difference('warn', 'trust_external_id_optional', id, actual));
  }
  for (const test of tests) {
    if (isExternalId(test)) continue;
    const mfa = mfaOf(test);
    if (mfa === 'required') differences.push(difference('stop', 'trust_mfa_required', '', test.key));
    if (mfa === undefined) {
      const actual = `${test.operator} ${test.key} ${test.values.join(', ')}`;
      differences.push(difference('warn', 'trust_other_condition', '', actual));
    }
  }
  return differences;
}

/** `BoolIfExists … true` counts as required too: temporary credentials carry the key as false. */
function mfaOf(test: Test): 'required' | 'harmless' | undefined {
  const key = test.key.toLowerCase();
  const says = (word: string) => test.values.some((value) => value.toLowerCase() === word);
  if (key === 'aws:multifactorauthage') return test.optional ? 'harmless' : 'required';
  if (key !== 'aws:multifactorauthpresent') return undefined;
  if (test.base === 'bool' && says('true') && !says('false')) return 'required';
  if (test.base === 'null' && says('false')) return 'required';
  return test.optional || test.base === 'null' ? 'harmless' : undefined;
}
