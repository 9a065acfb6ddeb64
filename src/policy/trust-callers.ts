import { isNegated, testsOf } from './conditions';
import { evaluate, matchAction } from './evaluate';
import { UNNAMED } from './pattern-match';
import { principalAccount, principalsOf } from './principals';
import { assumeRoleContext } from './request-context';
import { type PolicyDocument, type Statement, statementsOf } from './statement';
import { externalIdsOf, isExternalIdTest } from './trust-conditions';
import { difference, type TrustDifference } from './trust-difference';
import { deletedPrincipals, otherPrincipals } from './trust-principals';
import { any } from './truth';

interface Expected {
  accountId: string;
  externalId: string;
}

const ASSUMING = ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'];

/** External IDs that other customers of Logz.io might have: any at all, any of its form, any that a pattern leaves open. */
function otherExternalIds(externalId: string): string[] {
  const from = externalId.lastIndexOf(':') + 1;
  const changed = [...externalId.slice(from)].map(
    (_character, at) => `${externalId.slice(0, from + at)}${UNNAMED}${externalId.slice(from + at + 1)}`,
  );
  return [UNNAMED, `${externalId.slice(0, from)}${UNNAMED}`, ...changed];
}

/** Who else than Logz.io with its External ID a trust policy lets in. */
export function compareCallers(document: PolicyDocument, expected: Expected, now: number): TrustDifference[] {
  const { accountId, externalId } = expected;
  const root = `arn:aws:iam::${accountId}:root`;
  const letsIn = (caller: string, id: string | undefined) => {
    const context = assumeRoleContext({ accountId: caller, externalId: id, now });
    const request = { action: 'sts:AssumeRole', resource: '', callerAccountId: caller, context };
    const { decision, allows } = evaluate([{ name: '', document }], request);
    return decision === 'refused' ? [] : allows.filter(({ applies }) => applies !== 'no');
  };
  const differences: TrustDifference[] = [];
  const strangers = [undefined, externalId, UNNAMED].flatMap((id) => letsIn(UNNAMED, id));
  const open = strangers.map(({ statement }) => openTo(statement));
  if (open.length > 0)
    differences.push(difference('stop', 'trust_open', root, [...new Set(open)].join(', ')));
  differences.push(
    ...compareOtherIds(expected, (id) => letsIn(accountId, id).map(({ statement }) => statement)),
  );
  const allows = statementsOf(document).filter(
    (statement) =>
      statement.Effect === 'Allow' && any(ASSUMING.map((action) => matchAction(statement, action))) !== 'no',
  );
  const others = allows.flatMap((each) => [
    ...otherPrincipals(each, accountId),
    ...namedByCondition(each, accountId),
  ]);
  if (others.length > 0)
    differences.push(difference('warn', 'trust_also_trusts', root, [...new Set(others)].join(', ')));
  const deleted = allows.flatMap(deletedPrincipals);
  if (deleted.length > 0)
    differences.push(difference('note', 'trust_principal_deleted', root, [...new Set(deleted)].join(', ')));
  return differences;
}

function compareOtherIds(
  { externalId }: Expected,
  letsIn: (id: string | undefined) => Statement[],
): TrustDifference[] {
  const withOther = otherExternalIds(externalId).flatMap(letsIn);
  const withNone = letsIn(undefined);
  const asks = (statement: Statement) => testsOf(statement.Condition).some(isExternalIdTest);
  if ([...withOther, ...withNone].some((statement) => !asks(statement)))
    return [difference('stop', 'trust_external_id_missing', externalId, '')];
  const shown = (statements: Statement[]) =>
    [
      ...new Set(statements.map((each) => externalIdsOf(each).join(', ') || JSON.stringify(each.Condition))),
    ].join(', ');
  if (withOther.length > 0)
    return [difference('stop', 'trust_external_id_open', externalId, shown(withOther))];
  return withNone.length > 0
    ? [difference('warn', 'trust_external_id_optional', externalId, shown(withNone))]
    : [];
}

/** Everyone, or everyone but those whom NotPrincipal names. */
const openTo = ({ NotPrincipal }: Statement): string =>
  NotPrincipal === undefined
    ? '*'
    : principalsOf(NotPrincipal)
        .map(({ value }) => `!${value}`)
        .join(', ');

/** Whom a statement for everyone means by its conditions: accounts, principals and organizations. */
function namedByCondition({ Principal, Condition }: Statement, accountId: string): string[] {
  if (!principalsOf(Principal).some(({ value }) => value === '*')) return [];
  return testsOf(Condition)
    .filter((test) => !isNegated(test) && /^aws:principal(account|arn|orgid|orgpaths)$/i.test(test.key))
    .flatMap(({ values }) => values)
    .filter((value) => value !== accountId && principalAccount(value) !== accountId);
}
