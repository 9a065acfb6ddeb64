import { bucketUrl, createPolicyUrl, createRoleUrl, roleUrl } from '../../aws-console/console-urls';
import type { CardButton } from '../../card-model';
import { displaySafe, text } from '../../i18n';
import type { MessageKey } from '../../message-key';
import type { AwsState } from '../../messages/responses';
import type { ConnectionCardContext } from './card-context';
import type { LeadButton, LeadId } from './lead-button';
import { isReusing, reuseButtons, reusePrimaryButton } from './reuse-card';
import { isReportable } from './unrecognized-page';

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

const asSecondary = ({ primary: _leads, ...button }: LeadButton): LeadButton => button;

/** The button that leads to the next thing, by what exists and where the page stands. */
export function primaryButton(scene: ConnectionCardContext): LeadButton | undefined {
  if (isReusing(scene)) return reusePrimaryButton(scene);
  const { state, facts, base } = scene;
  const { policySeenAt, roleSeenAt, roleName, arnDeliveredAt } = state.connection;
  const lead = (id: LeadId, label: MessageKey, goes?: CardButton['goes']): LeadButton => ({
    ...{ id, label: text(label), primary: true },
    ...(goes ? { goes } : {}),
  });
  const isOnRole = facts.location === 'role' && facts.roleName === roleName;
  if (facts.location === 'role' ? isOnRole : roleSeenAt) {
    const check = lead(
      'check-role',
      'card_check_role',
      isOnRole ? undefined : { url: roleUrl(base, roleName) },
    );
    return arnDeliveredAt ? asSecondary(check) : check;
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

/** Whether to ask where the bucket is: before the first fill, and where the role exists, once it is elsewhere. */
export const asksForBucketAccount = ({ state, facts }: ConnectionCardContext): boolean =>
  state.adopted &&
  (facts.screen?.asksForBucketAccount === true ||
    (facts.location === 'role' && state.connection.bucketPolicy !== undefined));

const bucketButtons = ({ state: { connection }, base }: ConnectionCardContext): CardButton[] =>
  connection.bucketPolicy
    ? [{ id: 'copy:bucketPolicy', label: text('copy_bucketPolicy') }]
    : [
        {
          id: 'open-bucket',
          label: text('card_bucket_here'),
          goes: { url: bucketUrl(connection.bucket, base.region), newTab: 'apart' },
        },
        { id: 'set-bucket-in-other-account', label: text('card_bucket_elsewhere') },
      ];

const alertButtons = ({ alerts }: ConnectionCardContext): CardButton[] => {
  const { rename, request } = alerts ?? {};
  return [
    ...(rename
      ? [
          {
            id: `use-name:${rename.kind}:${rename.name}`,
            label: text('card_use_name', rename.name),
            primary: true,
          },
        ]
      : []),
    ...(request ? [{ id: 'copy-request', label: text('card_copy_request') }] : []),
  ];
};

/** Every button of the card, the most wanted first. */
export function buttonsOf(scene: ConnectionCardContext): CardButton[] {
  const { state, facts, check, base } = scene;
  const hasFixableNotice = facts.notices.some(
    ({ code }) => code === 'field_occupied' || code === 'field_refused',
  );
  const fillable =
    facts.screen !== undefined &&
    !state.otherAccount &&
    !state.accountProblem &&
    (hasFixableNotice || awaitsPress(scene) || !state.adopted || awaitsPolicy(scene));
  const fill: CardButton = { id: 'fill', label: text('card_fill_page'), primary: !awaitsPolicy(scene) };
  // What would be made in this account could not be used with what the other holds, or is not to be made in it.
  const lead = state.otherAccount || state.accountProblem ? undefined : primaryButton(scene);
  const trustWrong = check?.differences.some(({ code }) => code.startsWith('trust_')) === true;
  return [
    ...(fillable && fill.primary ? [fill] : []),
    ...(lead ? [fillable && fill.primary ? asSecondary(lead) : lead] : []),
    ...(fillable && !fill.primary ? [fill] : []),
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
    ...alertButtons(scene),
    ...(asksForBucketAccount(scene) ? bucketButtons(scene) : []),
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
