import { readJson } from './read-pasted-json';
import { isObject, isPolicyDocument, type Statement, statementsOf, toStringList } from './statement';
import { compareConditions, externalIdsOf } from './trust-conditions';
import { difference, type TrustDifference } from './trust-difference';
import { appliesToAccount, comparePrincipals, otherPrincipals } from './trust-principals';
import { matchesAction } from './wildcard';

export type { TrustDifference } from './trust-difference';

/** Whom a role must trust: Logz.io's AWS account (12 digits), calling with this External ID. */
export interface TrustExpectation {
  accountId: string;
  externalId: string;
}

/** The trust policy of a role for Logz.io, as Logz.io publishes it (facts/policies/T), indented by four spaces. */
export function buildTrustPolicy({ accountId, externalId }: TrustExpectation): string {
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'sts:ExternalId': externalId } },
  };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 4);
}

/**
 * Holds a role's trust policy against what a connection needs. No differences: Logz.io, and no one else, can assume
 * the role with the External ID. Of several Allow statements the one that comes nearest counts; what the others let in
 * besides is `trust_also_trusts`, or `trust_external_id_missing` where they let Logz.io in without its External ID.
 */
export function compareTrust(
  expected: TrustExpectation,
  trustPolicyText: string,
): { differences: TrustDifference[] } {
  const root = `arn:aws:iam::${expected.accountId}:root`;
  const statements = readStatements(trustPolicyText);
  if (!statements) return { differences: [difference('stop', 'trust_unreadable', '', '')] };
  const allows = statements.filter((each) => each.Effect === 'Allow');
  const judged = allows
    .filter((each) => coversAction(each, 'sts:AssumeRole'))
    .map((statement) => ({ statement, differences: compareStatement(expected, statement) }))
    .sort((a, b) => severityScore(a.differences) - severityScore(b.differences));
  const [nearest, ...rest] = judged;
  const differences = nearest
    ? [...nearest.differences]
    : [difference('stop', 'trust_no_assume_role', 'sts:AssumeRole', '')];
  for (const { statement, differences: theirs } of rest) {
    if (!appliesToAccount(statement, expected.accountId)) continue;
    const open = theirs.filter(({ code }) => code === 'trust_open' || code === 'trust_external_id_missing');
    differences.push(...open.filter(({ code }) => !differences.some((known) => known.code === code)));
  }
  const others = allows
    .filter((each) => each !== nearest?.statement && ASSUMING.some((action) => coversAction(each, action)))
    .flatMap((each) => otherPrincipals(each, expected.accountId));
  if (others.length > 0) {
    differences.push(difference('warn', 'trust_also_trusts', root, [...new Set(others)].join(', ')));
  }
  for (const statement of statements) {
    if (statement.Effect !== 'Deny' || !coversAction(statement, 'sts:AssumeRole')) continue;
    if (!appliesToAccount(statement, expected.accountId)) continue;
    const severity = statement.Condition === undefined ? 'stop' : 'warn';
    differences.push(difference(severity, 'trust_deny', '', JSON.stringify(statement.Condition ?? 'Deny')));
  }
  return { differences };
}

/** The external IDs that a trust policy asks for, each once; none for a text that is no policy. */
export function readTrustedExternalIds(trustPolicyText: string): string[] {
  const allows = (readStatements(trustPolicyText) ?? []).filter((statement) => statement.Effect === 'Allow');
  return [...new Set(allows.flatMap(externalIdsOf))];
}

const ASSUMING = ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'];

function readStatements(text: string): Statement[] | undefined {
  const read = readJson(text);
  if (!read.ok || !isPolicyDocument(read.value.value)) return undefined;
  const statements = statementsOf(read.value.value);
  return statements.every(isObject) ? statements : undefined;
}

function coversAction(statement: Statement, action: string): boolean {
  const listed = (value: unknown) => toStringList(value).some((pattern) => matchesAction(pattern, action));
  return statement.NotAction === undefined ? listed(statement.Action) : !listed(statement.NotAction);
}

function compareStatement(expected: TrustExpectation, statement: Statement): TrustDifference[] {
  return [...comparePrincipals(statement, expected.accountId), ...compareConditions(statement, expected)];
}

/** Stops count most, and a wrong principal more than a wrong condition: Logz.io's own statement is the one to mend. */
function severityScore(differences: TrustDifference[]): number {
  return differences.reduce((sum, { severity, code }) => {
    if (severity !== 'stop') return sum + 1;
    return sum + (code === 'trust_other_account' || code === 'trust_partition' ? 1000 : 100);
  }, 0);
}
