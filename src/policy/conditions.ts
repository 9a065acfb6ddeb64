import { matchArn } from './match-arn';
import { ANY_TEXT, literal, matchPattern } from './pattern-match';
import type { RequestContext } from './request-context';
import { isObject, type Statement, toStringList } from './statement';
import { any, inEveryCase, not, type Truth } from './truth';
import { resolveVariables } from './variables';

/** One test of a Condition: `ForAnyValue:StringEqualsIfExists` of a key against values. */
export interface ConditionTest {
  /** As it stands in the policy. */
  operator: string;
  /** In lower case, without set prefix and `IfExists`; '' for no operator that IAM knows. */
  base: string;
  set?: 'any' | 'all';
  ifExists: boolean;
  /** As it stands in the policy. */
  key: string;
  values: string[];
}

type Compare = (expected: string, actual: string) => Truth;

const truth = (is: boolean): Truth => (is ? 'yes' : 'no');
const lower = (text: string) => text.toLowerCase();

/** A comparison of two values that are read the same way; what is not read matches nothing, what is not known might. */
const read =
  <T>(parse: (text: string) => T | undefined, compare: (expected: T, actual: T) => boolean): Compare =>
  (expected, actual) => {
    const right = parse(expected);
    if (right === undefined) return 'no';
    if (actual.includes(ANY_TEXT)) return 'unknown';
    const left = parse(actual);
    return truth(left !== undefined && compare(right, left));
  };

const parseNumber = (text: string) => (/^\s*[-+]?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined);
const parseBoolean = (text: string) => (/^(true|false)$/i.test(text) ? lower(text) : undefined);
/** ISO 8601, or seconds since 1970 (IAM user guide, date condition operators); in ms. */
function parseDate(text: string): number | undefined {
  if (/^\d{5,}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : date;
}

const ORDERED: [string, (expected: number, actual: number) => boolean][] = [
  ['equals', (expected, actual) => actual === expected],
  ['lessthan', (expected, actual) => actual < expected],
  ['lessthanequals', (expected, actual) => actual <= expected],
  ['greaterthan', (expected, actual) => actual > expected],
  ['greaterthanequals', (expected, actual) => actual >= expected],
];

/** How the operators of IAM's policy reference compare one value of the policy with one of the request. */
const COMPARE: Record<string, Compare> = {
  stringequals: (expected, actual) => matchPattern(literal(expected), actual),
  stringequalsignorecase: (expected, actual) => matchPattern(literal(lower(expected)), lower(actual)),
  stringlike: matchPattern,
  arnequals: matchArn,
  arnlike: matchArn,
  bool: read(parseBoolean, (expected, actual) => expected === actual),
  // What network Logz.io calls from is not known, and no key that it sends is binary.
  ipaddress: (_expected, actual) => (actual.includes(ANY_TEXT) ? 'unknown' : 'no'),
  binaryequals: (_expected, actual) => (actual.includes(ANY_TEXT) ? 'unknown' : 'no'),
  ...Object.fromEntries(ORDERED.map(([name, compare]) => [`numeric${name}`, read(parseNumber, compare)])),
  ...Object.fromEntries(ORDERED.map(([name, compare]) => [`date${name}`, read(parseDate, compare)])),
};

const NEGATED: Record<string, string> = {
  stringnotequals: 'stringequals',
  stringnotequalsignorecase: 'stringequalsignorecase',
  stringnotlike: 'stringlike',
  arnnotequals: 'arnequals',
  arnnotlike: 'arnlike',
  numericnotequals: 'numericequals',
  datenotequals: 'dateequals',
  notipaddress: 'ipaddress',
};

/** The tests of a Condition, each of which must hold. */
export function testsOf(condition: Statement['Condition']): ConditionTest[] {
  return Object.entries(condition ?? {}).flatMap(([operator, tests]) => {
    const [, set, name = '', ifExists] =
      /^(?:for(any|all)values?:)?(.*?)(ifexists)?$/.exec(lower(operator)) ?? [];
    const base = name === 'null' || name in COMPARE || name in NEGATED ? name : '';
    if (!isObject(tests)) return [];
    return Object.entries(tests).map(([key, value]) => ({
      operator,
      base,
      ...(set === 'any' || set === 'all' ? { set } : {}),
      ifExists: ifExists !== undefined,
      key,
      values: toStringList(value),
    }));
  });
}

/** A test as a person reads it: `IpAddress aws:SourceIp 203.0.113.0/24`. */
export const testText = ({ operator, key, values }: ConditionTest): string =>
  `${operator} ${key} ${values.join(', ')}`;

/** Whether the operator asks for the values not to be there. */
export const isNegated = ({ base }: ConditionTest): boolean => base in NEGATED;

/** Whether one test holds for a request. `version` is the policy's: only the newer one knows variables. */
export function testHolds(test: ConditionTest, context: RequestContext, version?: string): Truth {
  const { base, values } = test;
  if (base === '') return 'unknown';
  const known = context(lower(test.key));
  if (base === 'null') {
    const asks = (word: string) => values.some((value) => lower(value) === word);
    return inEveryCase(known.map((value) => truth(asks(value === undefined ? 'true' : 'false'))));
  }
  const compare = COMPARE[NEGATED[base] ?? base] as Compare;
  return inEveryCase(
    known.map((actual) => {
      if (actual === undefined) return holdsWhenAbsent(test);
      const matches = values.map((value) => {
        const resolved = resolveVariables(value, context, version);
        // A variable without a value matches nothing; what a negated operator makes of it is written nowhere.
        if (resolved === undefined) return isNegated(test) ? 'unknown' : 'no';
        return compare(resolved, actual);
      });
      return isNegated(test) ? not(any(matches)) : any(matches);
    }),
  );
}

/** IAM user guide, IfExists and multivalued keys: only a negated operator, IfExists and ForAllValues hold without the key. */
function holdsWhenAbsent(test: ConditionTest): Truth {
  if (test.set === 'any') return test.ifExists ? 'unknown' : 'no';
  return truth(test.set === 'all' || test.ifExists || isNegated(test));
}
