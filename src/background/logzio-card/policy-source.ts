import { parseBucketName } from '../../connection/bucket';
import { type Details, EMPTY_DETAILS, problemsOf } from '../../connection/connection';
import { parseKmsKeyArn } from '../../connection/kms-key-arn';
import { parsePrefix } from '../../connection/prefix';
import { flowOf } from '../../flows';
import type { FieldReading, FormSnapshot } from '../../messages/page-facts';
import { fillPlaceholder, findPlaceholders, withoutKms } from '../../policy/placeholders';
import { type Policy, parsePolicy } from '../../policy/policy';
import type { Problem } from '../../policy/result';
import { matchesPattern } from '../../policy/wildcard';
import type { CardInput } from './card-input-store';
import type { GivenIds } from './given-ids';
import { bucketsIn, readVisiblePolicy } from './shown-policy';

/** The policy to be used, where it came from, and what keeps it from being used. */
export interface PolicySource {
  origin: 'page' | 'paste' | 'draft' | 'none';
  policy?: Policy;
  problem?: Problem;
  /** The key of an encrypted bucket that the policy has a placeholder for: the card asks for it. */
  kmsKey?: 'asked' | 'given' | 'left_out';
  /** There is a policy, but for this other bucket: it is not used. */
  otherBucket?: string;
  /** The policy for the bucket as the page shows it, before anything is filled into it. */
  pageText?: string;
  /** The page shows two that differ. */
  conflicting?: boolean;
}

/**
 * The page's own policy wins, also one that it showed for this bucket before (in a dialog that is closed by now); a
 * paste or draft stands in where the page shows none.
 */
export function policySource(form: FormSnapshot, given: CardInput): PolicySource {
  const bucket = parseBucketName(form.bucket);
  if (!bucket.ok) return { origin: 'none' };
  const shown = readVisiblePolicy(form.policies, bucket.value);
  const before = parsePolicy(form.earlier ?? '');
  const shownBefore = before.ok && !('several' in shown) ? before.value : undefined;
  const fromPage = 'policy' in shown ? shown.policy : shownBefore;
  if (fromPage) return { ...complete(fromPage, 'page', bucket.value, given), pageText: fromPage.text };
  if (given.pasted.trim()) {
    const pasted = parsePolicy(given.pasted);
    return pasted.ok
      ? complete(pasted.value, 'paste', bucket.value, given)
      : { origin: 'paste', problem: pasted.problem };
  }
  const flow = flowOf(form);
  // A form that shows no policy leaves it to whoever makes the role.
  if (given.drafted || !flow.form.policyButton) {
    const prefix = parsePrefix(form.prefix);
    const draft = flow.generatePolicy(bucket.value, prefix.ok ? prefix.value : '');
    return complete(draft, 'draft', bucket.value, given);
  }
  if ('otherBucket' in shown) return { origin: 'none', otherBucket: shown.otherBucket };
  return { origin: 'none', conflicting: 'several' in shown };
}

function complete(
  given: Policy,
  origin: PolicySource['origin'],
  bucket: string,
  answers: CardInput,
): PolicySource {
  let policy = given;
  for (const placeholder of findPlaceholders(policy, bucket))
    if (placeholder.kind === 'bucket') policy = fillPlaceholder(policy, placeholder, bucket);
  const names = bucketsIn(policy);
  const [other] = names;
  if (other !== undefined && !names.some((name) => matchesPattern(name, bucket)))
    return { origin, otherBucket: other };
  const key = findPlaceholders(policy, bucket).find(({ kind }) => kind === 'kms-key');
  if (!key) return leftOver({ policy, origin }, bucket);
  if (answers.withoutKms) return leftOver({ policy: withoutKms(policy), origin, kmsKey: 'left_out' }, bucket);
  if (!answers.kmsKey.trim()) return { policy, origin, kmsKey: 'asked' };
  const arn = parseKmsKeyArn(answers.kmsKey);
  return arn.ok
    ? leftOver({ policy: fillPlaceholder(policy, key, arn.value), origin, kmsKey: 'given' }, bucket)
    : { policy, origin, problem: arn.problem, kmsKey: 'asked' };
}

function leftOver(source: PolicySource & { policy: Policy }, bucket: string): PolicySource {
  const [left] = findPlaceholders(source.policy, bucket);
  return left ? { ...source, problem: { code: 'policy_placeholder', values: [left.text] } } : source;
}

/**
 * The form's details as they stand, for a connection.
 * @param ids what the admin chose for a form that does not show it
 */
export function detailsOf(form: FormSnapshot, { policy }: PolicySource, ids?: GivenIds): Details {
  const read = (name: keyof GivenIds): string => {
    const reading: FieldReading = form[name];
    if ('value' in reading) return reading.value;
    return 'missing' in reading && reading.notShown ? (ids?.[name] ?? '') : '';
  };
  return {
    ...EMPTY_DETAILS,
    accountId: read('accountId'),
    externalId: read('externalId'),
    bucket: form.bucket,
    prefix: form.prefix,
    policy: policy?.text ?? '',
  };
}

/** Whether the details are whole: **Set up in AWS** can be pressed. */
export const isComplete = (details: Details): boolean => Object.keys(problemsOf(details)).length === 0;
