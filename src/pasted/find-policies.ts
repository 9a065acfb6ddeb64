import { findPlaceholders } from '../policy/placeholders';
import { policiesWithin } from '../policy/policies-within';
import { parsePolicy, policyFromValidJson } from '../policy/policy';
import { objectsIn } from '../policy/read-pasted-json';
import { readPastedPolicy } from '../policy/read-pasted-policy';
import { isObject, isPolicyDocument, type PolicyDocument, statementsOf } from '../policy/statement';
import type { Candidate } from './candidate';

/** A trust policy or a bucket policy stands beside the role's in many a ticket: it names whom it lets in. */
const isRolePolicy = (document: PolicyDocument): boolean =>
  statementsOf(document).every(
    (statement) => isObject(statement) && !('Principal' in statement) && !('NotPrincipal' in statement),
  );

/** The role policies of a text, however they were pasted. A sample with placeholders counts only where there is no other. */
export function findPolicies(text: string): Candidate[] {
  const whole = readPastedPolicy(text);
  const read = (inner: string): PolicyDocument | undefined => {
    const found = readPastedPolicy(inner);
    return found.ok && isPolicyDocument(found.value.value) ? found.value.value : undefined;
  };
  const documents =
    whole.ok && isPolicyDocument(whole.value.value)
      ? [{ document: whole.value.value, text: whole.value.text }]
      : policiesWithin(objectsIn(text), read).map((document) => ({
          document,
          text: JSON.stringify(document, null, 4),
        }));
  const policies = documents.filter(({ document }) => isRolePolicy(document));
  const finished = policies.filter(({ text: each }) => !hasPlaceholder(each));
  return (finished.length > 0 ? finished : policies).map((policy) => ({
    value: policy.text,
    ...placeOf(text, policy),
    isCertain: true,
  }));
}

function hasPlaceholder(policy: string): boolean {
  const parsed = parsePolicy(policy);
  return parsed.ok && findPlaceholders(policyFromValidJson(parsed.value.text, [])).length > 0;
}

/** From the bracket that opens the policy to its end; where it stood in a way of its own, from the first to the last bracket. */
function placeOf(text: string, policy: { text: string }): { start: number; end: number } {
  const at = text.indexOf(policy.text);
  if (at >= 0) return { start: at, end: at + policy.text.length };
  return { start: Math.max(text.indexOf('{'), 0), end: text.lastIndexOf('}') + 1 || text.length };
}
