import { type AccessNeed, READ_LOGS } from './access-needs';
import { distinctFindings, type Finding, type FindingCode, finding } from './finding';
import { reviewGrammar } from './grammar';
import { type AccessLine, grantedAccess, isAllow } from './granted-access';
import { findPlaceholders } from './placeholders';
import { MAX_POLICY_CHARS, type Policy, policyLength, type Repair } from './policy';
import { reviewActions } from './review-actions';
import { type PolicyExpectation, reviewCoverage } from './review-coverage';
import { reviewResources } from './review-resources';
import { isObject, type Statement, statementsOf } from './statement';

export type { Finding } from './finding';
export type { AccessLine } from './granted-access';

/** What a policy allows and what is remarkable about it. */
export interface PolicyReview {
  access: AccessLine[];
  findings: Finding[];
}

/**
 * Holds a policy against the connection it is meant for, and what that takes. A `stop` is what never reaches
 * AWS, a placeholder, or what CreatePolicy refuses. The rest is for the admin to judge. While the bucket is not known, the
 * policy is reviewed by itself.
 * What it lets Logz.io do is decided as IAM decides it, denials and conditions included.
 */
export function reviewPolicy(
  policy: Policy,
  expected: PolicyExpectation,
  needs: readonly AccessNeed[] = READ_LOGS,
): PolicyReview {
  const statements = statementsOf(policy.document);
  const allows = statements.filter(isAllow);
  const findings = [
    ...findPlaceholders(policy, expected.bucket).map(({ text }) => finding('stop', 'placeholder_left', text)),
    ...reviewDocument(policy),
    ...reviewGrammar(policy),
    ...statements.flatMap(remarksOn),
    ...reviewResources(statements, expected.bucket),
    ...reviewActions(allows, needs),
    ...reviewCoverage(policy.document, expected, needs),
  ];
  return { access: grantedAccess(policy.document, expected.prefix), findings: distinctFindings(findings) };
}

const REPAIR_CODES: Record<Repair, FindingCode> = {
  'code-fence': 'code_fence',
  comments: 'comments',
  'invisible-characters': 'invisible_characters',
  prose: 'prose',
  'smart-quotes': 'smart_quotes',
  'single-quotes': 'single_quotes',
  encoding: 'encoding',
  'trailing-commas': 'trailing_commas',
};

function reviewDocument(policy: Policy): Finding[] {
  const findings = policy.repairs.map((mend) => finding('note', REPAIR_CODES[mend]));
  const length = policyLength(policy.text);
  if (length > MAX_POLICY_CHARS)
    findings.push(finding('stop', 'too_long', String(length), String(MAX_POLICY_CHARS)));
  return findings;
}

function remarksOn(statement: Statement, index: number): Finding[] {
  const findings: Finding[] = [];
  const number = String(index + 1);
  if (statement.Effect === 'Deny') findings.push(finding('note', 'deny_statement', number));
  const keys = Object.values(statement.Condition ?? {}).flatMap((test) =>
    isObject(test) ? Object.keys(test) : [],
  );
  if (keys.length > 0) findings.push(finding('note', 'conditions', number, keys.join(', ')));
  return findings;
}
