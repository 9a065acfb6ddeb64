import { addedLines } from '../policy/added-lines';
import { samePolicy } from '../policy/compare';
import { lineDifference } from '../policy/line-difference';
import { parsePolicy } from '../policy/policy';
import { type Details, meantDetails } from './connection';

const SHORT = ['accountId', 'externalId', 'bucket', 'prefix'] as const;

/** A detail with other values than before, line by line. */
export interface DetailChange {
  detail: (typeof SHORT)[number] | 'policy';
  before: string[];
  now: string[];
}

/** Two policies' lines that differ; nothing where they mean the same. */
function policyLines(before: string, now: string): Omit<DetailChange, 'detail'> | undefined {
  const [old, read] = [parsePolicy(before), parsePolicy(now)];
  if (!old.ok || !read.ok) return before === now ? undefined : { before: [before], now: [now] };
  if (samePolicy(old.value.document, read.value.document)) return undefined;
  const { missing, extra } = lineDifference(old.value.document, read.value.document);
  if (missing.length > 0 || extra.length > 0) return { before: missing, now: extra };
  // What no statement's lists or conditions tell, such as the version.
  const [a, b] = [old, read].map(({ value }) => JSON.stringify(value.document, null, 1)) as [string, string];
  return { before: addedLines(b, a), now: addedLines(a, b) };
}

/**
 * What a form shows otherwise than a connection has it, however either is written. Account ID, External ID and policy that the
 * form does not show are no change; an empty prefix is one.
 */
export function detailsDifference(before: Details, now: Details): DetailChange[] {
  const [old, read] = [meantDetails(before), meantDetails(now)];
  const changes: DetailChange[] = SHORT.filter(
    (detail) => old[detail] !== read[detail] && (detail === 'prefix' || read[detail] !== ''),
  ).map((detail) => ({ detail, before: [old[detail]], now: [read[detail]] }));
  const policy = now.policy === '' ? undefined : policyLines(before.policy, now.policy);
  return policy ? [...changes, { detail: 'policy', ...policy }] : changes;
}
