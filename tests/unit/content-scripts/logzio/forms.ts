// @vitest-environment happy-dom
import type { RoleForm } from '../../../../content-scripts/logzio/form';
import { type Policy, parsePolicy } from '../../../../src/policy/policy';

const input = (value: string): HTMLInputElement => Object.assign(document.createElement('input'), { value });

/** A role form as the reader gives it, with Logz.io's usual values. */
export function roleForm({
  accountId = '406095609952',
  externalId = 'logzio:aws:extid:0a1b2c3d4e5f60718',
  bucket = 'acme-app-logs',
  prefix = '',
  roleArn = '',
  policy = { missing: true } as RoleForm['policy'],
} = {}): RoleForm {
  return {
    root: document.createElement('div'),
    accountId: accountId ? { value: accountId } : { missing: true },
    externalId: externalId ? { value: externalId } : { missing: true },
    bucket: input(bucket),
    prefix: input(prefix),
    roleArn: input(roleArn),
    policy,
  };
}

/** A policy that lets Logz.io read a bucket, with more resources if wanted. */
export function policyFor(bucket: string, ...more: string[]): Policy {
  const Resource = [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`, ...more];
  const Action = ['s3:GetObject', 's3:ListBucket', ...(more.length > 0 ? ['kms:Decrypt'] : [])];
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] });
  const parsed = parsePolicy(text);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value;
}
