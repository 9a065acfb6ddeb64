import { splitArn } from './arn';
import { matchPlaceholders } from './placeholder-spots';
import { indentationOf, type Policy, policyFromValidJson } from './policy';
import { type OneOrMany, type Statement, statementsOf, toStringList } from './statement';

/**
 * The policy without its KMS part, for buckets that no customer key encrypts: `kms:…` actions, KMS ARNs and the
 * placeholders for one go, and so do statements that are left with no action or no resource. A policy without such a
 * part comes back unchanged, byte for byte; otherwise the text is written anew with the indentation that it had.
 */
export function withoutKms(policy: Policy): Policy {
  const before = statementsOf(policy.document);
  const after = before.flatMap(trimStatement);
  if (after.length === before.length && after.every((statement, at) => statement === before[at]))
    return policy;
  const single = !Array.isArray(policy.document.Statement) && after.length === 1;
  const document = { ...policy.document, Statement: single ? after[0] : after };
  return policyFromValidJson(JSON.stringify(document, null, indentationOf(policy.text)), policy.repairs);
}

function trimStatement(statement: Statement): Statement[] {
  const action = without(statement.Action, (text) => /^kms:/i.test(text));
  const resource = without(statement.Resource, isKmsResource);
  if (action.gone + resource.gone === 0) return [statement];
  if (action.empty || resource.empty) return [];
  const trimmed: Statement = { ...statement };
  if (action.gone > 0 && action.kept !== undefined) trimmed.Action = action.kept;
  if (resource.gone > 0 && resource.kept !== undefined) trimmed.Resource = resource.kept;
  return [trimmed];
}

function isKmsResource(resource: string): boolean {
  return (
    splitArn(resource)?.service === 'kms' ||
    matchPlaceholders(resource).some((spot) => spot.kind === 'kms-key')
  );
}

function without(element: OneOrMany | undefined, drop: (text: string) => boolean) {
  const all = toStringList(element);
  const left = all.filter((text) => !drop(text));
  const gone = all.length - left.length;
  const kept: OneOrMany | undefined = Array.isArray(element) ? left : element;
  return { kept, gone, empty: gone > 0 && left.length === 0 };
}
