import type { DifferenceCode } from '../message-key';
import {
  type AccessNeed,
  decryptNeeds,
  evaluateNeed,
  READ_LOGS,
  type RolePermissions,
} from '../policy/access-needs';
import { awsManagedPolicy, isAwsDenial, isAwsManaged } from '../policy/aws-managed-policies';
import type { Evaluation } from '../policy/evaluate';
import { type Excess, type ExcessKind, excessAccess } from '../policy/excess-access';
import { parsePolicy } from '../policy/policy';
import type { PolicyDocument } from '../policy/statement';
import { isNotGranted, obstaclesOf } from '../policy/why-not-allowed';
import type { ReadyDetails } from './connection';
import { parseRoleArn } from './role-arn';
import type { AttachedPolicy, CheckNote, RoleDifference, RoleSnapshot } from './role-check';

/** What a check of a role's permissions found. */
export interface PermissionCheck {
  differences: RoleDifference[];
  notes: CheckNote[];
  /** Nothing that was read lets Logz.io do all that it must, denials and conditions left aside. */
  isLacking: boolean;
  /** The policies that do, by name. */
  grantedBy: string[];
}

/** A policy's contents: as the page showed them, or as AWS publishes them. */
function documentOf({ arn, document }: AttachedPolicy): PolicyDocument | undefined {
  const parsed = document === undefined ? undefined : parsePolicy(document);
  return parsed?.ok ? parsed.value.document : awsManagedPolicy(arn);
}

/** All policies of a role that give or deny: inline ones have no ARN. */
const policiesOf = ({ policies, inlinePolicies = [] }: RoleSnapshot): AttachedPolicy[] => [
  ...policies,
  ...inlinePolicies.map((each) => ({ ...each, arn: '' })),
];

/** The role's boundary, of which a page may show the ARN alone. */
function boundaryOf({ boundary }: RoleSnapshot): AttachedPolicy | undefined {
  if (boundary === undefined || boundary === '') return undefined;
  return typeof boundary === 'string' ? { arn: boundary, name: boundary.split('/').at(-1) ?? '' } : boundary;
}

/** What the role may do, as far as its policies were read. */
function permissionsOf(role: RoleSnapshot): RolePermissions {
  const arn = parseRoleArn(role.arn);
  const boundary = boundaryOf(role);
  const limit = boundary && documentOf(boundary);
  return {
    policies: policiesOf(role).flatMap((each) => {
      const document = documentOf(each);
      return document ? [{ name: each.name, document }] : [];
    }),
    session: {
      ...(arn.ok ? { roleArn: arn.value.arn, accountId: arn.value.accountId } : {}),
      now: Date.now(),
    },
    ...(boundary && limit ? { boundary: { name: boundary.name, document: limit } } : {}),
  };
}

/** Whether the role's policies, all of them together, let Logz.io do what it must, and what they let it do besides. */
export function checkPermissions(
  details: ReadyDetails,
  role: RoleSnapshot,
  kind: { needs?: readonly AccessNeed[]; servesOtherBuckets?: boolean } = {},
): PermissionCheck {
  const permissions = permissionsOf(role);
  const needs = [...(kind.needs ?? READ_LOGS), ...decryptNeeds(details.policy.document)];
  const asked = needs
    .filter(({ optional }) => !optional)
    .map((need) => ({ need, found: evaluateNeed(permissions, need, details) }));
  const isLacking = asked.some(({ found }) => isNotGranted(found));
  const beyond = excessAccess(permissions, needs, details);
  const differences = [
    ...asked.flatMap(({ need, found }) => obstacles(need, found, permissions.boundary?.name)),
    ...excess(details, role, beyond, kind.servesOtherBuckets === true),
    ...unreadDenials(role),
  ];
  return {
    differences: distinct(differences),
    notes: [...unreadPolicies(role), ...widerReading(beyond)],
    isLacking,
    grantedBy: [
      ...new Set(
        asked.flatMap(({ found }) =>
          found.allows.filter(({ onResource }) => onResource === 'yes').map(({ policy }) => policy),
        ),
      ),
    ],
  };
}

/** Differences of the same kind and cause as one, which names every action. */
function distinct(differences: RoleDifference[]): RoleDifference[] {
  const merged = new Map<string, RoleDifference>();
  for (const each of differences) {
    const key = JSON.stringify([each.code, each.actual]);
    const held = merged.get(key);
    const expected = [...new Set([...(held?.expected.split(', ') ?? []), each.expected])].join(', ');
    merged.set(key, { ...each, expected });
  }
  return [...merged.values()];
}

/** What stands in the way of one need. What cannot be told is said, and holds nothing up. */
const obstacles = ({ action }: AccessNeed, found: Evaluation, boundary?: string): RoleDifference[] =>
  obstaclesOf(found, boundary).map(({ code, what }) => ({
    code,
    expected: action,
    actual: what,
    severity: code === 'policy_may_refuse' ? 'warn' : 'stop',
  }));

const EXCESS_CODES: Record<Exclude<ExcessKind, 'reading'>, DifferenceCode> = {
  write: 'policy_may_write',
  delete: 'policy_may_delete',
  bucket: 'policy_other_bucket',
  service: 'policy_other_service',
};

/** What the role lets Logz.io do that it does not need: named, and stopped until the admin pressed for it. */
function excess(
  details: ReadyDetails,
  role: RoleSnapshot,
  beyond: Excess[],
  servesOtherBuckets: boolean,
): RoleDifference[] {
  return beyond.flatMap(({ kind, policy, actions, resources }) => {
    if (kind === 'reading' || (kind === 'bucket' && servesOtherBuckets)) return [];
    // A policy of AWS's names no bucket, and its name says so; buckets whose names only begin alike may not exist.
    const isMild =
      role.policies.some(({ name, arn }) => name === policy && isAwsManaged(arn)) ||
      resources.every((resource) => resource.startsWith(`arn:aws:s3:::${details.bucket}`));
    const what = kind === 'bucket' ? resources : actions;
    return [
      {
        code: EXCESS_CODES[kind],
        expected: details.bucket,
        actual: `${what.join(', ')} (${policy})`,
        severity: kind === 'bucket' && isMild ? ('warn' as const) : ('stop' as const),
      },
    ];
  });
}

function widerReading(beyond: Excess[]): CheckNote[] {
  const actions = beyond.filter(({ kind }) => kind === 'reading').flatMap((each) => each.actions);
  return actions.length > 0 ? [{ code: 'policy_wider', values: [[...new Set(actions)].join(', ')] }] : [];
}

/** A boundary that was not read may refuse everything, and a policy that AWS made to deny does. */
function unreadDenials(role: RoleSnapshot): RoleDifference[] {
  const stop = (code: DifferenceCode, expected: string, actual: string): RoleDifference => ({
    ...{ code, expected, actual, severity: 'stop' },
  });
  const boundary = boundaryOf(role);
  return [
    ...policiesOf(role)
      .filter((each) => documentOf(each) === undefined && isAwsDenial(each.arn))
      .map(({ name }) => stop('policy_denies', 's3:GetObject', name)),
    ...(boundary && documentOf(boundary) === undefined
      ? [stop('boundary_not_read', 's3:GetObject', boundary.name)]
      : []),
  ];
}

/** What could deny or allow more than was seen. */
function unreadPolicies(role: RoleSnapshot): CheckNote[] {
  const unread = policiesOf(role).filter((each) => documentOf(each) === undefined && !isAwsDenial(each.arn));
  return [
    ...unread.map(({ name }) => ({ code: 'policy_not_read' as const, values: [name] })),
    ...(role.unread ?? []).map((part) => ({ code: `${part}_unread` as const })),
  ];
}
