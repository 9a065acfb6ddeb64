import { asciiJson } from './ascii-json';
import type { Handover } from './handover';

/**
 * In a template of HCL, `${` and `%{` begin what is computed; doubled, the sign stands for itself. Behind another sign that cannot
 * be told from a doubled one: the bracket is escaped there, which JSON and HCL do the same way.
 */
const literal = (text: string): string =>
  text.replace(/([$%]+)\{/g, (_all, signs: string) =>
    signs.length === 1 ? `${signs}${signs}{` : `${signs}\\u007b`,
  );

const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const quoted = (text: string): string =>
  `"${literal(text.replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character))}"`;

/** Between the marks a text stands as it is: JSON's own escapes stay. No line of JSON is the mark that ends it. */
const heredoc = (json: string): string => `<<JSON\n${literal(asciiJson(JSON.parse(json)))}\nJSON`;

/** Name and description, their signs below each other as Terraform itself lays them out. */
const named = (name: string, description: string): string =>
  description === ''
    ? `name = ${quoted(name)}`
    : `name        = ${quoted(name)}\n  description = ${quoted(description)}`;

/** Terraform's resources for policy and role, and the role's ARN as an output. */
export function asTerraform(handover: Handover): string {
  const { policyName, policyDescription, policy, roleName, roleDescription, trustPolicy } = handover;
  return `resource "aws_iam_policy" "logzio" {
  ${named(policyName, policyDescription)}
  policy = ${heredoc(policy)}
}

resource "aws_iam_role" "logzio" {
  ${named(roleName, roleDescription)}
  assume_role_policy = ${heredoc(trustPolicy)}
}

resource "aws_iam_role_policy_attachment" "logzio" {
  role       = aws_iam_role.logzio.name
  policy_arn = aws_iam_policy.logzio.arn
}

output "logzio_role_arn" {
  value = aws_iam_role.logzio.arn
}
`;
}
