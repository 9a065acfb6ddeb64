import { type AccessLine, accessOf, covers, isAllow } from './access';
import { distinctFindings, type Finding, finding } from './finding';
import { oddCharacters } from './odd-characters';
import { findPlaceholders } from './placeholders';
import { LONGEST_POLICY, type Policy, policyLength } from './policy';
import { reviewActions } from './review-actions';
import { reviewResources } from './review-resources';
import { isObject, type Statement, statementsOf, textsOf } from './statement';
import { matchesPattern } from './wildcard';

export type { AccessLine } from './access';
export type { Finding } from './finding';

/** What a policy allows and what is remarkable about it. */
export interface PolicyReview {
  access: AccessLine[];
  findings: Finding[];
}

/** Object keys are free text: a pattern that matches this one matches every key with the same beginning. */
const ANY_KEY = '\u0001any key\u0001';

/**
 * Holds a policy against the connection it is meant for. `expected.bucket` is the bucket's name, `expected.prefix` the
 * keys' beginning ('' for the whole bucket). Only placeholders are a `stop`; the rest is for the admin to judge.
 * Actions match as IAM matches them: without regard to case, `*` and `?` as wildcards. Conditions are not evaluated.
 */
export function reviewPolicy(policy: Policy, expected: { bucket: string; prefix: string }): PolicyReview {
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

function reviewDocument(policy: Policy): Finding[] {
  const findings: Finding[] = [];
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

/** Whether Logz.io can list the bucket and read its objects under the prefix. */
function reviewReach(
  statements: Statement[],
  allows: Statement[],
  { bucket, prefix }: { bucket: string; prefix: string },
): Finding[] {
  const findings: Finding[] = [];
  const bucketArn = `arn:aws:s3:::${bucket}`;
  const objects = `${bucketArn}/${prefix}`;
  // A prefix `logs` is mostly meant as the folder: a policy for `logs/*` serves it.
  const probes = [objects + ANY_KEY, `${objects.replace(/\/$/, '')}/${ANY_KEY}`];
  const allowed = (action: string, resource: string) =>
    allows.some((statement) => covers(statement, action, resource));
  if (!allowed('s3:ListBucket', bucketArn)) findings.push(finding('warn', 'list_bucket_missing', bucket));
  if (!probes.some((probe) => allowed('s3:GetObject', probe))) {
    const some = allows
      .flatMap((statement) =>
        textsOf(statement.Resource).filter((each) => covers(statement, 's3:GetObject', each)),
      )
      .filter((resource) => matchesPattern(`${bucketArn}/*`, resource));
    if (some.length > 0) {
      findings.push(finding('warn', 'get_object_partial', some.join(', '), `${bucket}/${prefix}`));
    } else findings.push(finding('warn', 'get_object_missing', bucket));
  }
  const denies = statements.filter((each) => each.Effect === 'Deny' && each.Condition === undefined);
  for (const [action, resource] of [
    ['s3:ListBucket', bucketArn],
    ['s3:GetObject', objects + ANY_KEY],
  ] as const) {
    if (denies.some((statement) => covers(statement, action, resource))) {
      findings.push(finding('warn', 'deny_blocks', action));
    }
  }
  return findings;
}
