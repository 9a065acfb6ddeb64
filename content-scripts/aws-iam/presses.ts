import { bucketUrl, createPolicyUrl, createRoleUrl, roleUrl } from '../../src/connection/deep-links';
import { parseConsoleOrigin } from '../../src/connection/hosts';
import { send } from '../../src/send';
import { text } from '../../src/text';
import { copyToClipboard } from '../page/clipboard';
import type { Engine } from '../page/look';
import { routeOf } from './route';
import type { Now } from './scene';

/** Links stay on the host of this tab: with several sessions, another host is another account. */
const base = () => {
  const { origin, region } = parseConsoleOrigin(location.href) ?? { origin: location.origin };
  return { origin, ...(region ? { region } : {}) };
};
const go = (url: string): void => location.assign(url);

async function copy(value: string | undefined, name: string, now: Now): Promise<void> {
  if (value && (await copyToClipboard(value))) now.copied = text(`copied_${name}`);
  else now.problem = text('card_copy_failed');
}

/** Carries out a press on the card. None of these creates anything in AWS. */
export async function onPress(id: string, now: Now, engine: Engine, ask: () => Promise<void>): Promise<void> {
  const connection = now.state?.connection;
  now.copied = undefined;
  now.problem = undefined;
  if (!connection) return;
  const [action, argument = '', part] = id.split(':');
  switch (action) {
    case 'copy':
      await copy(connection[argument as 'accountId'], argument, now);
      break;
    case 'copy-tag':
      await copy(now.state?.tags[Number(argument)]?.[part as 'key'], 'tag', now);
      break;
    case 'lead':
      await send<'lead'>({ kind: 'lead', id: argument });
      break;
    case 'fill':
      now.attachAnyway = true;
      await send<'adopt'>({ kind: 'adopt' });
      await ask();
      engine.fillThisPage();
      return;
    case 'create-policy':
      await send<'adopt'>({ kind: 'adopt' });
      // The wizard under way is kept: the policy is made in a tab of its own.
      if (routeOf(location).at === 'create-role') window.open(createPolicyUrl(base()), '_blank');
      else go(createPolicyUrl(base()));
      break;
    case 'create-role':
      await send<'adopt'>({ kind: 'adopt' });
      go(createRoleUrl(base(), connection));
      break;
    case 'back-to-role':
      await send<'back-to-role'>({ kind: 'back-to-role' });
      break;
    case 'open-trust':
      go(roleUrl(base(), connection.roleName, 'trust_relationships'));
      break;
    case 'open-bucket':
      window.open(bucketUrl(connection.bucket, base().region), '_blank', 'noopener');
      break;
    case 'check-role': {
      await send<'check-role'>({ kind: 'check-role' });
      const route = routeOf(location);
      if (route.at !== 'role' || route.name !== connection.roleName) go(roleUrl(base(), connection.roleName));
      break;
    }
  }
  await ask();
}
