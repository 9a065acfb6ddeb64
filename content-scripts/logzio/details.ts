import { parseBucketName } from '../../src/connection/bucket';
import type { Details } from '../../src/connection/connection';
import { draftPolicy } from '../../src/policy/draft';
import { parseKmsKeyArn } from '../../src/policy/kms-key-arn';
import { fillPlaceholder, findPlaceholders, withoutKms } from '../../src/policy/placeholders';
import { type Policy, parsePolicy } from '../../src/policy/policy';
import type { Problem } from '../../src/policy/result';
import type { RoleForm } from './form';

/** What the admin gave on the card, for the bucket it was given for. */
export interface Given {
  bucket: string;
  pasted: string;
  drafted: boolean;
  kmsKey: string;
  withoutKms: boolean;
}
export const nothingGiven = (bucket: string): Given => ({
  bucket,
  pasted: '',
  drafted: false,
  kmsKey: '',
  withoutKms: false,
});

/** The policy to be used, where it came from, and what keeps it from being used. */
export interface PolicySource {
  policy?: Policy;
  from: 'page' | 'paste' | 'draft' | 'none';
  problem?: Problem;
  /** A placeholder for a KMS key is left: the card asks for the key. */
  asksKmsKey: boolean;
}

/** The page's own policy wins; a paste or draft stands in where the page shows none. */
export function policySource(form: RoleForm, given: Given): PolicySource {
  const bucket = parseBucketName(form.bucket?.value ?? '');
  const base = { asksKmsKey: false };
  if (form.policy) return complete(form.policy, 'page', given);
  if (given.pasted.trim()) {
    const pasted = parsePolicy(given.pasted);
    return pasted.ok
      ? complete(pasted.value, 'paste', given)
      : { ...base, from: 'paste', problem: pasted.problem };
  }
  if (given.drafted && bucket.ok) return complete(draftPolicy(bucket.value), 'draft', given);
  return { ...base, from: 'none' };
}

function complete(policy: Policy, from: PolicySource['from'], given: Given): PolicySource {
  let filled = policy;
  for (const placeholder of findPlaceholders(policy)) {
    if (placeholder.kind === 'bucket') filled = fillPlaceholder(filled, placeholder, given.bucket);
  }
  const key = findPlaceholders(filled).find(({ kind }) => kind === 'kms-key');
  if (key && given.withoutKms) filled = withoutKms(filled);
  else if (key && given.kmsKey.trim()) {
    const arn = parseKmsKeyArn(given.kmsKey);
    if (!arn.ok) return { policy: filled, from, problem: arn.problem, asksKmsKey: true };
    filled = fillPlaceholder(filled, key, arn.value);
  } else if (key) return { policy: filled, from, asksKmsKey: true };
  const [left] = findPlaceholders(filled);
  if (left)
    return {
      policy: filled,
      from,
      problem: { code: 'policy_placeholder', values: [left.text] },
      asksKmsKey: false,
    };
  return { policy: filled, from, asksKmsKey: key !== undefined };
}

/** The form's details as they stand, for a connection. */
export function detailsOf(form: RoleForm, { policy }: PolicySource): Details {
  const read = (reading: RoleForm['accountId']) => ('value' in reading ? reading.value : '');
  return {
    accountId: read(form.accountId),
    externalId: read(form.externalId),
    bucket: form.bucket?.value.trim() ?? '',
    prefix: form.prefix?.value.trim() ?? '',
    policy: policy?.text ?? '',
    policyName: '',
    roleName: '',
  };
}
