import { type AccessLine, accessOf, isAllow } from './granted-access';
import { distinctFindings, type Finding, type FindingCode, finding } from './finding';
import { oddCharacters } from './odd-characters';
import { findPlaceholders } from './placeholders';
import { LONGEST_POLICY, type Mend, type Policy, policyLength } from './policy';
import { reviewActions } from './review-actions';
import { type PolicyExpectation, reviewReach } from './review-coverage';
import { reviewResources } from './review-resources';
import { isObject, type Statement, statementsOf, textsOf } from './statement';

export type { AccessLine } from './granted-access';
export type { Finding } from './finding';

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
    ...reviewReach(statements, allows, expected),
  ];
  return { access: accessOf(policy.document), findings: distinctFindings(findings) };
}

const MEND_CODES: Record<Mend, FindingCode> = {
  'code-fence': 'code_fence',
  comments: 'comments',
  'invisible-characters': 'invisible_characters',
  prose: 'prose',
  'smart-quotes': 'smart_quotes',
  'trailing-commas': 'trailing_commas',
};

function reviewDocument(policy: Policy): Finding[] {
  const findings = policy.mended.map((mend) => finding('note', MEND_CODES[mend]));
  const length = policyLength(policy.text);
  if (length > LONGEST_POLICY)
    findings.push(finding('warn', 'too_long', String(length), String(LONGEST_POLICY)));
  const odd = oddCharacters(policy.text, /[\t\n\r -\u00FF]/);
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
  if (textsOf(statement.Action ?? statement.NotAction).length === 0) lacks('Action');
  if (textsOf(statement.Resource ?? statement.NotResource).length === 0) lacks('Resource');
  if (statement.Effect === 'Deny') findings.push(finding('note', 'deny_statement', number));
  const keys = Object.values(statement.Condition ?? {}).flatMap((test) =>
    isObject(test) ? Object.keys(test) : [],
  );
  if (keys.length > 0) findings.push(finding('note', 'conditions', number, keys.join(', ')));
  return findings;
}
