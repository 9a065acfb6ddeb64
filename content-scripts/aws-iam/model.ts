import type { TaskNumber } from '../../src/guide/screen';
import { problemText, text } from '../../src/text';
import { type CardModel, EMPTY_CARD } from '../page/card';
import { buttonsOf, copiesOf, tagsOf } from './buttons';
import { linesOf } from './lines';
import { isLed, type LedScene, type Scene } from './scene';

/** The task in front: the screen's, else the one that comes next. */
function taskOf({ look, state, route }: LedScene): TaskNumber {
  if (look.screen) return look.screen.task;
  const { policySeenAt, roleSeenAt } = state.connection;
  if (roleSeenAt || route.at === 'role') return 6;
  return policySeenAt ? 2 : 3;
}

const about = ({ account, state }: LedScene): string => {
  const { bucket } = state.connection;
  if (!account) return text('card_about_bucket', bucket);
  return text('card_about', bucket, account.alias ? `${account.id} (${account.alias})` : account.id);
};

function ledCard(scene: LedScene): CardModel {
  const task = taskOf(scene);
  return {
    ...EMPTY_CARD,
    // A tab that is not the companion's is left in peace: a pill, until the admin asks for more.
    pill: !scene.state.adopted,
    progress: text('card_progress', String(task)),
    title: text(`task_${task}`),
    about: about(scene),
    lines: linesOf(scene),
    buttons: buttonsOf(scene),
    copies: copiesOf(scene),
    offersCopies:
      !scene.look.screen || (scene.look.plan?.notices.length ?? 0) > 0 || tagsOf(scene).length > 0,
    log: scene.look.written.map(({ step, value, kind }) =>
      kind === 'fill' || kind === 'select-row'
        ? text('card_wrote', text(`field_${step}`), value)
        : text('card_set', text(`field_${step}`)),
    ),
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
