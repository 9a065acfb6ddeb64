import type { CardModel } from '../../src/card-model';
import type { CopyName } from '../../src/message-key';
import type { Request } from '../../src/messages/requests';
import type { AwsCard } from '../../src/messages/responses';
import { send } from '../../src/send';
import { copyToClipboard } from '../page/act/clipboard';
import type { Engine } from '../page/engine/engine';
import { problemText, text } from '../page/ui/i18n';
import { makeReport } from './ask-report';
import { topWindow } from './frames';
import type { PageState } from './page-state';
import { reportFollowedLink } from './watch-followed-links';

async function copy(name: CopyName, value: string | undefined, now: PageState): Promise<void> {
  if (value && (await copyToClipboard(value))) now.copied = text(`copied_${name}`);
  else now.problem = text('card_copy_failed');
}

/** Buttons that only tell the background that they were pressed. */
const REQUEST_ACTIONS = [
  'show-role-tab',
  'check-role',
  'add-bucket',
  'carry-external-id',
  'use-own-role',
] as const;

/** Tells the background something; what keeps it from doing so is said on the card. @returns whether it was done */
async function sendOrExplain(request: Request, now: PageState): Promise<boolean> {
  const reply = await send(request);
  if (!reply.ok) now.problem = problemText(reply.problem);
  return reply.ok;
}

/**
 * Carries out a press on the card. None of these creates anything in AWS.
 * @param shown the card as it stood when it was pressed
 */
export async function onCardAction(
  id: string,
  shown: CardModel,
  answer: AwsCard | undefined,
  now: PageState,
  engine: Engine,
  ask: () => Promise<void>,
): Promise<void> {
  const connection = now.state?.connection;
  now.copied = undefined;
  now.problem = undefined;
  if (!connection) return;
  if (shown.connection?.id !== connection.id) {
    now.problem = problemText({ code: 'card_outdated' });
    return ask();
  }
  const pressed = shown.connection;
  const [action, argument = '', name = ''] = id.split(':');
  if (action === 'copy') await copy(argument as 'accountId', connection[argument as 'accountId'], now);
  if (action === 'copy-tag') await copy('tag', now.state?.tags[Number(argument)]?.[name as 'key'], now);
  if (action === 'report') Object.assign(now, await makeReport(now));
  if (action === 'put-back') await engine.undo(argument);
  if (action === 'copy-log') await copy('log', shown.logText, now);
  if (action === 'copy-request') await copy('request', answer?.request, now);
  if (action === 'set-bucket-in-other-account') await sendOrExplain({ kind: action, ...pressed }, now);
  if (action === 'use-name') {
    const names = { policyName: '', roleName: '', [`${argument}Name`]: name };
    const isRenamed = await sendOrExplain({ kind: 'rename-in-aws', id: pressed.id, ...names }, now);
    await ask();
    if (isRenamed) engine.fillThisPage();
    return;
  }
  if (action === 'lead') await sendOrExplain({ kind: 'switch-connection', id: argument }, now);
  if (action === 'send-anyway') await sendOrExplain({ kind: action, ...pressed, named: argument }, now);
  if (REQUEST_ACTIONS.includes(action as 'check-role'))
    await sendOrExplain({ kind: action as 'check-role', ...pressed }, now);
  if (action === 'create-policy' || action === 'create-role')
    await sendOrExplain({ kind: 'adopt-tab', ...pressed }, now);
  if (action === 'fill') {
    now.selectUnconfirmedPolicy = true;
    const isAdopted = await sendOrExplain({ kind: 'adopt-tab', ...pressed }, now);
    await ask();
    if (isAdopted) engine.fillThisPage();
    return;
  }
  const { url, newTab } = (!now.problem && shown.buttons.find((button) => button.id === id)?.goes) || {};
  if (url && newTab) {
    reportFollowedLink(url);
    window.open(url, '_blank', newTab === 'apart' ? 'noopener' : '');
  }
  // A page of another origin lets its address be set, and nothing else.
  else if (url) topWindow().location.href = url;
  await ask();
}
