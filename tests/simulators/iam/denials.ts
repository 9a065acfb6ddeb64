import { IamError } from './errors';
import type { Denial, IamResponse, IamState } from './types';

/** AWS's own words (IAM user guide, access denied error messages). */
const REASONS: Record<NonNullable<Denial['by']>, (action: string) => string> = {
  identity: (action) => `because no identity-based policy allows the ${action} action`,
  scp: () => 'with an explicit deny in a service control policy',
  boundary: (action) => `because no permissions boundary allows the ${action} action`,
};

/** What the request is about, as AWS's message names it. */
function resourceOf(accountId: string, body: unknown): string {
  const { policyName, roleName, policyArn } = (body ?? {}) as Record<string, string | undefined>;
  if (policyArn) return policyArn;
  if (roleName) return `arn:aws:iam::${accountId}:role/${roleName}`;
  return policyName ? `policy ${policyName}` : '*';
}

/** The refusal of an action that the account's `denied` names. */
export function denialOf(
  state: IamState,
  accountId: string,
  op: string,
  body: unknown,
): IamResponse | undefined {
  const action = `iam:${op.charAt(0).toUpperCase()}${op.slice(1)}`;
  const denial = state.accounts[accountId]?.denied.find((each) => each.action === action);
  if (!denial) return undefined;
  const caller = `arn:aws:sts::${accountId}:assumed-role/Admin/mary`;
  const message = `User: ${caller} is not authorized to perform: ${action} on resource: ${resourceOf(accountId, body)} ${REASONS[denial.by ?? 'identity'](action)}`;
  const error = new IamError('AccessDenied', message);
  return { status: error.status, body: { code: error.code, message } };
}
