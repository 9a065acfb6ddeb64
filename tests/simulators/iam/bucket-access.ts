import { callOf, evaluateConditions, type RequestContext } from './conditions';
import { defaultDocument, findPolicy, findRoleByArn } from './lookup';
import { matchesAny } from './match';
import { parseStatements, type Statement } from './statement';
import { denied, type Verdict } from './trust';
import type { Account, IamState, Role } from './types';

type Decision = 'allow' | 'deny' | 'none';

interface Access {
  action: string;
  resource: string;
  context: RequestContext;
}

function applies(statement: Statement, { action, resource, context }: Access): boolean {
  const { actions, notActions, resources, notResources, effect } = statement;
  const onAction =
    actions.length > 0 ? matchesAny(actions, action, true) : !matchesAny(notActions, action, true);
  const onResource =
    resources.length > 0 ? matchesAny(resources, resource) : !matchesAny(notResources, resource);
  const { result } = evaluateConditions(statement.conditions, context);
  return onAction && onResource && (effect === 'Deny' ? result !== 'unmet' : result === 'met');
}

function decide(statements: Statement[], access: Access): Decision {
  const hits = statements.filter((statement) => applies(statement, access));
  if (hits.some(({ effect }) => effect === 'Deny')) return 'deny';
  return hits.length > 0 ? 'allow' : 'none';
}

function statementsOf(state: IamState, account: Account, role: Role): Statement[] {
  const attached = role.attachedPolicyArns.map((arn) => defaultDocument(findPolicy(state, account.id, arn)));
  return [...attached, ...role.inlinePolicies.map(({ document }) => document)].flatMap(parseStatements);
}

/** A bucket policy counts for a role in another account only when it names that very role. */
function namesRole({ principals, hasNotPrincipal, effect }: Statement, role: Role): boolean {
  if (hasNotPrincipal) return effect === 'Deny';
  return (principals?.AWS ?? []).some((id) => id === role.arn || (effect === 'Deny' && id === '*'));
}

/** Whether a role may list and read a bucket; with `writes`, write to it as well. */
export function canReadBucket(
  state: IamState,
  roleArn: string,
  bucketName: string,
  prefix = '',
  writes = false,
): Verdict {
  const found = findRoleByArn(state, roleArn);
  if (!found) return denied(`Role ${roleArn} does not exist.`);
  const owner = Object.values(state.accounts).find((account) =>
    account.buckets.some(({ name }) => name === bucketName),
  );
  const bucket = owner?.buckets.find(({ name }) => name === bucketName);
  if (!owner || !bucket) return denied(`Bucket ${bucketName} does not exist.`);

  const identity = statementsOf(state, found.account, found.role);
  const ofBucket = parseStatements(bucket.policy ?? '{"Statement":[]}').filter((s) =>
    namesRole(s, found.role),
  );
  const sameAccount = owner.id === found.account.id;
  const arn = `arn:aws:s3:::${bucketName}`;
  const session: RequestContext = {
    ...callOf(found.account.id),
    'aws:multifactorauthpresent': 'false',
    's3:prefix': undefined,
  };
  const checks: Access[] = [
    { action: 's3:ListBucket', resource: arn, context: { ...session, 's3:prefix': prefix } },
    { action: 's3:GetObject', resource: `${arn}/${prefix}2026/01/sample.log.gz`, context: session },
    ...(writes
      ? [{ action: 's3:PutObject', resource: `${arn}/${prefix}logzio-verified`, context: session }]
      : []),
  ];
  const reasons: string[] = [];
  for (const access of checks) {
    const ours = decide(identity, access);
    const theirs = decide(ofBucket, access);
    if (ours === 'deny' || theirs === 'deny')
      reasons.push(`${access.action} on ${access.resource} is denied explicitly.`);
    else if (ours !== 'allow' && !(sameAccount && theirs === 'allow'))
      reasons.push(`No policy of the role allows ${access.action} on ${access.resource}.`);
    else if (!sameAccount && theirs !== 'allow')
      reasons.push(`Bucket ${bucketName} is in account ${owner.id} and its policy does not name the role.`);
  }
  if (bucket.kmsKeyArn) {
    const decrypt = { action: 'kms:Decrypt', resource: bucket.kmsKeyArn, context: session };
    if (decide(identity, decrypt) !== 'allow')
      reasons.push(`No policy of the role allows kms:Decrypt on ${bucket.kmsKeyArn}.`);
  }
  return { ok: reasons.length === 0, reasons: [...new Set(reasons)] };
}
