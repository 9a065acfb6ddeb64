import { actionsOf } from './access';
import { type Verb, verbsOf } from './actions';
import { type Finding, finding } from './finding';
import { type Statement, textsOf } from './statement';
import { hasWildcard } from './wildcard';

/** Remarks on what the Allow statements let Logz.io do beyond listing, reading and decrypting. */
export function reviewActions(allows: Statement[]): Finding[] {
  const findings: Finding[] = [];
  const actions = [...new Set(allows.flatMap((statement) => textsOf(statement.Action)))];
  const wild = actions.filter(hasWildcard);
  const plain = actions.filter((action) => !hasWildcard(action));
  const giving = (verb: Verb, from: string[]) => from.filter((action) => verbsOf(action).includes(verb));
  const beyond = (action: string) =>
    verbsOf(action).some((verb) => ['write', 'delete', 'other'].includes(verb));
  const report = (code: 'write_actions' | 'delete_actions' | 'other_service_actions', verb: Verb) => {
    const found = [...giving(verb, plain), ...giving(verb, wild)];
    if (found.length > 0) findings.push(finding('warn', code, found.join(', ')));
  };
  report('write_actions', 'write');
  report('delete_actions', 'delete');
  report('other_service_actions', 'other');
  if (wild.length > 0) {
    findings.push(finding(wild.some(beyond) ? 'warn' : 'note', 'wildcard_actions', wild.join(', ')));
  }
  for (const statement of allows) {
    if (statement.NotAction !== undefined) {
      findings.push(finding('warn', 'not_action', textsOf(statement.NotAction).join(', ')));
    }
    if (statement.NotResource !== undefined) {
      findings.push(finding('warn', 'not_resource', textsOf(statement.NotResource).join(', ')));
    }
    findings.push(...misplacedPaths(statement));
  }
  return findings;
}

/** Actions on objects with bucket ARNs only, or the reverse: IAM accepts both, and neither grants anything. */
function misplacedPaths(statement: Statement): Finding[] {
  const resources = textsOf(statement.Resource);
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
