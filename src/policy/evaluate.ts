import { type ConditionTest, testHolds, testsOf } from './conditions';
import { matchArn } from './match-arn';
import { matchPrincipal } from './match-principal';
import { matchPattern } from './pattern-match';
import type { RequestContext } from './request-context';
import { type PolicyDocument, type Statement, statementsOf, toStringList } from './statement';
import { all, any, not, type Truth } from './truth';
import { resolveVariables } from './variables';

/** A policy and how a person knows it. */
export interface NamedPolicy {
  name: string;
  document: PolicyDocument;
}

/** One request, or many at once: action and resource may hold `ANY_TEXT`. */
export interface AccessRequest {
  action: string;
  resource: string;
  context: RequestContext;
  /** The account that asks (12 digits), where the policies are trust policies: they say who, and no resource. */
  callerAccountId?: string;
}

/** `unknown`: it cannot be told, or it differs between the requests that were asked about at once. */
export type Decision = 'allowed' | 'refused' | 'unknown';

/** A statement that has to do with a request: it names the action, and perhaps applies. */
export interface RelevantStatement {
  policy: string;
  statement: Statement;
  onAction: Truth;
  onResource: Truth;
  /** Whether its principals are who asks. */
  onPrincipal: Truth;
  /** The tests of its Condition, and whether each holds. */
  tests: { test: ConditionTest; holds: Truth }[];
  applies: Truth;
}

export interface Evaluation {
  decision: Decision;
  /** The statements that name action, resource and caller, whether or not their conditions hold. */
  allows: RelevantStatement[];
  denies: RelevantStatement[];
  /** The permissions boundary alone refuses it, or might. */
  isBoundaryLimited: boolean;
}

/**
 * Decides a request as IAM does (IAM user guide, policy evaluation logic), over all policies together: a Deny that
 * applies refuses it, without an Allow that applies it is refused, and what lies outside the boundary is refused.
 * @param boundary the permissions boundary's policy, where the role has one
 */
export function evaluate(
  policies: NamedPolicy[],
  request: AccessRequest,
  boundary?: NamedPolicy,
): Evaluation {
  const statements = policies.flatMap((policy) => relevantStatements(policy, request));
  const own = decide(statements);
  const limits = boundary ? relevantStatements(boundary, request) : [];
  const limit: Decision = boundary ? decide(limits) : 'allowed';
  return {
    decision: both(own, limit),
    allows: statements.filter(({ statement }) => statement.Effect === 'Allow'),
    denies: [...statements, ...limits].filter(({ statement }) => statement.Effect === 'Deny'),
    isBoundaryLimited: own !== 'refused' && limit !== 'allowed',
  };
}

function both(one: Decision, other: Decision): Decision {
  if (one === 'refused' || other === 'refused') return 'refused';
  return one === 'allowed' ? other : one;
}

function decide(statements: RelevantStatement[]): Decision {
  const applies = (effect: string) =>
    any(statements.filter(({ statement }) => statement.Effect === effect).map((each) => each.applies));
  const decision = all([applies('Allow'), not(applies('Deny'))]);
  return decision === 'yes' ? 'allowed' : decision === 'no' ? 'refused' : 'unknown';
}

function relevantStatements({ name, document }: NamedPolicy, request: AccessRequest): RelevantStatement[] {
  return statementsOf(document).flatMap((statement) => {
    const version = document.Version;
    const onAction = matchAction(statement, request.action);
    const isTrust = request.callerAccountId !== undefined;
    const onResource = isTrust ? 'yes' : matchResource(statement, request, version);
    const onPrincipal = isTrust ? matchPrincipal(statement, request.callerAccountId ?? '') : 'yes';
    const concerns = all([onAction, onResource, onPrincipal]);
    if (concerns === 'no') return [];
    const tests = testsOf(statement.Condition).map((test) => ({
      test,
      holds: testHolds(test, request.context, version),
    }));
    const applies = all([concerns, ...tests.map(({ holds }) => holds)]);
    return [{ policy: name, statement, onAction, onResource, onPrincipal, tests, applies }];
  });
}

/** Whether a statement names an action; case is ignored. One without Action names none. */
export function matchAction(statement: Statement, action: string): Truth {
  const isNot = statement.Action === undefined;
  const patterns = toStringList(isNot ? statement.NotAction : statement.Action);
  if (patterns.length === 0) return 'no';
  const named = any(patterns.map((pattern) => matchPattern(pattern.toLowerCase(), action.toLowerCase())));
  return isNot ? not(named) : named;
}

function matchResource(statement: Statement, { resource, context }: AccessRequest, version?: string): Truth {
  const isNot = statement.Resource === undefined;
  const patterns = toStringList(isNot ? statement.NotResource : statement.Resource);
  if (patterns.length === 0) return 'no';
  const named = any(
    patterns.map((pattern) => {
      const resolved = resolveVariables(pattern, context, version);
      // A variable without a value matches nothing; what NotResource makes of it is written nowhere.
      if (resolved === undefined) return isNot ? 'unknown' : 'no';
      return resolved === '*' ? 'yes' : matchArn(resolved, resource);
    }),
  );
  return isNot ? not(named) : named;
}
