import { IamError, malformed } from './errors';
import { type Json, parseDocument, parseStatements, type Statement } from './statement';

const MAX_POLICY_CHARACTERS = 6144;
const MAX_TRUST_CHARACTERS = 2048;
const DOCUMENT = /^[\t\n\r -\u00FF]+$/;

function checkSize(text: string, max: number, quota: string) {
  if (text.replace(/\s/g, '').length > max)
    throw new IamError('LimitExceededException', `Cannot exceed quota for ${quota}: ${max}`);
}

function checkCommon(text: unknown): { text: string; statements: Statement[] } {
  if (typeof text !== 'string' || !DOCUMENT.test(text))
    throw malformed('The policy document contains characters that are not allowed.');
  const { Version, Statement: _statement, Id: _id, ...others } = parseDocument(text);
  if (Object.keys(others).length > 0) throw malformed('Syntax errors in policy.');
  if (Version !== undefined && Version !== '2012-10-17' && Version !== '2008-10-17')
    throw malformed('The policy must contain a valid version string');
  const statements = parseStatements(text);
  if (statements.length === 0) throw malformed('Policy document must contain at least one statement.');
  for (const { actions, notActions } of statements) {
    if (actions.length + notActions.length === 0) throw malformed('Policy statement must contain actions.');
    for (const action of [...actions, ...notActions])
      if (action !== '*' && !/^[\w-]+:[\w*?]+$/.test(action))
        throw malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
  }
  return { text, statements };
}

function checkResource(resource: string) {
  if (resource === '*') return;
  const [arn, partition = '', service = '', region = '', , ...name] = resource.split(':');
  if (arn !== 'arn' || name.length === 0)
    throw malformed(`Resource ${resource} must be in ARN format or "*".`);
  if (!/^(aws|aws-cn|aws-us-gov|aws-eusc|\*)$/.test(partition))
    throw malformed(`Partition "${partition}" is not valid for resource "${resource}".`);
  if (service === 's3' && region !== '')
    throw malformed(`Resource ${resource} can not contain region information.`);
}

export function checkPolicyDocument(value: unknown): string {
  const { text, statements } = checkCommon(value);
  const sids = statements.map((statement) => statement.sid).filter((sid) => sid !== '');
  if (sids.some((sid) => !/^[0-9A-Za-z]+$/.test(sid)))
    throw malformed(
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
    );
  if (new Set(sids).size !== sids.length)
    throw malformed('Statement IDs (SID) in a single policy must be unique.');
  for (const { principals, hasNotPrincipal, resources, notResources } of statements) {
    if (principals || hasNotPrincipal) throw malformed('Policy document should not specify a principal.');
    if (resources.length + notResources.length === 0)
      throw malformed('Policy statement must contain resources.');
    for (const resource of [...resources, ...notResources]) checkResource(resource);
  }
  checkSize(text, MAX_POLICY_CHARACTERS, 'PolicySize');
  return text;
}

const PRINCIPAL =
  /^(\*|\d{12}|arn:aws:iam::\d{12}:(root|(user|role)\/.+)|arn:aws:sts::\d{12}:assumed-role\/.+)$/;

export function checkTrustDocument(value: unknown): string {
  const { text, statements } = checkCommon(value);
  for (const { principals, hasNotPrincipal, resources, notResources, actions } of statements) {
    if (resources.length + notResources.length > 0) throw malformed('Has prohibited field Resource');
    if (!principals && !hasNotPrincipal) throw malformed('Missing required field Principal');
    if (actions.some((action) => !/^sts:/i.test(action)))
      throw malformed('AssumeRole policy may only specify STS AssumeRole actions.');
    for (const id of principals?.AWS ?? [])
      if (!PRINCIPAL.test(id)) throw malformed(`Invalid principal in policy: "AWS":"${id}"`);
  }
  checkSize(text, MAX_TRUST_CHARACTERS, 'ACLSizePerRole');
  return withRootArns(text);
}

/** IAM stores a bare account number as the ARN of that account's root. */
function withRootArns(text: string): string {
  const toArn = (id: Json): Json =>
    typeof id === 'string' && /^\d{12}$/.test(id) ? `arn:aws:iam::${id}:root` : id;
  return JSON.stringify(
    JSON.parse(text, (key, value) =>
      key === 'AWS' ? (Array.isArray(value) ? value.map(toArn) : toArn(value)) : value,
    ),
    null,
    4,
  );
}
