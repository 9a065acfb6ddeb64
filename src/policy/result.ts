import type { ProblemCode } from '../message-key';

/**
 * What is wrong with a text, as a code (its sentence stands in `_locales` under `problem_<code>`) and the values
 * that the sentence names.
 */
export interface Problem {
  code: ProblemCode;
  values?: string[];
}

/** Whether something that was thrown is a problem: handlers throw them, and everything else is a mistake of ours. */
export const isProblem = (thrown: unknown): thrown is Problem =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string';

/** Either the parsed value or the problem that kept the text from being one. Nothing here ever throws. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Wraps a parsed value. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** A value that a person can read in one line: longer ones are cut and end in an ellipsis. */
const LONGEST_VALUE = 80;

/** Wraps a problem; `values` are cut to one readable line and left out when there are none. */
export function fail(code: ProblemCode, ...values: string[]): { ok: false; problem: Problem } {
  const short = values.map((value) =>
    value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value,
  );
  return { ok: false, problem: short.length > 0 ? { code, values: short } : { code } };
}
