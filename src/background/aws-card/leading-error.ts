import type { RoleCheck } from '../../connection/role-check';
import type { CardContext } from './card-context';

/** Whether a check found the role wrong, and the admin did not let it pass. */
export const isRoleWrong = (check: RoleCheck | undefined): check is RoleCheck =>
  check !== undefined && !check.passed && !check.accepted;

/**
 * Whether the page's own button is not to be pressed: AWS refused, the trust policy would keep Logz.io out, or nothing is to be
 * made in this account.
 */
export const isPressHeld = ({ state, alerts, trust }: CardContext): boolean =>
  state.otherAccount !== undefined ||
  state.accountProblem !== undefined ||
  alerts?.lines.some(({ tone }) => tone === 'stop') === true ||
  trust?.some(({ severity }) => severity === 'stop') === true;

/** Whether something is wrong: then headline and first button are about it, and what was next is silent. */
export const hasLeadingError = (scene: CardContext): boolean =>
  isPressHeld(scene) ||
  isRoleWrong(scene.check) ||
  scene.problem !== undefined ||
  scene.state.saveFailure !== undefined;
