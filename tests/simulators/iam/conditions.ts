import { matchesPattern } from './match';
import type { Conditions } from './statement';

/** Condition keys in lower case; `undefined` says that the request carries no such key. */
export type RequestContext = Record<string, string | undefined>;
export type ConditionResult = 'met' | 'unmet' | 'unknown';

type Test = (actual: string, expected: string) => boolean;

const sameText: Test = (actual, expected) => actual === expected;
const sameTextAnyCase: Test = (actual, expected) => actual.toLowerCase() === expected.toLowerCase();
const like: Test = (actual, expected) => matchesPattern(expected, actual);

const OPERATORS: Record<string, { test: Test; negated: boolean }> = {
  stringequals: { test: sameText, negated: false },
  stringnotequals: { test: sameText, negated: true },
  stringequalsignorecase: { test: sameTextAnyCase, negated: false },
  stringnotequalsignorecase: { test: sameTextAnyCase, negated: true },
  stringlike: { test: like, negated: false },
  stringnotlike: { test: like, negated: true },
  arnequals: { test: like, negated: false },
  arnlike: { test: like, negated: false },
  arnnotequals: { test: like, negated: true },
  arnnotlike: { test: like, negated: true },
  bool: { test: sameTextAnyCase, negated: false },
};

function evaluateOne(operator: string, key: string, expected: string[], context: RequestContext) {
  const name = operator.toLowerCase();
  const ifExists = name.endsWith('ifexists');
  if (!(key.toLowerCase() in context)) return 'unknown';
  const actual = context[key.toLowerCase()];
  if (name === 'null')
    return (actual === undefined) === expected.some((value) => value.toLowerCase() === 'true')
      ? 'met'
      : 'unmet';
  const known = OPERATORS[ifExists ? name.slice(0, -'ifexists'.length) : name];
  if (!known) return 'unknown';
  if (actual === undefined) return ifExists || known.negated ? 'met' : 'unmet';
  const hit = expected.some((value) => known.test(actual, value));
  return hit !== known.negated ? 'met' : 'unmet';
}

/** What every request of Logz.io's carries, and what none of its does. */
export const callOf = (accountId: string): RequestContext => ({
  'aws:securetransport': 'true',
  'aws:principalaccount': accountId,
  'aws:principalisawsservice': 'false',
  'aws:sourceaccount': undefined,
  'aws:sourcearn': undefined,
});

export function evaluateConditions(
  conditions: Conditions,
  context: RequestContext,
): { result: ConditionResult; detail: string } {
  let unknown: string | undefined;
  for (const [operator, keys] of Object.entries(conditions))
    for (const [key, expected] of Object.entries(keys)) {
      const result = evaluateOne(operator, key, expected, context);
      const detail = `${operator} ${key} ${expected.join(', ')}`;
      if (result === 'unmet') return { result, detail };
      if (result === 'unknown') unknown = detail;
    }
  return unknown === undefined ? { result: 'met', detail: '' } : { result: 'unknown', detail: unknown };
}
