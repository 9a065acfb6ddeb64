import type { AccessDenied, DenialSource } from '../../aws-console/access-denied';
import type { CardLine } from '../../card-model';
import type { ReadyDetails } from '../../connection/connection';
import { formatTrusted, text } from '../../i18n';
import { buildTrustPolicy } from '../../policy/trust-policy';

/** What the flow asks of AWS. Without these it stops; the rest of what the console does is a convenience. */
const NEEDED = ['iam:CreatePolicy', 'iam:CreateRole', 'iam:AttachRolePolicy', 'iam:CreatePolicyVersion'];
/** Reading that the console's own pages need; each has its words in `_locales` as `do_<action>`. */
const KNOWN = [...NEEDED, 'iam:ListPolicies', 'iam:ListRoles', 'iam:GetRole', 'iam:GetPolicy'];

/** Whose policy it was, for the sentence: the organization's, a limit on the caller, or none that allows it. */
const WHOSE: Record<DenialSource, 'organization' | 'boundary' | 'session' | 'permission'> = {
  scp: 'organization',
  rcp: 'organization',
  boundary: 'boundary',
  session: 'session',
  endpoint: 'permission',
  identity: 'permission',
  resource: 'permission',
  unknown: 'permission',
};

const doing = (action: string): string =>
  text(KNOWN.includes(action) ? `do_${action.replace(':', '_')}` : 'do_other');

const accountOf = ({ principal }: AccessDenied, account: string | undefined): string =>
  principal?.accountId || account || '—';

/** What AWS denied, where, and who can change that. */
export function denialLine(denial: AccessDenied, account: string | undefined): CardLine {
  const { action, source } = denial;
  return {
    tone: NEEDED.includes(action) ? 'stop' : 'warn',
    text: text(`denied_${WHOSE[source]}`, doing(action), action, accountOf(denial, account)),
  };
}

/** A text that asks who owns the account to allow what was denied, or to make policy and role themselves. */
export function denialRequest(
  denial: AccessDenied,
  details: ReadyDetails,
  account: string | undefined,
): string {
  const { action, principal, source } = denial;
  const { bucket, policyName, roleName, policy } = details;
  const who = principal?.arn ?? text('denied_who_unknown');
  const asks = text(
    'denied_request',
    bucket,
    accountOf(denial, account),
    policyName,
    roleName,
    doing(action),
    action,
    who,
    text(`denied_reason_${source}`),
  );
  const documents = formatTrusted(
    'denied_documents',
    policyName,
    policy.text,
    roleName,
    buildTrustPolicy(details),
  );
  return `${asks}\n\n${documents}`;
}
