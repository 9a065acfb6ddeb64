import { asciiJson } from './ascii-json';
import { plainDescription } from './description';
import type { Handover } from './handover';

const described = (description: string): { Description?: string } => {
  const plain = plainDescription(description);
  return plain === '' ? {} : { Description: plain };
};

/** A CloudFormation template that makes policy and role, and gives the role's ARN. */
export function asCloudFormation(handover: Handover): string {
  const { policyName, policyDescription, policy, roleName, roleDescription, trustPolicy } = handover;
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: {
      LogzioPolicy: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: {
          ManagedPolicyName: policyName,
          ...described(policyDescription),
          PolicyDocument: JSON.parse(policy) as unknown,
        },
      },
      LogzioRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: roleName,
          ...described(roleDescription),
          AssumeRolePolicyDocument: JSON.parse(trustPolicy) as unknown,
          ManagedPolicyArns: [{ Ref: 'LogzioPolicy' }],
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['LogzioRole', 'Arn'] } } },
  };
  return `${asciiJson(template)}\n`;
}
