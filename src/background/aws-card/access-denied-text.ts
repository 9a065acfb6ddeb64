import type { AccessDenied, DenialSource } from '../../aws-console/access-denied';
import type { CardLine } from '../../card-model';
import type { ReadyDetails } from '../../connection/connection';
import { documentsText } from '../../handover/as-text';
import { text } from '../../i18n';
import { buildTrustPolicy } from '../../policy/trust-policy';

/** What the flow asks of AWS. Without these it stops; the rest of what the console does is a convenience. */
const NEEDED = [
  'iam:CreatePolicy',
  'iam:CreateRole',
  'iam:AttachRolePolicy',
  'iam:CreatePolicyVersion',
] as const;
/** Reading that the console's own pages need; each has its words in `_locales` as `do_<action>`. */
const KNOWN = [...NEEDED, 'iam:ListPolicies', 'iam:ListRoles', 'iam:GetRole', 'iam:GetPolicy'] as const;

/** The name of an action of IAM. */
type AfterIam<Action extends string> = Action extends `iam:${infer Name}` ? Name : never;

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

function doing(action: string): string {
  const known = KNOWN.find((one) => one === action);
  return text(known ? `do_${known.replace(':', '_') as `iam_${AfterIam<typeof known>}`}` : 'do_other');
}

const accountOf = ({ principal }: AccessDenied, account: string | undefined): string =>
  principal?.accountId || account || '—';

/** What AWS denied, where, and who can change that. */
export function denialLine(denial: AccessDenied, account: string | undefined): CardLine {
  const { action, source } = denial;
  return {
    tone: NEEDED.some((one) => one === action) ? 'stop' : 'warn',
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
  const trustPolicy = buildTrustPolicy(details);
  return `${asks}\n\n${documentsText({ policyName, policy: policy.text, roleName, trustPolicy })}`;
}
