/** What kind of policy AWS names as the reason: SCP and RCP are the organization's. */
export type DenialSource =
  | 'scp'
  | 'rcp'
  | 'boundary'
  | 'session'
  | 'endpoint'
  | 'identity'
  | 'resource'
  | 'unknown';

/** Who was denied. `name` is the user's, or the role's that was assumed. */
export interface DeniedPrincipal {
  kind: 'user' | 'role' | 'federated' | 'root';
  arn: string;
  name: string;
  accountId: string;
}

/** One "access denied", as AWS's message tells it. */
export interface AccessDenied {
  /** `iam:CreatePolicy` */
  action: string;
  principal?: DeniedPrincipal;
  /** As the message has it: an ARN, or "policy NAME"; '' where it names none. */
  resource: string;
  source: DenialSource;
  /** A Deny statement hit; false: nothing allows the action. */
  explicit: boolean;
}

/** More than any message of AWS (which ends with three ARNs at most). */
const LONGEST = 4000;
/** Where the console's panel has a line each, its text may come without a space between them. */
const GLUED =
  /(?<=[\w)])(?=(?:You don['’]t |You do not |To request |(?:User|Service|Action|Resource|Context|Reason|On resource): ?))/g;
const ACTION = String.raw`([a-z][a-z\d-]{1,30}:[A-Z][A-Za-z\d]{2,63})(?![\w:])`;
const PERFORMED = new RegExp(String.raw`\b(?:perform|permission to|denied to|action):?\s+${ACTION}`, 'i');
const ANY_ACTION = new RegExp(String.raw`(?<![\w:-])${ACTION}`);
/** The console's own panel of 2024 parts service and action. */
const PARTED_ACTION =
  /\bService:\s*([a-z][a-z\d-]{1,30})\b.{0,40}?\bAction:\s*([A-Z][A-Za-z\d]{2,63})\b(?!:)/;
const PRINCIPAL =
  /\barn:aws[a-z-]*:(?:iam|sts)::(\d{12}):(?:root\b|(user|assumed-role|federated-user)\/([\w+=,.@/-]{1,600}))/;
const DENIED = /not authori[sz]ed|access ?denied|explicit deny|don['’]t have permission|unauthori[sz]ed/i;
const RESOURCE =
  /\bon resource(?:\(s\))?:\s*(.{1,2100}?)(?=\s+(?:because|with an explicit|context:|\(service:)|\.\s+\p{Lu}|[.\s]*$)/iu;

/**
 * Words for each source. A name has no spaces, so that a phrase is never part of one; an abbreviation could be (the role
 * `scp-exemption`), and counts only as a word of its own.
 */
const SOURCES: [DenialSource, RegExp][] = [
  ['scp', /service control polic|(?<![\w./@+=-])SCPs?(?![\w./@+=-])/],
  ['rcp', /resource control polic|(?<![\w./@+=-])RCPs?(?![\w./@+=-])/],
  ['boundary', /permissions? boundar/],
  ['session', /session polic/],
  ['endpoint', /endpoint polic/],
  ['identity', /identity-based polic/],
  ['resource', /resource-based polic/],
];

/**
 * Reads an "access denied" of AWS out of a message (IAM user guide, access denied error messages): `User: ARN is not
 * authorized to perform: ACTION on resource: RESOURCE` and the reason, since 2026 with the ARN of the policy that denies.
 * A frame in another language around it, or the console's own list of the same facts, is read too: an action beside the
 * caller's ARN is enough. undefined: the message is of something else.
 */
export function parseAccessDenied(message: string): AccessDenied | undefined {
  const text = message.slice(0, LONGEST).replace(/\s+/g, ' ').replace(GLUED, ' ').trim();
  const parted = PARTED_ACTION.exec(text);
  const action = parted ? `${parted[1]}:${parted[2]}` : (PERFORMED.exec(text) ?? ANY_ACTION.exec(text))?.[1];
  const principal = principalIn(text);
  if (action === undefined || !(principal || DENIED.test(text))) return undefined;
  return {
    action,
    ...(principal ? { principal } : {}),
    resource: (RESOURCE.exec(text)?.[1] ?? '').trim().replace(/^["']|["']$/g, ''),
    source: sourceIn(text),
    explicit: /explicit deny/i.test(text),
  };
}

/** ARNs go first, as their names say nothing; the one of an organization's policy has the kind of policy in it. */
function sourceIn(text: string): DenialSource {
  const words = text
    .replace(/\barn:[\w-]+:organizations:\S*\b(service|resource)_control_policy\/\S*/g, ' $1 control policy ')
    .replace(/\barn:[^\s"',]+/g, ' ');
  return SOURCES.find(([, source]) => new RegExp(source, 'i').test(words))?.[0] ?? 'unknown';
}

function principalIn(text: string): DeniedPrincipal | undefined {
  const found = PRINCIPAL.exec(text);
  if (!found) return undefined;
  const [whole, accountId = '', type, path = ''] = found;
  // A sentence may end right behind the ARN.
  const arn = whole.replace(/[.,]+$/, '');
  const parts = path.replace(/[.,]+$/, '').split('/');
  if (type === undefined) return { kind: 'root', arn, name: 'root', accountId };
  if (type === 'assumed-role') return { kind: 'role', arn, name: parts[0] ?? '', accountId };
  return { kind: type === 'user' ? 'user' : 'federated', arn, name: parts.at(-1) ?? '', accountId };
}
