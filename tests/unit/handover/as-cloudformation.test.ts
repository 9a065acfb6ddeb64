import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCloudFormation } from '../../../src/handover/as-cloudformation';
import { anyHandover, PLAIN } from './handovers';

interface Specification {
  ResourceTypes: Record<
    string,
    {
      Attributes?: object;
      Properties: Record<string, { Required: boolean; PrimitiveType?: string; Type?: string }>;
    }
  >;
}
/** CloudFormation's own specification of its resources. */
const { ResourceTypes }: Specification = JSON.parse(
  readFileSync('node_modules/@aws-cdk/cfnspec/spec/specification.json', 'utf8'),
);

interface Template {
  AWSTemplateFormatVersion: string;
  Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
  Outputs: Record<string, { Value: { 'Fn::GetAtt': [string, string] } }>;
}

const fits = (value: unknown, { PrimitiveType, Type }: { PrimitiveType?: string; Type?: string }): boolean =>
  Type === 'List'
    ? Array.isArray(value)
    : PrimitiveType === 'Json'
      ? typeof value === 'object'
      : typeof value === 'string';

/** A template, held against the specification. */
function checked(text: string): Template {
  const template: Template = JSON.parse(text);
  expect(Object.keys(template).sort()).toEqual(['AWSTemplateFormatVersion', 'Outputs', 'Resources']);
  for (const { Type, Properties } of Object.values(template.Resources)) {
    const known = ResourceTypes[Type]?.Properties ?? {};
    for (const [name, value] of Object.entries(Properties)) {
      const property = known[name];
      expect(property && fits(value, property), `${Type}.${name}`).toBe(true);
    }
    const required = Object.keys(known).filter((name) => known[name]?.Required);
    expect(Object.keys(Properties)).toEqual(expect.arrayContaining(required));
  }
  for (const { Value } of Object.values(template.Outputs)) {
    const [resource, attribute] = Value['Fn::GetAtt'];
    expect(ResourceTypes[template.Resources[resource]?.Type ?? '']?.Attributes).toHaveProperty(attribute);
  }
  return template;
}

describe('the CloudFormation template', () => {
  it('holds policy and role, and gives the ARN', () => {
    const { LogzioPolicy, LogzioRole } = checked(asCloudFormation(PLAIN)).Resources;
    expect(LogzioPolicy?.Properties).toEqual({
      ManagedPolicyName: PLAIN.policyName,
      Description: PLAIN.policyDescription,
      PolicyDocument: JSON.parse(PLAIN.policy),
    });
    expect(LogzioRole?.Properties).toEqual({
      RoleName: PLAIN.roleName,
      Description: PLAIN.roleDescription,
      AssumeRolePolicyDocument: JSON.parse(PLAIN.trustPolicy),
      ManagedPolicyArns: [{ Ref: 'LogzioPolicy' }],
    });
  });

  it('is sound and holds the same policies, whatever is in them', () => {
    fc.assert(
      fc.property(anyHandover, (handover) => {
        const { LogzioPolicy, LogzioRole } = checked(asCloudFormation(handover)).Resources;
        expect(LogzioPolicy?.Properties.PolicyDocument).toEqual(JSON.parse(handover.policy));
        expect(LogzioRole?.Properties.AssumeRolePolicyDocument).toEqual(JSON.parse(handover.trustPolicy));
        expect([undefined, handover.policyDescription]).toContain(LogzioPolicy?.Properties.Description);
      }),
    );
  });

  it('has no description that CloudFormation would look up', () => {
    const roleDescription = 'Key: {{resolve:secretsmanager:prod}}';
    expect(asCloudFormation({ ...PLAIN, roleDescription })).not.toContain('resolve:');
  });
});
