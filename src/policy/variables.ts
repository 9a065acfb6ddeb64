import { ANY_TEXT, literal } from './pattern-match';
import type { RequestContext } from './request-context';

const VARIABLE = /\$\{([^{}]*)\}/g;

/**
 * A pattern with its policy variables replaced by what is known of the request (IAM user guide, policy variables):
 * `${aws:PrincipalTag/team, 'none'}` has a default, `${*}` is an asterisk. What is not known becomes `ANY_TEXT`.
 * In the older version of the policy language they mean themselves. undefined: a variable has no value, so that the pattern matches nothing.
 */
export function resolveVariables(
  pattern: string,
  context: RequestContext,
  version?: string,
): string | undefined {
  if (version !== '2012-10-17') return pattern;
  let isMissing = false;
  const resolved = pattern.replace(VARIABLE, (_whole, inside: string) => {
    if (/^[*?$]$/.test(inside)) return literal(inside);
    const [, key = '', fallback] = /^\s*([^,]*?)\s*(?:,\s*'([^']*)')?\s*$/.exec(inside) ?? [];
    const values = context(key.toLowerCase()).map((value) => value ?? fallback);
    const [only, ...others] = values;
    if (values.every((value) => value === undefined)) isMissing = true;
    return others.length === 0 && only !== undefined ? literal(only) : ANY_TEXT;
  });
  return isMissing ? undefined : resolved;
}
