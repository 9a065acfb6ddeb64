import { principalAccount, principalsOf } from './principals';
import type { Statement } from './statement';
import { any, type Truth } from './truth';

/**
 * Whether a statement's Principal is a caller in an account of which no more is known. `unknown`: it names someone
 * within that account. A role or user that was deleted stands there with its unique ID, which is nobody any more.
 */
export function matchPrincipal(statement: Statement, accountId: string): Truth {
  if (statement.NotPrincipal !== undefined) {
    // Which of the account's principals the exception spares depends on who calls.
    const excepted = within(statement.NotPrincipal, accountId);
    return excepted === 'no' ? 'yes' : 'unknown';
  }
  return within(statement.Principal, accountId);
}

function within(principal: Statement['Principal'], accountId: string): Truth {
  const root = `arn:aws:iam::${accountId}:root`;
  return any(
    principalsOf(principal).map(({ type, value }) => {
      if (type !== 'AWS') return 'no';
      if (value === '*' || value === root) return 'yes';
      return principalAccount(value) === accountId && value.startsWith('arn:aws:') ? 'unknown' : 'no';
    }),
  );
}
