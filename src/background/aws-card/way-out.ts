import { createPolicyUrl, roleUrl } from '../../aws-console/console-urls';
import type { CardButton } from '../../card-model';
import { text } from '../../i18n';
import type { DifferenceCode } from '../../message-key';
import type { ConnectionCardContext } from './card-context';
import { isRoleWrong } from './leading-error';
import { isReusing } from './reuse-card';

/** The role is another one, or was not read: nothing on it is to be corrected. */
const NOT_THE_ROLE: readonly DifferenceCode[] = [
  'trust_unreadable',
  'role_arn_unusable',
  'role_in_logzio_account',
  'role_other_account',
];

/** What of a role is to be corrected first, where the companion can lead to it. */
export function roleCorrection(scene: ConnectionCardContext): 'trust' | 'policy' | undefined {
  const { check } = scene;
  if (!isRoleWrong(check) || isReusing(scene)) return undefined;
  const stops = check.differences.filter(({ severity }) => severity === 'stop').map(({ code }) => code);
  if (stops.some((code) => NOT_THE_ROLE.includes(code))) return undefined;
  if (stops.some((code) => code.startsWith('trust_'))) return 'trust';
  return stops.includes('policy_not_attached') ? 'policy' : undefined;
}

/** Whether the page is one on which the role is corrected, as the admin pressed for it, and nothing is in the way. */
export const isCorrecting = ({ facts, state }: ConnectionCardContext): boolean =>
  state.connection.correction !== undefined &&
  facts.screen !== undefined &&
  /^(edit-trust|attach-policies)$/.test(facts.location) &&
  !facts.notices.some(({ text: own }) => own === 'role_other_trust');

/** The first button while an error leads: the one that gets the admin out of it. */
export function wayOut(scene: ConnectionCardContext): CardButton | undefined {
  const { alerts, state, base } = scene;
  const { policySeenAt, roleName, correction } = state.connection;
  if (alerts?.rename) {
    const { kind, name } = alerts.rename;
    return { id: `use-name:${kind}:${name}`, label: text('card_use_name', name), primary: true };
  }
  if (alerts?.request && alerts.lines.some(({ tone }) => tone === 'stop'))
    return { id: 'copy-request', label: text('card_copy_request'), primary: true };
  const part = roleCorrection(scene);
  // What was pressed for is under way: the page's own button comes next.
  if (!part || correction?.part === part) return undefined;
  if (part === 'trust')
    return {
      ...{ id: 'correct-trust', label: text('card_correct_trust'), primary: true },
      goes: { url: roleUrl(base, roleName, 'trust_relationships') },
    };
  if (!policySeenAt)
    return {
      ...{ id: 'create-policy', label: text('card_create_policy'), primary: true },
      goes: { url: createPolicyUrl(base) },
    };
  return {
    ...{ id: 'attach-policy', label: text('task_attach'), primary: true },
    goes: { url: roleUrl(base, roleName) },
  };
}
