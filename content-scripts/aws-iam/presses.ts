import type { CardModel } from '../../src/card';
import type { AwsConnection } from '../../src/messages';
import { send } from '../../src/send';
import { text } from '../../src/text';
import { copyToClipboard } from '../page/clipboard';
import type { Engine } from '../page/look';
import type { Now } from './now';

async function copy(name: string, connection: AwsConnection, now: Now): Promise<void> {
  const value = connection[name as 'accountId'];
  if (value && (await copyToClipboard(value))) now.copied = text(`copied_${name}`);
  else now.problem = text('card_copy_failed');
}

/** Buttons that only tell the background that they were pressed. */
const PLAIN = ['back-to-role', 'check-role', 'add-bucket', 'carry-external-id', 'own-role'] as const;

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
  if (action === 'lead') await send<'lead'>({ kind: 'lead', id: argument });
  if (PLAIN.includes(action as 'check-role')) await send({ kind: action as 'check-role' });
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
  else if (url) location.assign(url);
  await ask();
}
