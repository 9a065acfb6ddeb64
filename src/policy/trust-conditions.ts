import { type ConditionTest, isNegated, testHolds, testsOf, testText } from './conditions';
import type { RequestContext } from './request-context';
import type { Statement } from './statement';
import { difference, type TrustDifference } from './trust-difference';

const isOn = (key: string) => (test: ConditionTest) => test.key.toLowerCase() === key;
export const isExternalIdTest = isOn('sts:externalid');
export const isMfaTest = ({ key }: ConditionTest): boolean => /^aws:multifactorauth/i.test(key);
const isDated = ({ key }: ConditionTest): boolean => /^aws:(currenttime|epochtime)$/i.test(key);

/** The external IDs that a statement's conditions accept, as they stand (StringLike ones may hold wildcards). */
export function externalIdsOf(statement: Statement): string[] {
  const asks = (test: ConditionTest) =>
    isExternalIdTest(test) && test.base.startsWith('string') && !isNegated(test);
  return testsOf(statement.Condition)
    .filter(asks)
    .flatMap((test) => test.values);
}

interface Expected {
  accountId: string;
  externalId: string;
}

/** The differences that a statement's Condition makes for Logz.io's call. */
export function compareConditions(
  { Condition }: Statement,
  expected: Expected,
  context: RequestContext,
  version?: string,
): TrustDifference[] {
  return testsOf(Condition).flatMap((test): TrustDifference[] => {
    if (test.base === '')
      return [difference('stop', 'trust_operator_unknown', 'StringEquals', testText(test))];
    const holds = testHolds(test, context, version);
    // Temporary credentials carry the key as false: then IfExists does not help.
    const needsMfa =
      isMfaTest(test) && test.base === 'bool' && !test.values.some((value) => /^false$/i.test(value));
    if (isMfaTest(test) && (holds === 'no' || (holds === 'unknown' && needsMfa)))
      return [difference('stop', 'trust_mfa_required', '', test.key)];
    if (holds === 'no' && isExternalIdTest(test)) return [compareExternalId(test, expected)];
    if (holds === 'no') return [difference('stop', 'trust_condition_never', '', testText(test))];
    // What holds today may not tomorrow.
    return holds === 'unknown' || isDated(test)
      ? [difference('warn', 'trust_other_condition', '', testText(test))]
      : [];
  });
}

/** What a person cannot see: white space, what has no shape, quotes around. */
const bare = (text: string): string => text.replace(/[\s\p{Cf}"'\u2018-\u201f]+/gu, '');
/** Makes it seen. */
const withMarks = (text: string): string => text.replace(/[\s\p{Cf}]/gu, '\u2423');

/** Why an external ID is refused. */
function compareExternalId(test: ConditionTest, { accountId, externalId }: Expected): TrustDifference {
  const { base, operator, values } = test;
  const actual = values.join(', ');
  const stop = (code: TrustDifference['code'], shown = actual) => difference('stop', code, externalId, shown);
  if (base === 'null') return stop('trust_external_id_refused', `${operator} ${actual}`);
  if (isNegated(test)) return stop('trust_external_id_other', `${operator} ${actual}`);
  const alike = (clean: (text: string) => string) =>
    values.find((value) => clean(value) === clean(externalId));
  const spaced = alike(bare);
  if (spaced !== undefined) return stop('trust_external_id_space', withMarks(spaced));
  const cased = alike((text) => bare(text).toLowerCase());
  if (cased !== undefined) return stop('trust_external_id_case', cased);
  const isSwapped = values.some((value) => value.replace(/[\s-]/g, '') === accountId);
  return stop(isSwapped ? 'trust_swapped' : 'trust_external_id_other');
}
