import { type Connection, type Reuse, readyDetails } from '../../connection/connection';
import { isPending, REQUEST_TIME_MS } from '../../connection/pending';
import type { AwsConnection } from '../../messages/responses';
import { type MergeResult, mergePolicies } from '../../policy/merge';
import type { Problem } from '../../policy/result';

/** What there is to say of a role that serves another bucket already. */
export interface ReuseContext {
  reuse: Reuse;
  /** Its policy with the bucket added; undefined while it was not read. */
  merged?: MergeResult;
  /** Why the bucket cannot be added. */
  problem?: Problem;
  /** ARN of the policy, where the companion may lead to it. */
  policyArn?: string;
  /** The admin pressed for adding the bucket to it. */
  pressed: boolean;
}

/** How a connection stands with the role that it uses once more; nothing for one with a role of its own. */
export function reuseOf({ details, facts, request }: Connection): { reuse?: ReuseContext } {
  const { reuses: reuse, policyArn } = facts;
  if (!reuse) return {};
  const ready = readyDetails(details);
  const merged =
    ready.ok && reuse.policyBefore !== undefined
      ? mergePolicies(reuse.policyBefore, ready.value.policy)
      : undefined;
  return {
    reuse: {
      reuse,
      pressed: request?.kind === 'add-bucket' && isPending(request.expiresAt, REQUEST_TIME_MS),
      ...(policyArn === undefined ? {} : { policyArn }),
      ...(merged?.ok ? { merged: merged.value } : {}),
      ...(merged?.ok === false ? { problem: merged.problem } : {}),
    },
  };
}

/** What a console page may know of it: the merged policy to copy, and after the press what may be replaced by it. */
export function policyToChange(connection: Connection): Pick<AwsConnection, 'mergedPolicy' | 'edits'> {
  const { reuse } = reuseOf(connection);
  if (!reuse?.merged || reuse.merged.added.length === 0) return {};
  const { policyArn, pressed, merged } = reuse;
  const before = reuse.reuse.policyBefore;
  const values = { mergedPolicy: merged.text, policyBefore: before ?? '' };
  const edits = pressed && policyArn && before ? { edits: { policyArn, values } } : {};
  return { mergedPolicy: merged.text, ...edits };
}
