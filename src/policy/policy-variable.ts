/** What other tools write into `${…}` in IAM's own form `prefix:name` (Serverless Framework, CloudFormation, Terraform). */
const OTHER_TOOLS =
  /^\$\{(?:self|opt|env|file|cf|ssm|param|sls|custom|provider|git|output|terraform|vault|secrets?|stage|config|context|parameters?|exports?):/i;
/** Serverless’s, though the prefix is AWS’s; and IAM’s one variable that begins like a Serverless one. */
const SERVERLESS_AWS = /^\$\{(?:aws:(?:region|accountId|partition)|s3:[\w.-]+\/.*|cf\([^)]*\).*)\}$/i;
const IAM_SSM = /^\$\{ssm:resourceTag\//i;

/** `${*}`, `${?}`, `${$}`; or a condition key, whose prefix may be a host or an OIDC provider’s path; then a default. */
const VARIABLE = /^\$\{(?:[*?$]|[a-z][\w./-]*:[a-z\d][\w./:@=+ -]*(?:,\s*'[^']*'\s*)?)\}$/i;

/**
 * Whether `${…}` is a variable that IAM itself resolves: `${aws:username}`, `${cognito-identity.amazonaws.com:sub}`,
 * `${aws:PrincipalTag/team, 'none'}`, `${*}` (IAM user guide, policy elements: variables and tags). Another tool’s
 * (`${self:custom.bucket}`, `${AWS::AccountId}`, `${var.bucket}`) is none: nobody would resolve it.
 */
export function isPolicyVariable(text: string): boolean {
  if (text.includes('::') || !VARIABLE.test(text) || SERVERLESS_AWS.test(text)) return false;
  return !OTHER_TOOLS.test(text) || IAM_SSM.test(text);
}
