import { type CardModel, EMPTY_CARD } from '../../card-model';
import { taskNumber } from '../../guide/progress';
import type { Task } from '../../guide/screen';
import { displaySafe, formatTrusted, problemText, text } from '../../i18n';
import { cardLog } from '../audit-log-text';
import { cardFields } from '../card-fields';
import { cardMenu } from '../card-menu';
import { cardProgress } from '../card-progress';
import { withNeededCopies } from '../needed-copies';
import { buttonsOf, copiesOf, primaryButton, tagsOf } from './card-buttons';
import { type CardContext, type ConnectionCardContext, hasConnection } from './card-context';
import { cardLines } from './card-lines';
import { isReusing } from './reuse-card';
import { isReportable, isUnknown } from './unrecognized-page';

/** The task in front: the screen's, else the one that comes next. */
function taskOf(scene: ConnectionCardContext): Task {
  const { facts, state } = scene;
  if (facts.screen) return facts.screen.task;
  if (facts.location === 'create-role') return 'role';
  if (facts.location === 'create-policy') return 'policy';
  const { policySeenAt, roleSeenAt } = state.connection;
  if (isReusing(scene)) return 'policy';
  if (roleSeenAt || facts.location === 'role') return 'send_arn';
  return policySeenAt ? 'role' : 'policy';
}

const about = ({ facts, state }: ConnectionCardContext): string => {
  const { account } = facts;
  const { bucket } = state.connection;
  if (!account) return text('card_about_bucket', bucket);
  const name = account.alias ? `${account.id} (${account.alias})` : account.id;
  const where = account.session ? text('card_session', name, account.session) : displaySafe(name);
  return formatTrusted('card_about', displaySafe(bucket), where);
};

function ledCard(scene: ConnectionCardContext): CardModel {
  const task = taskOf(scene);
  const { id, digest } = scene.state.connection;
  return {
    ...EMPTY_CARD,
    connection: { id, digest },
    // Tabs that are not the companion's, and pages that it does not know, are left in peace until the admin asks for more.
    pill: !scene.state.adopted || (isUnknown(scene) && !scene.state.otherAccount),
    ...cardProgress(taskNumber(task, scene.state.connection.roleFirst)),
    title: text(isReusing(scene) ? 'reuse_title' : `task_${task}`),
    about: about(scene),
    lines: cardLines(scene),
    fields: scene.state.adopted ? cardFields(scene.facts.fields) : [],
    buttons: buttonsOf(scene),
    copies: withNeededCopies(copiesOf(scene), scene.facts.notices),
    offersCopies:
      isReportable(scene) ||
      !(scene.facts.screen || primaryButton(scene)) ||
      scene.facts.notices.some(({ isChoice }) => !isChoice) ||
      scene.check?.passed === false ||
      tagsOf(scene).length > 0,
    menu: cardMenu(scene.state.connection.id),
    ...cardLog(scene.state.connection.bucket, scene.log, scene.facts.written),
  };
}

/** What the card shows on a console page. undefined: no connection leads here. */
export function awsCard(scene: CardContext): CardModel | undefined {
  if (hasConnection(scene)) return ledCard(scene);
  const { invalidDetails } = scene.state;
  if (!invalidDetails) return undefined;
  return {
    ...EMPTY_CARD,
    title: text('card_unready'),
    about: text('card_about_bucket', invalidDetails.bucket || '—'),
    lines: [{ tone: 'warn', text: problemText(invalidDetails.problem) }],
  };
}
