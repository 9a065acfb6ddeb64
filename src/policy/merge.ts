import { addedLines } from './added-lines';
import { samePolicy } from './compare';
import { coversAction, isAllow } from './granted-access';
import { type Policy, parsePolicy } from './policy';
import { fail, ok, type Result } from './result';
import { type Statement, statementsOf, toStringList } from './statement';

/** A policy that also gives what another one gives, and which lines of its text are new. */
export interface MergeResult {
  text: string;
  /** In order; empty when the policy gave all of it already. */
  added: string[];
}

/**
 * Adds what a second policy allows to a first. A statement of the first that allows the same actions under the same
 * conditions takes the resources up; what finds no such statement is added at the end. All else stays as it is, in its
 * order. Merging twice changes nothing.
 *
 * Problems: all of `parsePolicy`, for the first text as for the merged one (`policy_too_long`); `merge_denied` [resource]
 * when the first policy denies it; `merge_not_plain` when the second holds more than plain Allow statements.
 */
export function mergePolicies(first: string, second: Policy): Result<MergeResult> {
  const parsed = parsePolicy(first);
  if (!parsed.ok) return parsed;
  const { document } = parsed.value;
  const theirs = statementsOf(second.document);
  if (!theirs.every(isPlainAllow) || !readAlike(document.Version, second)) return fail('merge_not_plain');
  const statements = [...statementsOf(document)];
  for (const statement of theirs) {
    const denied = toStringList(statement.Resource).find((resource) =>
      denies(statements, statement, resource),
    );
    if (denied !== undefined) return fail('merge_denied', denied);
    addTo(statements, statement);
  }
  const before = layOut(document);
  const text =
    JSON.stringify(statements) === JSON.stringify(statementsOf(document))
      ? before
      : layOut({ ...document, Statement: statements });
  const sound = parsePolicy(text);
  return sound.ok ? ok({ text, added: addedLines(before, text) }) : sound;
}

const layOut = (document: unknown): string => JSON.stringify(document, null, 4);

const isPlainAllow = (statement: Statement): boolean =>
  isAllow(statement) && statement.Action !== undefined && statement.Resource !== undefined;

/** Policy variables (`${…}`) mean nothing in the older version of the policy language. */
const readAlike = (version: string | undefined, { text, document }: Policy): boolean =>
  version === document.Version || !text.includes('${');

/** A Deny with a condition (as for transport without encryption) leaves room; one without does not. */
const denies = (statements: Statement[], { Action }: Statement, resource: string): boolean =>
  statements.some(
    (statement) =>
      statement.Effect === 'Deny' &&
      statement.Condition === undefined &&
      toStringList(Action).some((action) => coversAction(statement, action, resource)),
  );

/** Whether one statement without conditions gives every action on the resource. `?` may stand for less than its text. */
const fullyGrants = (statement: Statement, actions: string[], resource: string): boolean =>
  isAllow(statement) &&
  statement.Condition === undefined &&
  statement.NotResource === undefined &&
  statement.NotAction === undefined &&
  !toStringList(statement.Resource).some((pattern) => pattern.includes('?') && pattern !== resource) &&
  actions.every((action) => !/[*?]/.test(action) && coversAction(statement, action, resource));

/** Whether two statements differ in nothing but their resources and Sid. */
const sameGrant = (one: Statement, other: Statement): boolean =>
  samePolicy({ Statement: { ...one, Resource: '' } }, { Statement: { ...other, Resource: '' } });

function addTo(statements: Statement[], statement: Statement): void {
  const actions = toStringList(statement.Action);
  const missing = toStringList(statement.Resource).filter(
    (resource) => !statements.some((held) => fullyGrants(held, actions, resource)),
  );
  const at = statements.findIndex((held) => sameGrant(held, statement));
  const alike = statements[at];
  if (alike) {
    const held = toStringList(alike.Resource);
    const fresh = missing.filter((resource) => !held.includes(resource));
    if (fresh.length > 0) statements[at] = { ...alike, Resource: [...held, ...fresh] };
  } else if (missing.length > 0) {
    // Sids are unique within a policy.
    const { Sid, ...rest } = statement;
    const isTaken = Sid === undefined || statements.some((held) => held.Sid === Sid);
    statements.push({ ...(isTaken ? {} : { Sid }), ...rest });
  }
}
