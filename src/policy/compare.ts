import { principalsOf } from './principals';
import { isObject, type PolicyDocument, type Statement, statementsOf, toStringList } from './statement';

/**
 * Whether two policies mean the same to IAM: one text or a list of one, the order of keys, lists and statements, the
 * case of actions and condition keys, Sid and Id make no difference; Version does (absent means 2008-10-17). Wildcards
 * are not worked out: `s3:Get*` differs from a list of all that it covers.
 */
export function samePolicy(a: PolicyDocument, b: PolicyDocument): boolean {
  return canonical(a) === canonical(b);
}

function canonical(document: PolicyDocument): string {
  const { Version = '2008-10-17', Statement, Id: _id, ...others } = document;
  const statements = new Set(statementsOf({ Statement }).map(canonicalStatement));
  return sorted({ ...others, Version, Statement: [...statements].sort() });
}

function canonicalStatement(statement: Statement): string {
  const { Sid: _sid, ...elements } = statement;
  return sorted(
    Object.fromEntries(
      Object.entries(elements).map(([name, value]) => [name, canonicalElement(name, value)]),
    ),
  );
}

function canonicalElement(name: string, value: unknown): unknown {
  if (name === 'Action' || name === 'NotAction')
    return asSet(toStringList(value).map((text) => text.toLowerCase()));
  if (name === 'Resource' || name === 'NotResource') return asSet(toStringList(value));
  if (name === 'Principal' || name === 'NotPrincipal') {
    const principals = principalsOf(value as Statement['Principal']);
    return asSet(principals.map((principal) => `${principal.type} ${principal.value}`));
  }
  return name === 'Condition' ? canonicalCondition(value) : value;
}

/** Operators stay as they are; their keys are case-insensitive, their values a set of texts (`true` is `"true"`). */
function canonicalCondition(condition: unknown): unknown {
  if (!isObject(condition)) return condition;
  return Object.fromEntries(
    Object.entries(condition).map(([operator, tests]) => [
      operator,
      isObject(tests)
        ? asSet(
            Object.entries(tests).map(([key, value]) =>
              sorted([key.toLowerCase(), asSet(toStringList(value))]),
            ),
          )
        : tests,
    ]),
  );
}

function asSet(texts: string[]): string[] {
  return [...new Set(texts)].sort();
}

/** JSON with the keys of every object in order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
