import type { AwsConnection } from '../../src/messages';
import { send } from '../../src/send';
import { problemText } from '../../src/text';
import { Page } from '../page/find';
import type { Labels } from '../page/labels';
import { newRoleReader } from './role-page';
import { routeOf } from './route';
import type { Now } from './scene';

/** Between two looks at a role page that is being read (ms). */
const PAUSE = 150;
/** The role's page must open within this time (ms). */
const OPENING = 20_000;

/**
 * Carries an asked-for check out: waits for the role's page, reads ARN, permissions and trust from it, and hands the
 * reading to the background, which compares and, when all is right, carries the ARN to Logz.io.
 */
export async function carryOutCheck(
  { roleName, policyName }: AwsConnection,
  now: Now,
  labels: Labels,
  signal: AbortSignal,
): Promise<void> {
  now.checking = true;
  now.check = undefined;
  const reader = newRoleReader();
  const end = performance.now() + OPENING;
  try {
    while (!signal.aborted && performance.now() < end) {
      const route = routeOf(location);
      const onPage = route.at === 'role' && route.name === roleName;
      const reading = onPage
        ? await reader.look(new Page(document, labels), roleName, policyName)
        : undefined;
      if (reading) {
        const reply = await send<'role-read'>({ kind: 'role-read', reading });
        if (reply.ok) now.check = reply.value;
        else now.problem = problemText(reply.problem);
        return;
      }
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  } finally {
    now.checking = false;
  }
}
