import { type AccessLevel, accessLevelsOf, unknownActions } from './access-level';
import { type AccessNeed, isNeeded } from './access-needs';
import { type Finding, finding } from './finding';
import { actionsOf } from './granted-access';
import { type Statement, toStringList } from './statement';
import { hasWildcard } from './wildcard';

/** Remarks on what the Allow statements let Logz.io do beyond what it needs, and beyond listing, reading and decrypting. */
export function reviewActions(allows: Statement[], needs: readonly AccessNeed[]): Finding[] {
  const findings: Finding[] = [];
  const actions = [...new Set(allows.flatMap((statement) => toStringList(statement.Action)))];
  const wild = actions.filter(hasWildcard);
  const plain = actions.filter((action) => !hasWildcard(action));
  const giving = (level: AccessLevel, from: string[]) =>
    from.filter((action) => accessLevelsOf(action).includes(level));
  const unneeded = plain.filter((action) => !isNeeded(needs, action));
  const beyond = (action: string) =>
    accessLevelsOf(action).some((level) => ['write', 'delete', 'other'].includes(level));
  const report = (code: 'write_actions' | 'delete_actions' | 'other_service_actions', level: AccessLevel) => {
    const found = [...giving(level, unneeded), ...giving(level, wild)];
    if (found.length > 0) findings.push(finding('warn', code, found.join(', ')));
  };
  const archiving = archivingActions(plain);
  if (wild.length === 0 && archiving.length > 0 && !isNeeded(needs, 's3:PutObject'))
    findings.push(finding('warn', 'archiving', archiving.join(', ')));
  report('write_actions', 'write');
  report('delete_actions', 'delete');
  report('other_service_actions', 'other');
  for (const { action, meant } of unknownActions(plain))
    findings.push(finding('warn', 'unknown_action', action, meant || 's3:ListBucket, s3:GetObject'));
  if (wild.length > 0) {
    findings.push(finding(wild.some(beyond) ? 'warn' : 'note', 'wildcard_actions', wild.join(', ')));
  }
  for (const statement of allows) {
    if (statement.NotAction !== undefined) {
      findings.push(finding('warn', 'not_action', toStringList(statement.NotAction).join(', ')));
    }
    if (statement.NotResource !== undefined) {
      findings.push(finding('warn', 'not_resource', toStringList(statement.NotResource).join(', ')));
    }
    findings.push(...misplacedPaths(statement));
  }
  return findings;
}

/** What the policies that Logz.io publishes for Archive and restore allow (2018 to now): listing, reading and these. */
const ARCHIVING = /^s3:(put|delete)object$/i;
const BESIDE_ARCHIVING = /^s3:(listbucket|listallmybuckets|getbucketlocation|getobject)$/i;

/** The actions that write, if the policy is one for archiving: it lists, reads and writes objects, and no more. */
function archivingActions(actions: string[]): string[] {
  const has = (name: RegExp) => actions.some((action) => name.test(action));
  const known = actions.every((action) => ARCHIVING.test(action) || BESIDE_ARCHIVING.test(action));
  const archives = known && has(/:putobject$/i) && has(/:getobject$/i) && has(/:listbucket$/i);
  return archives ? actions.filter((action) => ARCHIVING.test(action)) : [];
}

/** Actions on objects with bucket ARNs only, or the reverse: IAM accepts both, and neither grants anything. */
function misplacedPaths(statement: Statement): Finding[] {
  const resources = toStringList(statement.Resource);
  if (resources.length === 0 || resources.some((resource) => !/^arn:[^:]*:s3:::./.test(resource))) return [];
  const actions = actionsOf(statement);
  const onObjects = actions.filter((action) => /^s3:(get|put|delete|restore)object/i.test(action));
  const onBuckets = actions.filter((action) => /^s3:(list|get)bucket/i.test(action));
  const list = resources.join(', ');
  // A `*` in the bucket part also stands for a slash: `arn:aws:s3:::logs*` does cover objects.
  if (onObjects.length > 0 && resources.every((resource) => !/[/*]/.test(resource))) {
    return [finding('warn', 'object_arn_without_path', list, onObjects.join(', '))];
  }
  if (onBuckets.length > 0 && resources.every((resource) => resource.includes('/'))) {
    return [finding('warn', 'bucket_arn_with_path', list, onBuckets.join(', '))];
  }
  return [];
}
