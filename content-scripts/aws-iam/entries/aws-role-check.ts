import { send } from '../../../src/send';
import { runOnce } from '../../page/run-once';
import { Page } from '../../page/find/page-snapshot';
import { indexLabels } from '../../page/find/labels';
import { CONTENT } from '../content-area';
import { newRoleReader } from '../read-role-page';
import { routeOf } from '../route';

/** Between two looks at a role page that is being read (ms). */
const PAUSE = 150;
/** The role must be read within this time (ms). */
const READING = 20_000;

/**
 * Carries one role check out. The background puts this script on the role's page when the admin pressed for it, and takes
 * the reading: it compares, and when all is right it carries the ARN to Logz.io.
 */
runOnce('aws-role', async (signal, end) => {
  const data = await send<'aws-data'>({ kind: 'aws-data' });
  const asked = await send<'role-asked'>({ kind: 'role-asked' });
  if (!data.ok || !asked.ok) {
    end();
    return undefined;
  }
  const labels = indexLabels(data.value.labels);
  const { roleName, policyName } = asked.value;
  const reader = newRoleReader();
  const timeout = performance.now() + READING;
  const read = async (): Promise<void> => {
    while (!signal.aborted && performance.now() < timeout) {
      const route = routeOf(location);
      const onPage = route.at === 'role' && route.name === roleName;
      const reading =
        onPage && (await reader.look(new Page(document, labels, CONTENT), roleName, policyName));
      if (reading) return void (await send<'role-read'>({ kind: 'role-read', reading }));
      await new Promise((done) => setTimeout(done, PAUSE));
    }
    await send<'role-read'>({ kind: 'role-read', reading: null });
  };
  void read().finally(end);
  return undefined;
});
