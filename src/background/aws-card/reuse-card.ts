import { policyUrl, roleUrl } from '../../aws-console/console-urls';
import type { CardButton, CardLine } from '../../card-model';
import { problemText, text } from '../../i18n';
import type { DifferenceCode } from '../../message-key';
import type { ConnectionCardContext } from './card-context';
import type { LeadButton } from './lead-button';
import type { ReuseContext } from './reuse';

type Reusing = ConnectionCardContext & { reuse: ReuseContext };

const differs = ({ check }: ConnectionCardContext, code: DifferenceCode): boolean =>
  check?.differences.some((difference) => difference.code === code) === true;

/** Whether a role that was made for another bucket cannot serve this one yet: its policy, or its External ID. */
export const isReusing = (scene: ConnectionCardContext): scene is Reusing =>
  scene.reuse !== undefined &&
  (scene.state.connection.policySeenAt === undefined || differs(scene, 'reuse_external_id_other'));

/** IAM keeps five versions of a policy. The console's own words for it differ by language; the number does not. */
const FIVE_VERSIONS = /\b5\b|LimitExceeded/;

/** Said where the editor holds another document than the one that the bucket was added to. */
export const OTHER_DOCUMENT = 'reuse_other_document';
const isForeign = ({ facts }: Reusing): boolean =>
  facts.notices.some(({ text: own }) => own === OTHER_DOCUMENT);

/** The button that leads to the next thing, while the bucket has yet to come into the policy. */
export function reusePrimaryButton(scene: Reusing): LeadButton | undefined {
  const { facts, base, reuse, state } = scene;
  const { bucket, roleName } = state.connection;
  const isOnRole = facts.location === 'role' && facts.roleName === roleName;
  const check: LeadButton = {
    ...{ id: 'check-role', label: text('card_check_role'), primary: true },
    ...(isOnRole ? {} : { goes: { url: roleUrl(base, roleName) } }),
  };
  if (facts.location === 'edit-policy') return isForeign(scene) ? check : undefined;
  if (facts.location === 'policy' && reuse.pressed) return undefined;
  if (differs(scene, 'reuse_external_id_other'))
    return reuse.reuse.takesExternalId
      ? { id: 'carry-external-id', label: text('card_carry_external_id'), primary: true }
      : ownRole(bucket, true);
  const isRead = !isOnRole || differs(scene, 'policy_lacks_bucket');
  if (!reuse.policyArn || !reuse.merged?.added.length || !isRead) return check;
  return {
    ...{ id: 'add-bucket', label: text('card_add_bucket', bucket), primary: true },
    goes: { url: policyUrl(base, reuse.policyArn) },
  };
}

const ownRole = (bucket: string, primary: boolean): LeadButton => ({
  ...{ id: 'use-own-role', label: text('card_own_role', bucket) },
  ...(primary ? { primary } : {}),
});

/** What else may be pressed then. */
export function reuseButtons(scene: Reusing): CardButton[] {
  const lead = reusePrimaryButton(scene)?.id;
  if (!scene.check || scene.check.passed) return [];
  return [
    ...(lead === 'check-role' ? [] : [{ id: 'check-role', label: text('card_check_role') }]),
    ...(lead === 'use-own-role' ? [] : [ownRole(scene.state.connection.bucket, false)]),
  ];
}

/** What the card says of the policy that the bucket is added to. */
export function reuseLines(scene: Reusing): CardLine[] {
  const { facts, reuse, state } = scene;
  const { bucket, policyName } = state.connection;
  const lines: CardLine[] = [];
  if (
    facts.location === 'edit-policy' &&
    facts.alerts.some(({ text: said, error }) => error && FIVE_VERSIONS.test(said))
  )
    lines.push({ tone: 'stop', text: text('reuse_versions_full', policyName) });
  if (facts.location === 'policy' && reuse.pressed && !facts.press)
    lines.push({ tone: 'info', text: text('reuse_press_edit', policyName) });
  if (differs(scene, 'reuse_external_id_other'))
    lines.push({
      tone: 'info',
      text: text(reuse.reuse.takesExternalId ? 'reuse_carry_external_id' : 'reuse_own_role', bucket),
    });
  else if (differs(scene, 'policy_not_mergeable') && reuse.problem)
    lines.push({ tone: 'stop', text: problemText(reuse.problem) });
  else if (reuse.merged?.added.length && !isForeign(scene))
    lines.push(
      {
        tone: 'info',
        text: reuse.policyArn ? text('reuse_added', bucket, policyName) : text('reuse_added_by_hand'),
      },
      ...reuse.merged.added.map((line): CardLine => ({ tone: 'info', text: `+ ${line.trim()}` })),
    );
  return lines;
}
