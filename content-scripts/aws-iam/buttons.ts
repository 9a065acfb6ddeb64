import type { AwsState } from '../../src/messages';
import { text } from '../../src/text';
import type { CardButton } from '../page/card';
import type { LedScene } from './scene';

/** Whether the policy's row waits for a policy that does not exist yet. */
const awaitsPolicy = ({ look, state }: LedScene): boolean =>
  look.screen?.id === 'role_permissions' && state.connection.policySeenAt === undefined;

/** Whether there is something to fill that is filled on a press alone. */
export const awaitsPress = ({ look, state }: LedScene): boolean =>
  state.onPress && state.adopted && (look.plan?.actions.length ?? 0) > 0;

const asSecond = ({ id, label }: CardButton): CardButton => ({ id, label });

/** The button that leads to the next thing, by what exists and where the page stands. */
export function leadingButton(scene: LedScene): CardButton | undefined {
  const { state, route } = scene;
  const { policySeenAt, roleSeenAt, roleName, arnDeliveredAt } = state.connection;
  const lead = (id: string, label: string): CardButton => ({ id, label: text(label), primary: true });
  if (route.at === 'role' ? route.name === roleName : roleSeenAt) {
    const check = lead('check-role', 'card_check_role');
    return arnDeliveredAt ? asSecond(check) : check;
  }
  if (route.at === 'create-policy') return undefined;
  if (route.at === 'create-role' && !awaitsPolicy(scene)) return undefined;
  if (!policySeenAt) return lead('create-policy', 'card_create_policy');
  return state.roleWaits
    ? lead('back-to-role', 'card_back_to_role')
    : lead('create-role', 'card_create_role');
}

/** Every button of the card, the most wanted first. */
export function buttonsOf(scene: LedScene): CardButton[] {
  const { state, look, check } = scene;
  const notices = look.plan?.notices ?? [];
  const mends = notices.some(({ code }) => code === 'field_occupied' || code === 'field_refused');
  const fillable =
    look.screen !== undefined &&
    !state.otherAccount &&
    !state.refused &&
    (mends || awaitsPress(scene) || !state.adopted || awaitsPolicy(scene));
  const fill: CardButton = { id: 'fill', label: text('card_fill_page'), primary: !awaitsPolicy(scene) };
  const lead = leadingButton(scene);
  const asksBucket = look.screen?.id === 'policy_editor' || look.screen?.id === 'role_trusted_entity';
  const trustWrong = check?.differences.some(({ code }) => code.startsWith('trust_')) === true;
  return [
    ...(fillable && fill.primary ? [fill] : []),
    ...(lead ? [fillable && fill.primary ? asSecond(lead) : lead] : []),
    ...(fillable && !fill.primary ? [fill] : []),
    ...(trustWrong
      ? [
          { id: 'copy:trustPolicy', label: text('card_copy_trust') },
          { id: 'open-trust', label: text('card_open_trust') },
        ]
      : []),
    ...(asksBucket && state.adopted
      ? [{ id: 'open-bucket', label: text('card_bucket_here', state.connection.bucket) }]
      : []),
    ...state.others.map(({ id, bucket }) => ({ id: `lead:${id}`, label: text('card_switch', bucket) })),
  ];
}

const COPIES = ['accountId', 'externalId', 'policy', 'policyName', 'roleName', 'roleArn'] as const;

/** The organisation's tags, on the screens that have a place for them. */
export const tagsOf = ({ state, look }: LedScene): AwsState['tags'] =>
  /_(review|tags)$/.test(look.screen?.id ?? '') ? state.tags : [];

/** One button for every value that the admin may paste by hand. */
export function copiesOf(scene: LedScene): CardButton[] {
  const { connection } = scene.state;
  return [
    ...COPIES.flatMap((name) => {
      const value = connection[name];
      const shown = name === 'policy' ? '' : ` ${value}`;
      return value ? [{ id: `copy:${name}`, label: `${text(`copy_${name}`)}${shown}` }] : [];
    }),
    ...tagsOf(scene).flatMap(({ key, value }, index) => [
      { id: `copy-tag:${index}:key`, label: text('copy_tag_key', key) },
      { id: `copy-tag:${index}:value`, label: text('copy_tag_value', value) },
    ]),
  ];
}
