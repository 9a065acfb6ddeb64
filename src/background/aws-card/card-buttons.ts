import type { CardButton } from '../../card-model';
import { bucketUrl, createPolicyUrl, createRoleUrl, roleUrl } from '../../aws-console/console-urls';
import type { AwsState } from '../../messages/responses';
import { shown, text } from '../../i18n';
import { isDrifted } from './unrecognized-page';
import { isReusing, reuseButtons, reuseLead } from './reuse-card';
import type { LedScene } from './card-context';

/** Whether the policy's row waits for a policy that does not exist yet. */
const awaitsPolicy = ({ look, state }: LedScene): boolean =>
  look.screen?.id === 'role_permissions' && state.connection.policySeenAt === undefined;

/** Whether there is something to fill that is filled on a press alone. */
export const awaitsPress = ({ look, state }: LedScene): boolean =>
  state.onPress && state.adopted && !state.otherAccount && !state.refused && look.toFill;

const asSecond = ({ primary: _leads, ...button }: CardButton): CardButton => button;

/** The button that leads to the next thing, by what exists and where the page stands. */
export function leadingButton(scene: LedScene): CardButton | undefined {
  if (isReusing(scene)) return reuseLead(scene);
  const { state, look, base } = scene;
  const { policySeenAt, roleSeenAt, roleName, arnDeliveredAt } = state.connection;
  const lead = (id: string, label: string, goes?: CardButton['goes']): CardButton => ({
    ...{ id, label: text(label), primary: true },
    ...(goes ? { goes } : {}),
  });
  const isOnRole = look.at === 'role' && look.roleName === roleName;
  if (look.at === 'role' ? isOnRole : roleSeenAt) {
    const check = lead(
      'check-role',
      'card_check_role',
      isOnRole ? undefined : { url: roleUrl(base, roleName) },
    );
    return arnDeliveredAt ? asSecond(check) : check;
  }
  if (look.at === 'create-policy') return undefined;
  if (look.at === 'create-role' && !awaitsPolicy(scene)) return undefined;
  if (!policySeenAt)
    return lead('create-policy', 'card_create_policy', {
      url: createPolicyUrl(base),
      // The wizard under way is kept: the policy is made in a tab of its own.
      ...(look.at === 'create-role' ? { newTab: 'opened' } : {}),
    });
  return state.roleWaits
    ? lead('back-to-role', 'card_back_to_role')
    : lead('create-role', 'card_create_role', { url: createRoleUrl(base, state.connection) });
}

/** Whether to ask where the bucket is: before the first fill, and where the role exists, once it is elsewhere. */
export const offersBucket = ({ state, look }: LedScene): boolean =>
  state.adopted &&
  (look.screen?.id === 'policy_editor' ||
    look.screen?.id === 'role_trusted_entity' ||
    (look.at === 'role' && state.connection.bucketPolicy !== undefined));

const bucketButtons = ({ state: { connection }, base }: LedScene): CardButton[] =>
  connection.bucketPolicy
    ? [{ id: 'copy:bucketPolicy', label: text('copy_bucketPolicy') }]
    : [
        {
          id: 'open-bucket',
          label: text('card_bucket_here'),
          goes: { url: bucketUrl(connection.bucket, base.region), newTab: 'apart' },
        },
        { id: 'bucket-elsewhere', label: text('card_bucket_elsewhere') },
      ];

const alertButtons = ({ alerts }: LedScene): CardButton[] => {
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
export function buttonsOf(scene: LedScene): CardButton[] {
  const { state, look, check, base } = scene;
  const mends = look.notices.some(({ code }) => code === 'field_occupied' || code === 'field_refused');
  const fillable =
    look.screen !== undefined &&
    !state.otherAccount &&
    !state.refused &&
    (mends || awaitsPress(scene) || !state.adopted || awaitsPolicy(scene));
  const fill: CardButton = { id: 'fill', label: text('card_fill_page'), primary: !awaitsPolicy(scene) };
  // What would be made in this account could not be used with what the other holds, or is not to be made in it.
  const lead = state.otherAccount || state.refused ? undefined : leadingButton(scene);
  const trustWrong = check?.differences.some(({ code }) => code.startsWith('trust_')) === true;
  return [
    ...(fillable && fill.primary ? [fill] : []),
    ...(lead ? [fillable && fill.primary ? asSecond(lead) : lead] : []),
    ...(fillable && !fill.primary ? [fill] : []),
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
    ...(look.replaced ? [{ id: `put-back:${look.replaced}`, label: text('card_put_back') }] : []),
    ...alertButtons(scene),
    ...(offersBucket(scene) ? bucketButtons(scene) : []),
    ...(isDrifted(scene) ? [{ id: 'report', label: text('card_report_page') }] : []),
    ...state.others.map(({ id, bucket }) => ({ id: `lead:${id}`, label: text('card_switch', bucket) })),
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

/** The organisation's tags, on the screens that have a place for them. */
export const tagsOf = ({ state, look }: LedScene): AwsState['tags'] =>
  /_(review|tags)$/.test(look.screen?.id ?? '') ? state.tags : [];

/** One button for every value that the admin may paste by hand. */
export function copiesOf(scene: LedScene): CardButton[] {
  const { connection } = scene.state;
  return [
    ...COPIES.flatMap((name) => {
      const value = connection[name];
      if (!value) return [];
      const more = name === 'policy' || name === 'mergedPolicy' ? '' : ` ${shown(value)}`;
      return [{ id: `copy:${name}`, label: `${text(`copy_${name}`)}${more}` }];
    }),
    ...tagsOf(scene).flatMap(({ key, value }, index) => [
      { id: `copy-tag:${index}:key`, label: text('copy_tag_key', key) },
      { id: `copy-tag:${index}:value`, label: text('copy_tag_value', value) },
    ]),
  ];
}
