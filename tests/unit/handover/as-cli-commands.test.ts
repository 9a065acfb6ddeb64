import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCliCommands } from '../../../src/handover/as-cli-commands';
import { anyHandover, PLAIN } from './handovers';
import model from './iam-arguments.json';

/** What stands for the AWS CLI: it writes down how it was called, and answers as it does. */
const AWS = `aws() { printf '%s\\0' "$@" $'\\1' >&2; [ "$2" = create-policy ] && echo arn:aws:iam::111122223333:policy/made; true; }`;

/** The calls that bash makes of a script, each as its arguments. */
function callsOf(script: string): string[][] {
  const run = execFileSync('bash', ['--norc', '-c', `{ ${AWS}; ${script}\n} 2>&1 >/dev/null`], {
    encoding: 'utf8',
  });
  return run
    .split('\u0001\0')
    .slice(0, -1)
    .map((call) => call.split('\0').slice(0, -1));
}

type Operations = Record<
  string,
  { required: string[]; options: Record<string, { min?: number; max?: number; pattern?: string }> }
>;
const OPERATIONS: Operations = model.operations;

/** The options of a call, held against the CLI's own model of them. */
function optionsOf([service, operation = '', ...rest]: string[]): Record<string, string> {
  expect(service).toBe('iam');
  const known = OPERATIONS[operation];
  const options: Record<string, string> = {};
  for (const word of rest) {
    const [, name = '', value = ''] = /^--([\w-]+)=([\s\S]*)$/.exec(word) ?? [];
    options[name] = value;
    if (name === 'query' || name === 'output') continue;
    const limits = known?.options[name];
    if (!limits) throw new Error(`${operation} has no option ${word}`);
    expect(value.length).toBeGreaterThanOrEqual(limits.min ?? 0);
    expect(value.length).toBeLessThanOrEqual(limits.max ?? Number.POSITIVE_INFINITY);
    if (limits.pattern && name.endsWith('document'))
      expect(value).toMatch(new RegExp(`^(?:${limits.pattern})$`, 'u'));
  }
  expect(Object.keys(options)).toEqual(expect.arrayContaining(known?.required ?? ['?']));
  return options;
}

describe('the commands of the AWS CLI', () => {
  it('make policy and role, attach the one to the other, and show the ARN', () => {
    const calls = callsOf(asCliCommands(PLAIN));
    expect(calls.map(([, operation]) => operation)).toEqual([
      'create-policy',
      'create-role',
      'attach-role-policy',
      'get-role',
    ]);
    const [policy, role, attach, get] = calls.map(optionsOf);
    expect(policy).toMatchObject({ 'policy-name': PLAIN.policyName, description: PLAIN.policyDescription });
    expect(role).toMatchObject({ 'role-name': PLAIN.roleName, description: PLAIN.roleDescription });
    expect(attach).toMatchObject({
      'role-name': PLAIN.roleName,
      'policy-arn': 'arn:aws:iam::111122223333:policy/made',
    });
    expect(get).toMatchObject({ 'role-name': PLAIN.roleName, query: 'Role.Arn' });
  });

  it('give every value as it is, whatever a shell would make of it', () => {
    fc.assert(
      fc.property(anyHandover, (handover) => {
        const [policy, role] = callsOf(asCliCommands(handover)).map(optionsOf);
        expect(policy?.['policy-name']).toBe(handover.policyName);
        expect(JSON.parse(policy?.['policy-document'] ?? '')).toEqual(JSON.parse(handover.policy));
        expect(JSON.parse(role?.['assume-role-policy-document'] ?? '')).toEqual(
          JSON.parse(handover.trustPolicy),
        );
        expect([undefined, handover.roleDescription]).toContain(role?.description);
      }),
      { numRuns: 60 },
    );
  });

  it('give no description that the CLI would read from elsewhere', () => {
    const [policy] = callsOf(asCliCommands({ ...PLAIN, policyDescription: 'file:///etc/passwd' })).map(
      optionsOf,
    );
    expect(policy).not.toHaveProperty('description');
  });
});
