import { distinctFindings, type Finding, type FindingCode, finding } from './finding';
import { type AccessLine, grantedAccess, isAllow } from './granted-access';
import { disallowedCharacters } from './odd-characters';
import { findPlaceholders } from './placeholders';
import { MAX_POLICY_CHARS, type Policy, policyLength, type Repair } from './policy';
import { reviewActions } from './review-actions';
import { type PolicyExpectation, reviewCoverage } from './review-coverage';
import { reviewResources } from './review-resources';
import { isObject, type Statement, statementsOf, toStringList } from './statement';

export type { Finding } from './finding';
export type { AccessLine } from './granted-access';

/** What a policy allows and what is remarkable about it. */
export interface PolicyReview {
  access: AccessLine[];
  findings: Finding[];
}

/**
 * Holds a policy against the connection it is meant for: one that reads logs from S3. Only placeholders are a `stop`;
 * the rest is for the admin to judge. While the bucket is not known, the policy is reviewed by itself.
 * Actions match as IAM matches them: without regard to case, `*` and `?` as wildcards. Conditions are not evaluated.
 */
export function reviewPolicy(policy: Policy, expected: PolicyExpectation): PolicyReview {
  const statements = statementsOf(policy.document);
  const allows = statements.filter(isAllow);
  const findings = [
    ...findPlaceholders(policy).map((placeholder) => finding('stop', 'placeholder_left', placeholder.text)),
    ...reviewDocument(policy),
    ...statements.flatMap(reviewShape),
    ...reviewResources(statements, expected.bucket),
    ...reviewActions(allows),
    ...reviewCoverage(statements, allows, expected),
  ];
  return { access: grantedAccess(policy.document), findings: distinctFindings(findings) };
}

const REPAIR_CODES: Record<Repair, FindingCode> = {
  'code-fence': 'code_fence',
  comments: 'comments',
  'invisible-characters': 'invisible_characters',
  prose: 'prose',
  'smart-quotes': 'smart_quotes',
  'trailing-commas': 'trailing_commas',
};

function reviewDocument(policy: Policy): Finding[] {
  const findings = policy.repairs.map((mend) => finding('note', REPAIR_CODES[mend]));
  const length = policyLength(policy.text);
  if (length > MAX_POLICY_CHARS)
    findings.push(finding('warn', 'too_long', String(length), String(MAX_POLICY_CHARS)));
  const odd = disallowedCharacters(policy.text, /[\t\n\r -\u00FF]/);
  if (odd !== '') findings.push(finding('warn', 'unaccepted_characters', odd));
  const version = policy.document.Version;
  if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17') {
    findings.push(finding('warn', 'unknown_version', String(version)));
  }
  return findings;
}

function reviewShape(statement: Statement, index: number): Finding[] {
  const findings: Finding[] = [];
  const number = String(index + 1);
  const lacks = (element: string) => findings.push(finding('warn', 'statement_incomplete', number, element));
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') lacks('Effect');
  if (toStringList(statement.Action ?? statement.NotAction).length === 0) lacks('Action');
  if (toStringList(statement.Resource ?? statement.NotResource).length === 0) lacks('Resource');
  if (statement.Effect === 'Deny') findings.push(finding('note', 'deny_statement', number));
  const keys = Object.values(statement.Condition ?? {}).flatMap((test) =>
    isObject(test) ? Object.keys(test) : [],
  );
  if (keys.length > 0) findings.push(finding('note', 'conditions', number, keys.join(', ')));
  return findings;
}
