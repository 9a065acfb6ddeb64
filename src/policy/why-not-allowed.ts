import { testText } from './conditions';
import type { Evaluation, RelevantStatement } from './evaluate';
import { toStringList } from './statement';
import type { Truth } from './truth';

/** Why a request is not sure to be allowed, besides that nothing names it. */
export interface Obstacle {
  code: 'policy_denies' | 'policy_condition_never' | 'boundary_refuses' | 'policy_may_refuse';
  /** What stands in the way, and in which policy. */
  what: string;
}

/** Whether no statement allows it, conditions left aside: for all that was asked about, or for a part of it. */
export const isNotGranted = ({ allows }: Evaluation): boolean =>
  !allows.some(({ onAction, onResource }) => onAction === 'yes' && onResource === 'yes');

const within = (what: string, { policy, statement }: RelevantStatement): string => {
  const place = statement.Sid ? `${policy}, ${statement.Sid}` : policy;
  return place === '' ? what : `${what} (${place})`;
};

const testsThat = (statement: RelevantStatement, answer: Truth): string =>
  statement.tests
    .filter(({ holds }) => holds === answer)
    .map(({ test }) => testText(test))
    .join(', ');

/** What keeps a request from being allowed, or might. Empty when it is allowed, and when nothing names it. */
export function obstaclesOf(evaluation: Evaluation, boundaryName = ''): Obstacle[] {
  const { decision, allows, denies, isBoundaryLimited } = evaluation;
  if (decision === 'allowed') return [];
  const obstacles: Obstacle[] = [];
  for (const deny of denies) {
    const resources = toStringList(deny.statement.Resource ?? deny.statement.NotResource).join(', ');
    if (deny.applies === 'yes')
      obstacles.push({ code: 'policy_denies', what: within(`Deny ${resources}`, deny) });
    else if (deny.applies === 'unknown')
      obstacles.push({
        code: 'policy_may_refuse',
        what: within(`Deny ${testsThat(deny, 'unknown') || resources}`, deny),
      });
  }
  const granting = allows.filter(({ onAction, onResource }) => onAction === 'yes' && onResource === 'yes');
  if (!granting.some(({ applies }) => applies === 'yes'))
    for (const allow of granting) {
      const isNever = allow.tests.some(({ holds }) => holds === 'no');
      const what = within(testsThat(allow, isNever ? 'no' : 'unknown'), allow);
      const isWithout = allow.onPrincipal === 'yes' && what !== '';
      if (isWithout) obstacles.push({ code: isNever ? 'policy_condition_never' : 'policy_may_refuse', what });
    }
  // One way that may be open is no way that is closed.
  const mayHold = granting.some(({ applies }) => applies !== 'no');
  if (isBoundaryLimited)
    obstacles.push({
      code: decision === 'refused' ? 'boundary_refuses' : 'policy_may_refuse',
      what: boundaryName,
    });
  return obstacles.filter(({ code }) => code !== 'policy_condition_never' || !mayHold);
}
