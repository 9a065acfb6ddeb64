import type { CardModel } from '../../src/card';
import type { AwsConnection } from '../../src/messages';
import { send } from '../../src/send';
import { text } from '../../src/text';
import { copyToClipboard } from '../page/clipboard';
import type { Engine } from '../page/look';
import { makeReport } from './ask-report';
import { topWindow } from './frames';
import type { Now } from './now';

async function copy(name: string, connection: AwsConnection, now: Now): Promise<void> {
  const value = connection[name as 'accountId'];
  if (value && (await copyToClipboard(value))) now.copied = text(`copied_${name}`);
  else now.problem = text('card_copy_failed');
}

async function report(now: Now): Promise<void> {
  const made = await makeReport(now);
  now.report = made && { text: made.text, href: location.href };
  if (made?.copied) now.copied = text('copied_report');
  else now.problem = text(made ? 'card_copy_failed' : 'card_report_failed');
}

/** Carries out a press on the card. None of these creates anything in AWS. */
export async function onPress(
  id: string,
  card: CardModel | undefined,
  now: Now,
  engine: Engine,
  ask: () => Promise<void>,
): Promise<void> {
  const connection = now.state?.connection;
  now.copied = undefined;
  now.problem = undefined;
  if (!connection) return;
  const [action, argument = ''] = id.split(':');
  if (action === 'copy') await copy(argument, connection, now);
  if (action === 'report') await report(now);
  if (action === 'put-back') await engine.putBack(argument);
  if (action === 'lead') await send<'lead'>({ kind: 'lead', id: argument });
  if (action === 'back-to-role' || action === 'check-role') await send({ kind: action });
  if (action === 'create-policy' || action === 'create-role') await send<'adopt'>({ kind: 'adopt' });
  if (action === 'fill') {
    now.attachAnyway = true;
    await send<'adopt'>({ kind: 'adopt' });
    await ask();
    engine.fillThisPage();
    return;
  }
  const { url, newTab } = card?.buttons.find((button) => button.id === id)?.goes ?? {};
  if (url && newTab) window.open(url, '_blank', newTab === 'apart' ? 'noopener' : '');
  else if (url) topWindow().location.assign(url);
  await ask();
}
