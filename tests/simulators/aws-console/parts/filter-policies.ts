import type { PolicySummary } from '../../iam';
import type { Filter } from './policy-filter';

const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());

function meetsToken(
  policy: PolicySummary,
  key: string | undefined,
  operator: string,
  value: string,
): boolean {
  const texts = key === 'type' ? [policy.type] : [policy.policyName, ...(key ? [] : [policy.description])];
  const exact = operator.includes('=');
  const hit = texts.some((text) => (exact ? text === value : contains(text, value)));
  return operator.startsWith('!') ? !hit : hit;
}

export function filterPolicies(policies: PolicySummary[], { text, type, query }: Filter): PolicySummary[] {
  const join = query.operation === 'or' ? 'some' : 'every';
  return policies.filter(
    (policy) =>
      (type === '' || policy.type === type) &&
      (contains(policy.policyName, text) || contains(policy.description, text)) &&
      (query.tokens.length === 0 ||
        query.tokens[join]((token) =>
          meetsToken(policy, token.propertyKey, token.operator, String(token.value)),
        )),
  );
}
