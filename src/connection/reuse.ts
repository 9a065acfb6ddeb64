import type { AccessNeed } from '../policy/access-needs';
import { policyToExtend } from './check-bucket-added';
import { checkPermissions } from './check-permissions';
import type { Connection, Facts, ReadyDetails } from './connection';
import type { LogzRegion } from './logzio-region';
import type { AttachedPolicy, RoleCheck } from './role-check';

/** A role made before that may serve another bucket. */
export interface ReusableRole {
  /** The connection that made it. */
  id: string;
  roleName: string;
}

/** What a role must have in common with the form that it is offered for. */
interface Wanted {
  region: LogzRegion;
  accountId: string;
  externalId: string;
  takesExternalId: boolean;
}

/** At most this many roles are offered, the newest first. */
const MAX_OFFERED = 3;

/**
 * The roles made before for the same Logz.io account: same region and Account ID, and same External ID unless the form
 * takes one. A value that is not kept any more is compared on the role's own page.
 */
export function reusableRoles(connections: Connection[], wanted: Wanted): ReusableRole[] {
  const byArn = new Map<string, ReusableRole>();
  const same = (kept: string, value: string) => kept === '' || kept === value;
  for (const { id, region, details, facts } of connections) {
    const { roleArn } = facts;
    if (!roleArn || facts.arnDeliveredAt === undefined || byArn.has(roleArn)) continue;
    if (region !== wanted.region || !same(details.accountId, wanted.accountId)) continue;
    if (!wanted.takesExternalId && !same(details.externalId, wanted.externalId)) continue;
    byArn.set(roleArn, { id, roleName: roleArn.split('/').at(-1) ?? '' });
  }
  return [...byArn.values()].slice(0, MAX_OFFERED);
}

/** A connection that is to use the role of another. */
export function withExistingRole(
  connection: Connection,
  from: Connection,
  takesExternalId: boolean,
): Connection {
  const { awsAccountId, awsAccountAlias, consoleOrigin, consoleRegion, policyArn, roleArn } = from.facts;
  if (!roleArn) return connection;
  return {
    ...connection,
    details: {
      ...connection.details,
      roleName: roleArn.split('/').at(-1) ?? '',
      policyName: policyArn?.split('/').at(-1) || from.details.policyName,
    },
    facts: {
      ...(awsAccountId === undefined ? {} : { awsAccountId }),
      ...(awsAccountAlias === undefined ? {} : { awsAccountAlias }),
      ...(consoleOrigin === undefined ? {} : { consoleOrigin }),
      ...(consoleRegion === undefined ? {} : { consoleRegion }),
      ...(policyArn === undefined ? {} : { policyArn }),
      roleSeenAt: from.facts.roleSeenAt ?? from.createdAt,
      reuses: { fromId: from.id, roleArn, ...(takesExternalId ? { takesExternalId } : {}) },
    },
  };
}

/** The connection with a role of its own, under its default names: the usual way. */
export function withOwnRole({ request: _given, ...connection }: Connection): Connection {
  const { reuses: _left, policySeenAt, policyArn, roleSeenAt, roleArn, ...facts } = connection.facts;
  return { ...connection, details: { ...connection.details, roleName: '', policyName: '' }, facts };
}

/** The facts after the role's page was read: whether its policy holds the bucket, and what the bucket is added to. */
export function factsAfterRoleRead(
  facts: Facts,
  details: ReadyDetails,
  policies: AttachedPolicy[],
  needs: readonly AccessNeed[],
  now: number,
): Facts {
  const { policySeenAt, policyArn: _before, reuses, ...rest } = facts;
  if (!reuses) return facts;
  const holds = !checkPermissions(details, { arn: '', trustPolicy: '', policies }, { needs }).isLacking;
  const target = policyToExtend(details, policies);
  return {
    ...rest,
    ...(holds ? { policySeenAt: policySeenAt ?? now } : {}),
    ...(target && !target.byHand ? { policyArn: target.arn } : {}),
    reuses: { ...reuses, ...(target ? { policyBefore: target.document } : {}) },
  };
}

/** The External ID that the role asks for in place of the connection's; undefined where the check saw no such. */
export const requiredExternalId = (check: RoleCheck | undefined): string | undefined =>
  check?.differences.find(({ code }) => code === 'reuse_external_id_other')?.actual;
