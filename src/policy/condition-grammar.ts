import { closestWord } from './closest-word';
import { type Finding, finding } from './finding';
import { isObject } from './statement';
import { isTemplateFunction } from './template-function';

/** IAM user guide, condition operators. */
const OPERATORS = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
  'NumericEquals',
  'NumericNotEquals',
  'NumericLessThan',
  'NumericLessThanEquals',
  'NumericGreaterThan',
  'NumericGreaterThanEquals',
  'DateEquals',
  'DateNotEquals',
  'DateLessThan',
  'DateLessThanEquals',
  'DateGreaterThan',
  'DateGreaterThanEquals',
  'Bool',
  'BinaryEquals',
  'IpAddress',
  'NotIpAddress',
  'ArnEquals',
  'ArnNotEquals',
  'ArnLike',
  'ArnNotLike',
  'Null',
];
const KNOWN = new Set(OPERATORS.map((operator) => operator.toLowerCase()));

/**
 * What CreatePolicy refuses in a statement’s Condition. It takes values without quotes, an operator without keys
 * (even one that does not exist) and a key without values; operators are looked up here without regard to case.
 */
export function reviewConditionGrammar(condition: unknown, place: string): Finding[] {
  if (!isObject(condition)) return [finding('stop', 'element_type', place)];
  return Object.entries(condition).flatMap(([operator, test]) => {
    const here = `${place} › ${operator}`;
    if (isTemplateFunction(test)) return [];
    if (!isObject(test)) return [finding('stop', 'element_type', here)];
    if (Object.keys(test).length === 0) return [];
    if (!isOperator(operator)) return [finding('stop', 'unknown_operator', here, suggestion(operator))];
    return Object.entries(test).flatMap(([key, value]) => reviewValues(operator, value, `${here} › ${key}`));
  });
}

const partsOf = (operator: string) => {
  const [, set = '', bare = '', ifExists = ''] =
    /^(ForAnyValue:|ForAllValues:)?(.*?)(IfExists)?$/is.exec(operator) ?? [];
  return { set, bare, ifExists };
};

/** `Null` asks whether a key exists, so that it takes no `IfExists` (IAM user guide). */
function isOperator(operator: string): boolean {
  const { bare, ifExists } = partsOf(operator);
  return KNOWN.has(bare.toLowerCase()) && !(ifExists && bare.toLowerCase() === 'null');
}

function suggestion(operator: string): string {
  const { set, bare, ifExists } = partsOf(operator);
  const closest = closestWord(bare.replace(/^.*:/s, ''), OPERATORS);
  return set + closest + (closest === 'Null' ? '' : ifExists);
}

function reviewValues(operator: string, value: unknown, place: string): Finding[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  const wrong = values.some(
    (each) => !isTemplateFunction(each) && (typeof each === 'object' || each === undefined),
  );
  if (wrong) return [finding('stop', 'element_type', place)];
  const isDate = /(^|:)date/i.test(operator);
  const noDate =
    isDate && values.find((each) => typeof each === 'string' && !/^-?\d/.test(each) && !/[$<{]/.test(each));
  return typeof noDate === 'string' ? [finding('stop', 'element_type', place)] : [];
}
