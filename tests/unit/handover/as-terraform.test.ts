import { parse } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTerraform } from '../../../src/handover/as-terraform';
import { anyHandover, PLAIN } from './handovers';

type Block = Record<string, string>;
interface Configuration {
  resource: Record<string, { logzio: [Block] }>;
  output: { logzio_role_arn: [Block] };
}

/** The parser writes a text down as a template: what is computed in braces, and what stands for itself with a doubled sign. */
function textOf(template = ''): string {
  if (/(?<!\$)\$\{|(?<!%)%\{/.test(template)) throw new Error(`Something is computed: ${template}`);
  return template.replace(/([$%])\1(?=\{)/g, '$1');
}

async function read(text: string) {
  const { resource, output } = (await parse('main.tf', text)) as unknown as Configuration;
  const block = (type: string): Block => resource[type]?.logzio[0] ?? {};
  return {
    policy: block('aws_iam_policy'),
    role: block('aws_iam_role'),
    attachment: block('aws_iam_role_policy_attachment'),
    output: output.logzio_role_arn[0],
  };
}

const computed = (expression: string) => `\${${expression}}`;

describe('the Terraform configuration', () => {
  it('holds policy, role and attachment, and gives the ARN', async () => {
    const { policy, role, attachment, output } = await read(asTerraform(PLAIN));
    expect(policy).toMatchObject({ name: PLAIN.policyName, description: PLAIN.policyDescription });
    expect(JSON.parse(textOf(policy.policy))).toEqual(JSON.parse(PLAIN.policy));
    expect(role).toMatchObject({ name: PLAIN.roleName, description: PLAIN.roleDescription });
    expect(JSON.parse(textOf(role.assume_role_policy))).toEqual(JSON.parse(PLAIN.trustPolicy));
    expect(attachment).toEqual({
      role: computed('aws_iam_role.logzio.name'),
      policy_arn: computed('aws_iam_policy.logzio.arn'),
    });
    expect(output).toEqual({ value: computed('aws_iam_role.logzio.arn') });
  });

  it('computes nothing of a value, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyHandover, async (handover) => {
        const { policy, role } = await read(asTerraform(handover));
        expect(textOf(policy.name)).toBe(handover.policyName);
        expect(textOf(policy.description)).toBe(handover.policyDescription.normalize());
        expect(JSON.parse(textOf(policy.policy))).toEqual(JSON.parse(handover.policy));
        expect(JSON.parse(textOf(role.assume_role_policy))).toEqual(JSON.parse(handover.trustPolicy));
      }),
      { numRuns: 60 },
    );
  });
});
