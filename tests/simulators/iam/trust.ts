import { callOf, evaluateConditions, type RequestContext } from './conditions';
import { findRoleByArn } from './lookup';
import { matchesAny } from './match';
import { parseStatements, type Statement } from './statement';
import type { IamState } from './types';

export interface Verdict {
  ok: boolean;
  reasons: string[];
}

export interface AssumeRoleRequest {
  callerAccountId: string;
  roleArn: string;
  externalId?: string;
  /** Left out: the caller signs with long-term keys, so that the request carries no MFA key at all. */
  mfa?: boolean;
}

export const denied = (...reasons: string[]): Verdict => ({ ok: false, reasons });

function namesCaller({ principals, hasNotPrincipal }: Statement, accountId: string): boolean {
  if (hasNotPrincipal) return false;
  return (principals?.AWS ?? []).some(
    (id) => id === '*' || id === accountId || id === `arn:aws:iam::${accountId}:root`,
  );
}

const coversAction = ({ actions, notActions }: Statement, action: string) =>
  actions.length > 0 ? matchesAny(actions, action, true) : !matchesAny(notActions, action, true);

export function assumeRole(state: IamState, request: AssumeRoleRequest): Verdict {
  const found = findRoleByArn(state, request.roleArn);
  if (!found) return denied(`Role ${request.roleArn} does not exist.`);
  const context: RequestContext = {
    ...callOf(request.callerAccountId),
    'sts:externalid': request.externalId,
    'aws:multifactorauthpresent': request.mfa === undefined ? undefined : String(request.mfa),
  };
  const reasons: string[] = [];
  let allowed = false;
  for (const statement of parseStatements(found.role.trustPolicy)) {
    if (!coversAction(statement, 'sts:AssumeRole')) continue;
    const { result, detail } = evaluateConditions(statement.conditions, context);
    if (statement.effect === 'Deny') {
      const applies = statement.hasNotPrincipal || namesCaller(statement, request.callerAccountId);
      if (applies && result !== 'unmet') return denied('The trust policy denies this explicitly.');
    } else if (!namesCaller(statement, request.callerAccountId)) {
      reasons.push(`The trust policy does not name account ${request.callerAccountId}.`);
    } else if (result !== 'met') {
      reasons.push(`The trust policy's condition is ${result}: ${detail}.`);
    } else {
      allowed = true;
    }
  }
  if (allowed) return { ok: true, reasons: [] };
  return denied(...(reasons.length > 0 ? reasons : ['The trust policy allows no sts:AssumeRole.']));
}
