import { isHarmless } from './access-level';
import { type AccessNeed, type AccessTarget, isNeeded, type RolePermissions } from './access-needs';
import { s3Resource } from './arn';
import { evaluate } from './evaluate';
import { matchArn } from './match-arn';
import { UNNAMED } from './pattern-match';
import { otherContext } from './request-context';
import { readsContents, type S3Action, s3ActionsOf } from './s3-actions';
import { type Statement, statementsOf, toStringList } from './statement';

/** Access beyond what is needed. `reading`: more of the same bucket, or about others without what is in them. */
export type ExcessKind = 'write' | 'delete' | 'bucket' | 'service' | 'reading';

/** What a policy lets Logz.io do beyond what is needed: actions and resources as they stand there. */
export interface Excess {
  kind: ExcessKind;
  policy: string;
  actions: string[];
  resources: string[];
}

/** One thing that a wildcard stands for, and that no other policy names. */
const oneOf = (pattern: string): string => pattern.replace(/[*?]+/g, UNNAMED);

/** What policies allow, every Deny and the boundary weighed, beyond the needs. An action that AWS does not know is none. */
export function excessAccess(
  { policies, session, boundary }: RolePermissions,
  needs: readonly AccessNeed[],
  target: AccessTarget,
): Excess[] {
  const found = new Map<string, Excess>();
  const context = otherContext(session);
  const allows = (action: string, resource: string) =>
    evaluate(policies, { action, resource, context }, boundary).decision !== 'refused';
  const kindsOf = (pattern: string, resource: string): ExcessKind[] => {
    const kinds = new Set<ExcessKind>();
    for (const each of s3ActionsOf(pattern))
      for (const probe of probesOf(each, resource, target)) {
        const kind = kindOf(each, probe, target, needs);
        if (kind && !kinds.has(kind) && allows(each.action, probe)) kinds.add(kind);
      }
    if (!/^s3:/i.test(pattern) && /^(\*|[^\s:]+:[^\s:]+)$/.test(pattern)) {
      const action = pattern === '*' ? `${UNNAMED}:${UNNAMED}` : oneOf(pattern);
      if (!isNeeded(needs, pattern) && allows(action, resource === '*' ? UNNAMED_ARN : oneOf(resource)))
        kinds.add(isHarmless(pattern) ? 'reading' : 'service');
    }
    return [...kinds];
  };
  for (const { name, document } of policies)
    for (const statement of statementsOf(document).filter(({ Effect }) => Effect === 'Allow'))
      for (const pattern of actionsOf(statement))
        for (const resource of resourcesOf(statement))
          for (const kind of kindsOf(pattern, resource)) {
            const held = found.get(`${kind} ${name}`) ?? { kind, policy: name, actions: [], resources: [] };
            held.actions = [...new Set([...held.actions, pattern])];
            held.resources = [...new Set([...held.resources, resource])];
            found.set(`${kind} ${name}`, held);
          }
  return [...found.values()];
}

/** What all but some amounts to; what is excepted is weighed with the statement itself. */
const actionsOf = (statement: Statement) =>
  statement.NotAction === undefined ? toStringList(statement.Action) : ['*'];
const resourcesOf = (statement: Statement) =>
  statement.NotResource === undefined ? toStringList(statement.Resource) : ['*'];

const UNNAMED_ARN = `arn:aws:${UNNAMED}:${UNNAMED}:${UNNAMED}:${UNNAMED}`;

/** What a resource stands for to an action: the bucket that is meant, and one that nobody named. */
function probesOf({ subject }: S3Action, resource: string, { bucket, prefix }: AccessTarget): string[] {
  if (subject === 'account') return resource === '*' ? [`arn:aws:s3:${UNNAMED}:${UNNAMED}:${UNNAMED}`] : [];
  const own = `arn:aws:s3:::${bucket}`;
  const other = resource === '*' ? `arn:aws:s3:::${UNNAMED}` : oneOf(resource);
  const below = (arn: string, key: string) => (arn.includes('/') ? arn : `${arn}/${key}`);
  const probes = subject === 'object' ? [below(own, prefix + UNNAMED), below(other, UNNAMED)] : [own, other];
  return probes.filter(
    (probe) =>
      s3Resource(probe) !== undefined &&
      (subject === 'object' || !probe.includes('/')) &&
      matchArn(resource, probe) === 'yes',
  );
}

function kindOf(
  { action, subject, level }: S3Action,
  probe: string,
  { bucket }: AccessTarget,
  needs: readonly AccessNeed[],
): ExcessKind | undefined {
  const isOwn = s3Resource(probe)?.bucket === bucket;
  const on = subject === 'bucket' ? 'bucket' : 'objects';
  if (isOwn && needs.some((need) => need.action === action && need.on === on)) return undefined;
  if (level === 'write' || level === 'delete') return level;
  const isContents = readsContents(action) || /^s3:ListBucket(Versions)?$/.test(action);
  return !isOwn && isContents ? 'bucket' : 'reading';
}
