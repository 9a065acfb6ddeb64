import type { FormSnapshot } from '../../../../src/messages/page-facts';
import { type Policy, parsePolicy } from '../../../../src/policy/policy';

/** A role form as the page tells of it, with Logz.io's usual values, and the policies that show in it. */
export function shownForm({
  accountId = '406095609952',
  externalId = 'logzio:aws:extid:0a1b2c3d4e5f60718',
  bucket = 'acme-app-logs',
  prefix = '',
  policies = [] as Policy[],
} = {}): FormSnapshot {
  return {
    flow: 's3-logs',
    accountId: accountId ? { value: accountId } : { missing: true },
    externalId: externalId ? { value: externalId } : { missing: true },
    bucket,
    prefix,
    policies: policies.map(({ text }) => ({ text, insideForm: true })),
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
