import { asciiJson } from './ascii-json';
import { plainDescription } from './description';
import type { Handover } from './handover';

/** A word that bash takes as it is, whatever is in it; in single quotes nothing is special but the quote itself. */
const quoted = (value: string): string => `'${value.replaceAll("'", String.raw`'\''`)}'`;

/** An option with its value in one word, as a value may begin with a hyphen. Nothing for an empty value. */
const option = (name: string, value: string): string =>
  value === '' ? '' : ` \\\n  --${name}=${quoted(value)}`;

/**
 * Commands of the AWS CLI for bash: policy, role, and the one attached to the other. Each runs only after the one before; the last
 * one shows the role's ARN.
 */
export function asCliCommands(handover: Handover): string {
  const { policyName, policyDescription, policy, roleName, roleDescription, trustPolicy } = handover;
  const role = option('role-name', roleName);
  return `policy_arn=$(aws iam create-policy${option('policy-name', policyName)}${option('description', plainDescription(policyDescription))}${option('policy-document', asciiJson(JSON.parse(policy)))} \\
  --query=Policy.Arn --output=text) &&
aws iam create-role${role}${option('description', plainDescription(roleDescription))}${option('assume-role-policy-document', asciiJson(JSON.parse(trustPolicy)))} \\
  --query=Role.RoleName --output=text &&
aws iam attach-role-policy${role} \\
  --policy-arn="$policy_arn" &&
aws iam get-role${role} \\
  --query=Role.Arn --output=text
`;
}
