import { testsOf } from './conditions';
import { evaluate, matchAction, type RelevantStatement } from './evaluate';
import { readJson } from './read-pasted-json';
import { assumeRoleContext } from './request-context';
import { isObject, isPolicyDocument, type PolicyDocument, type Statement, statementsOf } from './statement';
import { compareCallers } from './trust-callers';
import { compareConditions, externalIdsOf, isMfaTest } from './trust-conditions';
import { difference, type TrustDifference } from './trust-difference';
import { comparePrincipals } from './trust-principals';

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
 * Holds a role's trust policy against what a connection needs, by whom AWS would let in. No differences: Logz.io, and no
 * one else, can assume the role with the External ID. Where Logz.io cannot, the statement that comes nearest says why.
 */
export function compareTrust(
  expected: TrustExpectation,
  trustPolicyText: string,
): { differences: TrustDifference[] } {
  const document = readTrustPolicy(trustPolicyText);
  if (!document) return { differences: [difference('stop', 'trust_unreadable', '', '')] };
  const now = Date.now();
  const ofLogzio = compareOwnAccess(document, expected, now);
  const ofOthers = compareCallers(document, expected, now);
  // What keeps Logz.io out names whom the statement lets in instead, and the external IDs that it takes.
  const isSaid = ({ code, actual }: TrustDifference) =>
    ofLogzio.some((said) => said.code === code || (said.severity === 'stop' && actual === said.actual)) ||
    (/^trust_external_id_(open|optional)$/.test(code) &&
      ofLogzio.some((said) => /^trust_(external_id|operator_unknown)/.test(said.code)));
  return { differences: [...ofLogzio, ...ofOthers.filter((each) => !isSaid(each))] };
}

/** What keeps Logz.io out, or might. */
function compareOwnAccess(
  document: PolicyDocument,
  expected: TrustExpectation,
  now: number,
): TrustDifference[] {
  const { accountId } = expected;
  const context = assumeRoleContext({ ...expected, now });
  const request = { action: 'sts:AssumeRole', resource: '', callerAccountId: accountId, context };
  const { allows, denies } = evaluate([{ name: '', document }], request);
  const compare = (statement: Statement): TrustDifference[] => [
    ...comparePrincipals(statement, accountId),
    ...compareConditions(statement, expected, context, document.Version),
  ];
  const assuming = statementsOf(document).filter(
    (statement) => statement.Effect === 'Allow' && matchAction(statement, request.action) !== 'no',
  );
  const admitting = allows.filter(({ applies }) => applies !== 'no').map(({ statement }) => statement);
  const [nearest] = (admitting.length > 0 ? admitting : assuming)
    .map(compare)
    .sort((one, other) => weight(one) - weight(other));
  return [
    ...(nearest ?? [difference('stop', 'trust_no_assume_role', request.action, '')]),
    ...denies.flatMap(compareDeny),
  ];
}

/** A Deny that applies to Logz.io, or may. One for any other external ID does not: it is good practice. */
function compareDeny({ applies, statement: { Condition } }: RelevantStatement): TrustDifference[] {
  if (applies === 'no') return [];
  const code = testsOf(Condition).some(isMfaTest) ? 'trust_mfa_required' : 'trust_deny';
  const severity = applies === 'yes' ? 'stop' : 'warn';
  return [difference(severity, code, '', JSON.stringify(Condition ?? 'Deny'))];
}

/** The external IDs that a trust policy asks for, each once; none for a text that is no policy. */
export function readTrustedExternalIds(trustPolicyText: string): string[] {
  const document = readTrustPolicy(trustPolicyText);
  const allows = document ? statementsOf(document).filter((statement) => statement.Effect === 'Allow') : [];
  return [...new Set(allows.flatMap(externalIdsOf))];
}

function readTrustPolicy(text: string): PolicyDocument | undefined {
  const read = readJson(text);
  if (!read.ok || !isPolicyDocument(read.value.value)) return undefined;
  return statementsOf(read.value.value).every(isObject) ? read.value.value : undefined;
}

/** Stops count most, and a wrong principal more than a wrong condition: Logz.io's own statement is the one to mend. */
function weight(differences: TrustDifference[]): number {
  return differences.reduce((sum, { severity, code }) => {
    if (severity !== 'stop') return sum + 1;
    return sum + (/^trust_(other_account|partition|principal_deleted)$/.test(code) ? 1000 : 100);
  }, 0);
}
