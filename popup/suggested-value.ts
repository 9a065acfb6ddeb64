import { type DetailName, type Details, problemOf } from '../src/connection/connection';
import type { Problem } from '../src/policy/result';

/** The value that a problem's sentence says to enter instead. */
function namedValue({ code, values = [] }: Problem): string | undefined {
  if (code === 'prefix_pattern') return values[1];
  return /^(bucket_upper_case|prefix_(leading_slash|bucket|wildcard))$/.test(code) ? values[0] : undefined;
}

/** What to enter in place of a detail that cannot be used; undefined where nothing is known that can be. */
export function suggestedValue(details: Details, name: DetailName): string | undefined {
  const problem = problemOf(details, name);
  const better = problem && namedValue(problem);
  return better && !problemOf({ ...details, [name]: better }, name) ? better : undefined;
}
