import { routeOf } from '../../../src/aws-console/console-urls';
import { send } from '../../../src/send';
import { indexLabels } from '../../page/find/labels';
import { PageSnapshot } from '../../page/find/page-snapshot';
import { runOnce } from '../../page/run-once';
import { CONTENT } from '../content-area';
import { createRoleReader } from '../read-role-page';

/** Between two looks at a role page that is being read (ms). Time is counted by them: what a slow page takes is not its fault. */
const PAUSE = 150;
/** The role must be read within this time (ms). */
const READING = 20_000;

/**
 * Carries one role check out. The background puts this script on the role's page when the admin pressed for it, and takes
 * the reading: it compares, and when all is right it carries the ARN to Logz.io.
 */
runOnce('aws-role', async (signal, end) => {
  const data = await send<'get-page-data'>({ kind: 'get-page-data' });
  const asked = await send<'get-role-check'>({ kind: 'get-role-check' });
  if (!data.ok || !asked.ok) {
    end();
    return undefined;
  }
  const labels = indexLabels(data.value.labels);
  const { roleName } = asked.value;
  let elapsed = 0;
  const reader = createRoleReader(() => elapsed);
  const read = async (): Promise<void> => {
    for (; !signal.aborted && elapsed < READING; elapsed += PAUSE) {
      const route = routeOf(location);
      const onPage = route.at === 'role' && route.name === roleName;
      const page = new PageSnapshot(document, labels, CONTENT);
      // What a page shows that makes the reading fail is as good as not shown: it ends like any that is not whole.
      const reading = onPage && (await reader.read(page, roleName).catch(() => undefined));
      if (reading) return void (await send<'submit-role-reading'>({ kind: 'submit-role-reading', reading }));
      await new Promise((done) => setTimeout(done, PAUSE));
    }
    await send<'submit-role-reading'>({ kind: 'submit-role-reading', reading: null });
  };
  void read().finally(end);
  return undefined;
});
