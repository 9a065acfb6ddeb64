import { type CardModel, EMPTY_CARD } from '../../card-model';
import type { TaskNumber } from '../../guide/screen';
import { compose, problemText, shown, text } from '../../i18n';
import { cardLog } from '../audit-log-text';
import { buttonsOf, copiesOf, leadingButton, tagsOf } from './card-buttons';
import { isUnknown } from './unrecognized-page';
import { linesOf } from './card-lines';
import { isReusing } from './reuse-card';
import { isLed, type LedScene, type Scene } from './card-context';

/** The task in front: the screen's, else the one that comes next. */
function taskOf(scene: LedScene): TaskNumber {
  const { look, state } = scene;
  if (look.screen) return look.screen.task;
  if (look.at === 'create-role') return 2;
  if (look.at === 'create-policy') return 3;
  const { policySeenAt, roleSeenAt } = state.connection;
  if (isReusing(scene)) return 3;
  if (roleSeenAt || look.at === 'role') return 6;
  return policySeenAt ? 2 : 3;
}

const about = ({ look, state }: LedScene): string => {
  const { account } = look;
  const { bucket } = state.connection;
  if (!account) return text('card_about_bucket', bucket);
  const name = account.alias ? `${account.id} (${account.alias})` : account.id;
  const where = account.session ? text('card_session', name, account.session) : shown(name);
  return compose('card_about', shown(bucket), where);
};

function ledCard(scene: LedScene): CardModel {
  const task = taskOf(scene);
  return {
    ...EMPTY_CARD,
    // A tab that is not the companion's is left in peace: a pill, until the admin asks for more.
    pill: !scene.state.adopted && !scene.state.otherAccount,
    progress: text('card_progress', String(task)),
    title: text(isReusing(scene) ? 'reuse_title' : `task_${task}`),
    about: about(scene),
    lines: linesOf(scene),
    buttons: buttonsOf(scene),
    copies: copiesOf(scene),
    offersCopies:
      isUnknown(scene) ||
      !(scene.look.screen || leadingButton(scene)) ||
      scene.look.notices.length > 0 ||
      scene.check?.passed === false ||
      tagsOf(scene).length > 0,
    ...cardLog(scene.state.connection.bucket, scene.log, scene.look.written),
  };
}

/** What the card shows on a console page. undefined: no connection leads here. */
export function awsCard(scene: Scene): CardModel | undefined {
  if (isLed(scene)) return ledCard(scene);
  const { unready } = scene.state;
  if (!unready) return undefined;
  return {
    ...EMPTY_CARD,
    title: text('card_unready'),
    about: text('card_about_bucket', unready.bucket || '—'),
    lines: [{ tone: 'warn', text: problemText(unready.problem) }],
  };
}
