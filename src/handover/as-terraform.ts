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

/** Attributes with their signs below each other, as Terraform itself lays them out; an empty one is left out. */
function attributes(values: Record<string, string>): string {
  const given = Object.entries(values).filter(([, value]) => value !== quoted(''));
  const longest = Math.max(...given.map(([name]) => name.length));
  return given.map(([name, value]) => `  ${name.padEnd(longest)} = ${value}`).join('\n');
}

/** Terraform's resources for policy and role, and the role's ARN as an output. */
export function asTerraform(handover: Handover): string {
  const { policyName, policyDescription, policy, roleName, roleDescription, trustPolicy } = handover;
  const policyAttributes = {
    name: quoted(policyName),
    description: quoted(policyDescription),
    policy: heredoc(policy),
  };
  const roleAttributes = {
    name: quoted(roleName),
    description: quoted(roleDescription),
    assume_role_policy: heredoc(trustPolicy),
  };
  return `resource "aws_iam_policy" "logzio" {
${attributes(policyAttributes)}
}

resource "aws_iam_role" "logzio" {
${attributes(roleAttributes)}
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
