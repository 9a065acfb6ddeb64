import { addedLines } from './added-lines';
import { isObject, type PolicyDocument, statementsOf, toStringList } from './statement';

const LISTS = ['Action', 'NotAction', 'Resource', 'NotResource'] as const;

/** A policy laid out one value a line, in one order, so that lines differ only where meanings may. */
function layOut(document: PolicyDocument): string {
  const statements = statementsOf(document).map((statement) => {
    const lists = LISTS.filter((name) => statement[name] !== undefined);
    return {
      Effect: statement.Effect,
      ...Object.fromEntries(lists.map((name) => [name, toStringList(statement[name])])),
      ...(isObject(statement.Condition) ? { Condition: statement.Condition } : {}),
    };
  });
  return JSON.stringify(statements, null, 1);
}

/** The lines of two policies that differ: what the second lacks, and what it has besides. */
export function lineDifference(
  expected: PolicyDocument,
  actual: PolicyDocument,
): { missing: string[]; extra: string[] } {
  const [before, after] = [layOut(expected), layOut(actual)];
  const values = (lines: string[]) =>
    lines.map((line) => line.trim().replace(/,$/, '')).filter((line) => /[^[\]{},\s]/.test(line));
  return { missing: values(addedLines(after, before)), extra: values(addedLines(before, after)) };
}
