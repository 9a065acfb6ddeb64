import { createPolicy, createRole } from '../../simulators/iam';
import type { Simulators } from '../../simulators/server';
import { ACCOUNT } from './verdict';

/** What a connection says that its policy and its role are made from. */
export interface RoleDetails {
  accountId: string;
  externalId: string;
  bucket: string;
  policy: string;
}

/** Makes the policy and the role in AWS exactly as a connection says, without the console; both get the same name. */
export function makeRole(
  { state }: Simulators,
  { details }: { details: RoleDetails },
  name = `logzio-${details.bucket}-${state.accounts[ACCOUNT]?.roles.length}`,
): string {
  const { accountId, externalId, policy } = details;
  createPolicy(state, ACCOUNT, { policyName: name, policyDocument: policy });
  createRole(state, ACCOUNT, {
    roleName: name,
    trustPolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${accountId}:root` },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': externalId } },
        },
      ],
    }),
    policyArns: [`arn:aws:iam::${ACCOUNT}:policy/${name}`],
  });
  return `arn:aws:iam::${ACCOUNT}:role/${name}`;
}
