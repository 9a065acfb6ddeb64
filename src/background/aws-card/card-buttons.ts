import { bucketUrl, createPolicyUrl, createRoleUrl, roleUrl } from '../../aws-console/console-urls';
import type { CardButton } from '../../card-model';
import { displaySafe, text } from '../../i18n';
import type { MessageKey } from '../../message-key';
import type { AwsState } from '../../messages/responses';
import { isFixable } from '../notice-text';
import type { ConnectionCardContext } from './card-context';
import type { LeadButton, LeadId } from './lead-button';
import { hasLeadingError, isPressHeld } from './leading-error';
import { isReusing, reuseButtons, reusePrimaryButton } from './reuse-card';
import { isReportable } from './unrecognized-page';
import { isCorrecting, wayOut } from './way-out';

/** Whether the policy's row waits for a policy that does not exist yet. */
const awaitsPolicy = ({ facts, state }: ConnectionCardContext): boolean =>
  facts.screen?.waitsForPolicy === true && state.connection.policySeenAt === undefined;

/** Whether there is something to fill that is filled on a press alone. */
export const awaitsPress = ({ facts, state }: ConnectionCardContext): boolean =>
  state.fillOnRequest &&
  state.adopted &&
  !state.otherAccount &&
  !state.accountProblem &&
  facts.hasPendingFills;

const asSecondary = <B extends CardButton>({ primary: _leads, ...button }: B): Omit<B, 'primary'> => button;

/** Whether the ARN is on its way to Logz.io's form, or there. */
export const isSent = ({ check, problem, state }: ConnectionCardContext): boolean =>
  state.connection.arnDeliveredAt !== undefined ||
  (!problem && (check?.passed === true || check?.accepted === true));

/** The button that leads to the next thing, by what exists and where the page stands. */
export function primaryButton(scene: ConnectionCardContext): LeadButton | undefined {
  if (isReusing(scene)) return reusePrimaryButton(scene);
  const { state, facts, base } = scene;
  const { policySeenAt, roleSeenAt, roleName } = state.connection;
  const lead = (id: LeadId, label: MessageKey, goes?: CardButton['goes']): LeadButton => ({
    ...{ id, label: text(label), primary: true },
    ...(goes ? { goes } : {}),
  });
  if (isCorrecting(scene)) return undefined;
  const isOnRole = facts.location === 'role' && facts.roleName === roleName;
  if (facts.location === 'role' ? isOnRole : roleSeenAt) {
    const isRunning = isOnRole && state.check === 'running';
    const check = lead(
      'check-role',
      isRunning ? 'card_checking_role' : 'card_check_role',
      isOnRole ? undefined : { url: roleUrl(base, roleName) },
    );
    if (isRunning) return { ...check, busy: true };
    return isSent(scene) && !state.saveFailure ? asSecondary(check) : check;
  }
  if (facts.location === 'create-policy') return undefined;
  if (facts.location === 'create-role' && !awaitsPolicy(scene)) return undefined;
  if (!policySeenAt)
    return lead('create-policy', 'card_create_policy', {
      url: createPolicyUrl(base),
      // The wizard in progress is kept: the policy is made in a tab of its own.
      ...(facts.location === 'create-role' ? { newTab: 'opened' } : {}),
    });
  return state.roleWaits
    ? lead('show-role-tab', 'card_back_to_role')
    : lead('create-role', 'card_create_role', { url: createRoleUrl(base, state.connection) });
}

/** Whether to ask if the bucket is in this account: until it was answered or something was created, and behind every error. */
export const asksForBucketAccount = (scene: ConnectionCardContext): boolean => {
  const { adopted, connection } = scene.state;
  const isOpen =
    connection.bucketElsewhere === undefined && !connection.policySeenAt && !connection.roleSeenAt;
  return adopted && isOpen && scene.facts.screen?.asksForBucketAccount === true && !hasLeadingError(scene);
};

/** Whether to say what a bucket of another account needs: where it was asked, and where the role exists. */
export const offersBucketPolicy = ({ state, facts }: ConnectionCardContext): boolean =>
  state.adopted &&
  state.connection.bucketPolicy !== undefined &&
  (facts.screen?.asksForBucketAccount === true || facts.location === 'role');

function bucketButtons(scene: ConnectionCardContext): CardButton[] {
  const { state, base } = scene;
  if (offersBucketPolicy(scene)) return [{ id: 'copy:bucketPolicy', label: text('copy_bucketPolicy') }];
  if (!asksForBucketAccount(scene)) return [];
  return [
    { id: 'set-bucket-account:same', label: text('card_bucket_yes') },
    { id: 'set-bucket-account:other', label: text('card_bucket_elsewhere') },
    {
      id: 'open-bucket',
      label: text('card_bucket_here'),
      goes: { url: bucketUrl(state.connection.bucket, base.region), newTab: 'apart' },
    },
  ];
}

/** Every button of the card, the most wanted first. */
export function buttonsOf(scene: ConnectionCardContext): CardButton[] {
  const { state, facts, check, base } = scene;
  const hasFixableNotice = facts.notices.some(({ code }) => isFixable(code));
  const fillable =
    facts.screen !== undefined &&
    !state.otherAccount &&
    !state.accountProblem &&
    (hasFixableNotice || awaitsPress(scene) || !state.adopted || awaitsPolicy(scene));
  const out = wayOut(scene);
  const fill: CardButton = { id: 'fill', label: text('card_fill_page'), primary: !awaitsPolicy(scene) };
  const fillsFirst = fillable && fill.primary === true && !isPressHeld(scene);
  // What would be made in this account could not be used with what the other holds, or is not to be made in it.
  const lead = state.otherAccount || state.accountProblem ? undefined : primaryButton(scene);
  // Where Logz.io refused the ARN, the check is what gets the admin out of it.
  const leads = lead && (state.saveFailure !== undefined || !hasLeadingError(scene)) && !out && !fillsFirst;
  const trustWrong = check?.differences.some(({ code }) => code.startsWith('trust_')) === true;
  return [
    ...(out ? [out] : []),
    ...(fillsFirst ? [fill] : []),
    ...(lead && lead.id !== out?.id ? [leads ? lead : asSecondary(lead)] : []),
    ...(fillable && !fillsFirst ? [asSecondary(fill)] : []),
    ...(check?.acceptable && !check.accepted && !isReusing(scene)
      ? [{ id: `send-anyway:${check.acceptable}`, label: text('card_send_anyway') }]
      : []),
    ...(isReusing(scene) ? reuseButtons(scene) : []),
    ...(trustWrong
      ? [
          { id: 'copy:trustPolicy', label: text('card_copy_trust') },
          {
            id: 'open-trust',
            label: text('card_open_trust'),
            goes: { url: roleUrl(base, state.connection.roleName, 'trust_relationships') },
          },
        ]
      : []),
    ...(facts.replacedEditorStep
      ? [{ id: `put-back:${facts.replacedEditorStep}`, label: text('card_put_back') }]
      : []),
    ...(scene.alerts?.request && out?.id !== 'copy-request'
      ? [{ id: 'copy-request', label: text('card_copy_request') }]
      : []),
    ...bucketButtons(scene),
    ...(isReportable(scene) ? [{ id: 'report', label: text('card_report_page') }] : []),
    ...state.otherConnections.map(({ id, bucket }) => ({
      id: `lead:${id}`,
      label: text('card_switch', bucket),
    })),
  ];
}

const COPIES = [
  'accountId',
  'externalId',
  'policy',
  'mergedPolicy',
  'policyName',
  'roleName',
  'roleArn',
] as const;

/** The organization's tags, on the screens that have a place for them. */
export const tagsOf = ({ state, facts }: ConnectionCardContext): AwsState['tags'] =>
  facts.screen?.takesTags ? state.tags : [];

/** One button for every value that the admin may paste by hand. */
export function copiesOf(scene: ConnectionCardContext): CardButton[] {
  const { connection } = scene.state;
  return [
    ...COPIES.flatMap((name) => {
      const value = connection[name];
      if (!value) return [];
      const more = name === 'policy' || name === 'mergedPolicy' ? '' : ` ${displaySafe(value)}`;
      return [{ id: `copy:${name}`, label: `${text(`copy_${name}`)}${more}` }];
    }),
    ...tagsOf(scene).flatMap(({ key, value }, index) => [
      { id: `copy-tag:${index}:key`, label: text('copy_tag_key', key) },
      { id: `copy-tag:${index}:value`, label: text('copy_tag_value', value) },
    ]),
  ];
}
